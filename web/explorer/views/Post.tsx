import { give, useAddress } from '../address.ts';
import { PostDocument, type PostQuery, PostTableDocument, type Reading } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Claims, TermClaims } from '../parts/Claims.tsx';
import { History } from '../parts/History.tsx';
import { Han, PersonLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { isReading } from '../parts/Readings.tsx';
import { Relations } from '../parts/Relations.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { bar } from '../parts/terms.tsx';
import { type Line, Timeline } from '../parts/Timeline.tsx';
import { Title } from '../parts/Title.tsx';
import { When } from '../parts/When.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Missing } from './Missing.tsx';
import { Between } from './Between.tsx';
import { PostDay } from './PostDay.tsx';
import { PostFacts } from './PostFacts.tsx';
import { PostIssues } from './PostIssues.tsx';

export type Post = NonNullable<PostQuery['post']>;

/** One post: who held it on a day, its holders one after another, and what its sources say of it. */
export function PostView({ slug }: { slug: string }) {
  const { given } = useAddress();
  const { post: words } = useStrings();
  const reading: Reading = isReading(given.get('reading')) ?? 'STATED';
  const asked = { slug, reading };
  return (
    <Outcome answer={useAnswer(PostDocument, asked)}>
      {({ post }) => post ? (
        <>
          <Title text={post.title} kind={words.kind}><Han>{post.nativeName}</Han></Title>
          <PostFacts post={post} />
          {post.note && <p lang="en">{post.note}</p>}
          <PostDay slug={slug} reading={reading} />
          <section aria-labelledby="succession">
            <h2 id="succession">{words.succession}</h2>
            <Succession post={post} chosen={given.get('term') ?? ''} />
          </section>
          <PostIssues post={post.id} />
          <Relations relations={post.relations} subject={post.title} />
          <History events={post.history} />
          {post.facts.length > 0 && <details><summary>{words.printed}</summary><Claims claims={post.facts} /></details>}
          <TakeHome asked={question(PostDocument, asked)} table={question(PostTableDocument, { slug })} />
        </>
      ) : <Missing id={slug} />}
    </Outcome>
  );
}

function Succession({ post, chosen }: { post: Post; chosen: string }) {
  const { post: words, timeline, status, state } = useStrings();
  if (post.terms.length === 0) return <p>{state.empty}</p>;
  const handovers = new Map(post.succession.map(({ term, handover }) => [term.id, handover]));
  const lines = post.terms.map((term): Line => {
    const handover = handovers.get(term.id);
    return {
      key: term.id,
      head: <>{term.ordinal && <span className="note">{term.ordinal}. </span>}<PersonLink person={term.person} />{status[term.status] && <span className="note"> {status[term.status]}</span>}</>,
      cells: [<When date={term.start} />, <When date={term.end} />],
      label: term.person.name,
      bars: [bar(term, term.status === 'ACTING' ? 1 : 0)],
      detail: () => <TermClaims term={term.id} />,
      after: handover && <Between handover={handover} />,
    };
  });
  return (
    <Timeline
      caption={`${words.succession}: ${post.title}`} columns={[words.holder, timeline.from, timeline.to]} lines={lines}
      chosen={chosen} choose={(term) => give({ term })}
    />
  );
}
