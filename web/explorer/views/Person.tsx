import type { ReactNode } from 'react';
import { give, useAddress } from '../address.ts';
import { PersonDocument, PersonTableDocument, type PersonQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Claims, TermClaims } from '../parts/Claims.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Han, PostLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { bar } from '../parts/terms.tsx';
import { type Line, Timeline } from '../parts/Timeline.tsx';
import { Title } from '../parts/Title.tsx';
import { When } from '../parts/When.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Colleagues } from './Colleagues.tsx';
import { Missing } from './Missing.tsx';

type Person = NonNullable<PersonQuery['person']>;

/** One person: the career as a timeline with its sources, what is known of the person, and colleagues. */
export function PersonView({ slug }: { slug: string }) {
  const { given } = useAddress();
  const { person: words, claims } = useStrings();
  return (
    <Outcome answer={useAnswer(PersonDocument, { slug })}>
      {({ person }) => person ? (
        <>
          <Title text={person.name} kind={words.kind}><Han>{person.nativeName}</Han></Title>
          <About person={person} />
          <section aria-labelledby="career">
            <h2 id="career">{words.career}</h2>
            {person.terms.length === 0 ? <p>{words.empty}</p> : <Career person={person} chosen={given.get('term') ?? ''} />}
          </section>
          <Colleagues slug={slug} />
          {person.facts.length > 0 && <details><summary>{claims.title}</summary><Claims claims={person.facts} /></details>}
          <TakeHome asked={question(PersonDocument, { slug })} table={question(PersonTableDocument, { slug })} />
        </>
      ) : <Missing id={slug} />}
    </Outcome>
  );
}

function Career({ person, chosen }: { person: Person; chosen: string }) {
  const { person: words, timeline, status } = useStrings();
  const lines = person.terms.map((term): Line => ({
    key: term.id,
    head: <><PostLink post={term.post} />{status[term.status] && <span className="note"> {status[term.status]}</span>}</>,
    cells: [<When date={term.start} />, <When date={term.end} />],
    label: term.post.title,
    bars: [bar(term)],
    detail: () => <TermClaims term={term.id} />,
  }));
  return (
    <Timeline
      caption={`${words.career}: ${person.name}`} columns={[words.post, timeline.from, timeline.to]} lines={lines}
      chosen={chosen} choose={(term) => give({ term })}
    />
  );
}

function About({ person: { birth, death, birthplace, gender, ethnicity, names, note, source } }: { person: Person }) {
  const { person: words } = useStrings();
  const known: [string, ReactNode | ReactNode[]][] = [
    [words.born, birth.kind === 'DATE' && <When date={birth} plain />],
    [words.died, death.kind === 'DATE' && <When date={death} plain />],
    [words.birthplace, birthplace && <span lang="en">{birthplace}</span>],
    [words.gender, gender && <span lang="en">{gender}</span>],
    [words.ethnicity, ethnicity && <span lang="en">{ethnicity}</span>],
    [words.names, names.map(({ text, kind }) => <span lang="en">{text} <span className="note">{kind}</span></span>)],
    [words.note, note && <span lang="en">{note}</span>],
    [words.source, source && <span lang="en" className="place">{source}</span>],
  ];
  return <Facts facts={known} />;
}
