/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query People($name: String!) {\n  search(text: $name, kind: [PERSON], first: 10) {\n    nodes {\n      name\n      summary\n      node {\n        id\n      }\n    }\n    totalCount\n  }\n}\n\nquery Career($person: ID!, $on: EDTF!) {\n  person(by: {id: $person}) {\n    name\n    nativeName\n    terms {\n      post {\n        title\n      }\n      start {\n        ...Bounds\n      }\n      end {\n        ...Bounds\n      }\n      duration {\n        minDays\n        maxDays\n      }\n      covers(period: {from: $on, to: $on})\n    }\n  }\n}\n\nfragment Bounds on PartialDate {\n  text\n  edtf\n  earliest\n  latest\n}": typeof types.PeopleDocument,
};
const documents: Documents = {
    "query People($name: String!) {\n  search(text: $name, kind: [PERSON], first: 10) {\n    nodes {\n      name\n      summary\n      node {\n        id\n      }\n    }\n    totalCount\n  }\n}\n\nquery Career($person: ID!, $on: EDTF!) {\n  person(by: {id: $person}) {\n    name\n    nativeName\n    terms {\n      post {\n        title\n      }\n      start {\n        ...Bounds\n      }\n      end {\n        ...Bounds\n      }\n      duration {\n        minDays\n        maxDays\n      }\n      covers(period: {from: $on, to: $on})\n    }\n  }\n}\n\nfragment Bounds on PartialDate {\n  text\n  edtf\n  earliest\n  latest\n}": types.PeopleDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query People($name: String!) {\n  search(text: $name, kind: [PERSON], first: 10) {\n    nodes {\n      name\n      summary\n      node {\n        id\n      }\n    }\n    totalCount\n  }\n}\n\nquery Career($person: ID!, $on: EDTF!) {\n  person(by: {id: $person}) {\n    name\n    nativeName\n    terms {\n      post {\n        title\n      }\n      start {\n        ...Bounds\n      }\n      end {\n        ...Bounds\n      }\n      duration {\n        minDays\n        maxDays\n      }\n      covers(period: {from: $on, to: $on})\n    }\n  }\n}\n\nfragment Bounds on PartialDate {\n  text\n  edtf\n  earliest\n  latest\n}"): (typeof documents)["query People($name: String!) {\n  search(text: $name, kind: [PERSON], first: 10) {\n    nodes {\n      name\n      summary\n      node {\n        id\n      }\n    }\n    totalCount\n  }\n}\n\nquery Career($person: ID!, $on: EDTF!) {\n  person(by: {id: $person}) {\n    name\n    nativeName\n    terms {\n      post {\n        title\n      }\n      start {\n        ...Bounds\n      }\n      end {\n        ...Bounds\n      }\n      duration {\n        minDays\n        maxDays\n      }\n      covers(period: {from: $on, to: $on})\n    }\n  }\n}\n\nfragment Bounds on PartialDate {\n  text\n  edtf\n  earliest\n  latest\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;