// What a client written with Relay asks: a page of a root list and a page of a
// record's list, both to be continued, and the record read again by its id.
import { graphql } from 'react-relay';

export const people = graphql`
  fragment fragments_people on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "fragmentsPeoplePageQuery") {
    people(first: $first, after: $after) @connection(key: "fragments_people") {
      edges { node { id name } }
    }
  }
`;

export const posts = graphql`
  fragment fragments_posts on Query
  @argumentDefinitions(last: { type: "Int", defaultValue: 20 }, before: { type: "String" }, first: { type: "Int" }, after: { type: "String" })
  @refetchable(queryName: "fragmentsPostsPageQuery") {
    posts(first: $first, after: $after, last: $last, before: $before) @connection(key: "fragments_posts") {
      edges { node { id title } }
    }
  }
`;

export const colleagues = graphql`
  fragment fragments_colleagues on Person
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "fragmentsColleaguesPageQuery") {
    colleagues(first: $first, after: $after) @connection(key: "fragments_colleagues") {
      edges { node { person { id name } certainty } }
    }
  }
`;

export const page = graphql`
  query fragmentsPageQuery($by: PersonBy!) {
    ...fragments_people
    ...fragments_posts
    person(by: $by) { ...fragments_colleagues }
  }
`;
