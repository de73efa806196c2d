import { useStrings } from '../language.ts';
import { Facts } from '../parts/Facts.tsx';
import { BodyLink, Reference } from '../parts/links.tsx';
import { When } from '../parts/When.tsx';
import type { Post } from './Post.tsx';

/** What infoboxes say of a post. */
export function PostFacts({ post }: { post: Post }) {
  const { post: words } = useStrings();
  const names = (references: Post['memberOf']) => references.map((name) => <Reference key={name.text} name={name} />);
  return (
    <Facts facts={[
      [words.body, post.body && <BodyLink body={post.body} />],
      [words.area, post.area && <span lang="en">{post.area.name}</span>],
      [words.type, post.type && <span lang="en">{post.type.label}</span>],
      [words.rank, post.rank && <span lang="en">{post.rank}</span>],
      [words.seats, post.seats],
      [words.aliases, post.aliases.map((alias) => <span lang="en">{alias}</span>)],
      [words.created, post.created.kind === 'DATE' && <When date={post.created} plain />],
      [words.abolished, post.abolished.kind === 'DATE' && <When date={post.abolished} plain />],
      [words.department, post.department && <Reference name={post.department} />],
      [words.memberOf, names(post.memberOf)],
      [words.appointers, names(post.appointers)],
      [words.nominators, names(post.nominators)],
      [words.deputies, names(post.deputies)],
      [words.inaugural, post.inaugural && <Reference name={post.inaugural} />],
      [words.incumbent(post.incumbent?.asOf ?? ''), post.incumbent && (
        <><Reference name={post.incumbent.holder} />{post.incumbent.since.kind === 'DATE' && <span className="note">, {words.since} <When date={post.incumbent.since} plain /></span>}</>
      )],
    ]} />
  );
}
