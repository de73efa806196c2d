import { give, useAddress } from '../address.ts';
import { BodyDocument, type BodyQuery, BodyTableDocument, BodyTermsDocument, type BodyTermsQuery, type TermRowFragment } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Claims, TermClaims } from '../parts/Claims.tsx';
import { Facts } from '../parts/Facts.tsx';
import { History } from '../parts/History.tsx';
import { BodyLink, Han, PersonLink, PostLink, Reference } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { Relations } from '../parts/Relations.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { bar } from '../parts/terms.tsx';
import { type Line, Timeline } from '../parts/Timeline.tsx';
import { Title } from '../parts/Title.tsx';
import { When } from '../parts/When.tsx';
import { axis, settled } from '../time/axis.ts';
import { type Day, day } from '../time/day.ts';
import { span, type Stretch } from '../time/span.ts';
import { useAnswer } from '../useAnswer.ts';
import { Changes } from './Changes.tsx';
import { Composition } from './Composition.tsx';
import { Missing } from './Missing.tsx';
import { type Pages, usePages } from '../usePages.ts';
import { More } from '../parts/More.tsx';

export type Body = NonNullable<BodyQuery['body']>;

/** One body: who was in it on any day, how that changed, and what its sources say of it. */
export function BodyView({ slug }: { slug: string }) {
  const { body: words, post, bodyKind } = useStrings();
  return (
    <Outcome answer={useAnswer(BodyDocument, { slug })}>
      {({ body, dataset: { asOf } }) => body ? (
        <>
          <Title text={body.name} kind={bodyKind[body.kind] || words.kind}><Han>{body.nativeName}</Han></Title>
          <BodyFacts body={body} />
          {body.note && <p lang="en">{body.note}</p>}
          <Terms slug={body.slug} asOf={asOf ?? ''} />
          <Relations relations={body.referredBy} />
          <History events={body.history} />
          {body.facts.length > 0 && <details><summary>{post.printed}</summary><Claims claims={body.facts} /></details>}
          <TakeHome asked={question(BodyDocument, { slug })} table={question(BodyTableDocument, { slug })} />
        </>
      ) : <Missing id={slug} />}
    </Outcome>
  );
}

const few = 60; // terms drawn without being asked for

const atOnce = 4000; // terms fetched without being asked for, so that the seats are those of all

function Terms({ slug, asOf }: { slug: string; asOf: string }) {
  const pages = usePages(BodyTermsDocument, { slug }, ({ body }) => body?.terms, atOnce);
  return <Outcome answer={pages.answer}>{() => pages.total > 0 && <Listed slug={slug} asOf={asOf} pages={pages} />}</Outcome>;
}

function Listed({ slug, asOf, pages }: { slug: string; asOf: string; pages: Pages<BodyTermsQuery, TermRowFragment> }) {
  const { given } = useAddress();
  const { body: words, timeline, status, person } = useStrings();
  const { nodes } = pages;
  const spans = nodes.map(({ start, end }) => span(start, end));
  const on = axis(spans);
  const known = settled(spans) ?? on;
  const all = nodes.length <= few || given.get('terms') === 'all';
  const lines = all ? nodes.map((term): Line => ({
    key: term.id,
    head: <><PersonLink person={term.person} />{status[term.status] && <span className="note"> {status[term.status]}</span>}</>,
    cells: [<PostLink post={term.post} />, <When date={term.start} />, <When date={term.end} />],
    label: `${term.person.name}, ${term.post.title}`,
    bars: [bar(term)],
    detail: () => <TermClaims term={term.id} />,
  })) : [];
  return (
    <>
      {on && <Composition slug={slug} spans={spans} on={on} first={lastKnown(known ?? on, asOf)} />}
      {known && <Changes slug={slug} known={known} />}
      <section aria-labelledby="terms">
        <h2 id="terms">{words.terms}</h2>
        {all ? (
          <Timeline
            caption={words.terms} columns={[person.person, person.post, timeline.from, timeline.to]} lines={lines}
            chosen={given.get('term') ?? ''} choose={(term) => give({ term })}
          />
        ) : <button type="button" onClick={() => give({ terms: 'all' })}>{person.all(nodes.length)}</button>}
        <More pages={pages} />
      </section>
    </>
  );
}

/** The last day on which anything is certain, and no later than the day the sources speak of. */
function lastKnown({ to }: Stretch, asOf: string): Day {
  return asOf ? Math.min(to, day(asOf)) : to;
}

function BodyFacts({ body }: { body: Body }) {
  const { body: words, post } = useStrings();
  return (
    <Facts facts={[
      [words.parent, body.parent && <BodyLink body={body.parent} />],
      [words.predecessor, body.predecessor && <BodyLink body={body.predecessor} />],
      [words.successor, body.successor && <BodyLink body={body.successor} />],
      [words.elected, body.elected.kind === 'DATE' && <When date={body.elected} plain />],
      [words.electedBy, body.electedBy && <Reference name={body.electedBy} />],
      [post.area, body.area && <span lang="en">{body.area.name}</span>],
      [post.created, body.created.kind === 'DATE' && <When date={body.created} plain />],
      [post.abolished, body.abolished.kind === 'DATE' && <When date={body.abolished} plain />],
      [post.aliases, body.aliases.map((alias) => <span lang="en">{alias}</span>)],
      [words.posts, body.posts.map((post) => <PostLink key={post.slug} post={post} />)],
      [words.parts, body.parts.map((part) => <BodyLink key={part.slug} body={part} />)],
    ]} />
  );
}
