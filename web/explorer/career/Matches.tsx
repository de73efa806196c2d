import { CareersDocument, CareersTableDocument, type CareersQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { PersonLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { bar } from '../parts/terms.tsx';
import { type Line, Timeline } from '../parts/Timeline.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { When } from '../parts/When.tsx';
import { usePages } from '../usePages.ts';
import { More } from '../parts/More.tsx';
import { type CareerQuestion, variablesOf } from './question.ts';
import { Transitions } from './Transitions.tsx';

type Match = CareersQuery['careers']['nodes'][number];

const first = 200; // people shown

/** Whose careers take the steps, as a table with a timeline; each row says why. */
export function Matches({ asked }: { asked: CareerQuestion }) {
  const { ask: words } = useStrings();
  const { first: _, ...table } = variablesOf(asked, first);
  const pages = usePages(CareersDocument, variablesOf(asked, first), ({ careers }) => careers);
  const { nodes } = pages;
  return (
    <Outcome answer={pages.answer}>
      {({ careers: { totalCount, truncated, coverage } }) => (
        <section aria-labelledby="answer">
          <div role="status"><h2 id="answer">{words.answer(totalCount)}</h2></div>
          {truncated && <p className="alert">{words.truncated}</p>}
          <Coverage coverage={coverage} />
          <Transitions paths={nodes} />
          {nodes.length > 0 && <MatchTable matches={nodes} />}
          <More pages={pages} />
          <TakeHome asked={question(CareersDocument, variablesOf(asked, first))} table={question(CareersTableDocument, table)} />
        </section>
      )}
    </Outcome>
  );
}

function Coverage({ coverage: { listsConsidered, partialLists } }: { coverage: CareersQuery['careers']['coverage'] }) {
  const { ask: words } = useStrings();
  const told = words.coverage(listsConsidered, partialLists.length);
  if (partialLists.length === 0) return <p>{told}</p>;
  return (
    <details>
      <summary>{told}</summary>
      <ul className="columns" lang="en">{partialLists.map(({ title }) => <li key={title}>{title}</li>)}</ul>
    </details>
  );
}

/** Careers and how the steps lie in them. */
export function MatchTable({ matches }: { matches: readonly Match[] }) {
  const { ask: words } = useStrings();
  const lines = matches.map(({ person, certainty, because, closedWorld, steps }): Line => ({
    key: person.id,
    head: <PersonLink person={person} />,
    cells: [<Verdict certainty={certainty} />],
    label: person.name,
    bars: steps.map(({ spell }, i) => bar(spell, i)),
    after: (
      <>
        <Steps steps={steps} />
        <p className="why">{words.why}: <span lang="en">{because.join('; ')}</span>{closedWorld && <> ({words.closedWorld})</>}</p>
      </>
    ),
  }));
  return <Timeline caption={words.steps} columns={[words.who, words.certainty]} lines={lines} />;
}

function Steps({ steps }: { steps: Match['steps'] }) {
  return <p>{steps.map(({ spell: { post, start, end } }, i) => (
    <span key={i} className={`tone${i % 4}`}>{i > 0 && ' · '}<span className="chip" aria-hidden="true" /> <span lang="en">{post.title}</span> (<When date={start} /> – <When date={end} />)</span>
  ))}</p>;
}
