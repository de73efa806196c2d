import { type FormEvent, useId } from 'react';
import { give, useAddress } from '../address.ts';
import { type DatedFragment, PostDayDocument, PostDayTableDocument, type Reading, type TermRowFragment } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { PersonLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { Readings } from '../parts/Readings.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { When } from '../parts/When.tsx';
import { useAnswer } from '../useAnswer.ts';

/** Who held a post on a day, how sure that is and why. */
export function PostDay({ slug, reading }: { slug: string; reading: Reading }) {
  const { given } = useAddress();
  const { post: words } = useStrings();
  const id = useId();
  const on = given.get('on') ?? '';
  const asked = { slug, on, reading };
  const answer = useAnswer(PostDayDocument, on ? asked : null);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    give({ on: String(new FormData(event.currentTarget).get('on')).trim() }, 'push');
  };
  return (
    <section aria-labelledby="day">
      <h2 id="day">{words.onDay}</h2>
      <form className="forms" onSubmit={ask}>
        <div>
          <label htmlFor={id}>{words.day}</label>
          <input id={id} name="on" key={on} defaultValue={on} size={14} aria-describedby={`${id}-help`} autoComplete="off" />
        </div>
        <Readings reading={reading} />
        <button type="submit" className="primary">{words.ask}</button>
      </form>
      <p className="hint" id={`${id}-help`}>{words.dayHelp}</p>
      {on && (
        <Outcome answer={answer}>
          {({ post }) => post && (
            <div role="status">
              {post.holders.nodes.map(({ term, certainty, handoverDay, because }) => (
                <div key={term.id} className="holder">
                  <p><PersonLink person={term.person} /> <Verdict certainty={certainty} />{handoverDay && <span className="note"> {words.handoverDay}</span>} <Dates term={term} /></p>
                  <p className="hint" lang="en">{because.join('; ')}</p>
                </div>
              ))}
              {post.holders.nodes.some(({ term }) => isCoarse(term.start) || isCoarse(term.end)) && <p className="hint">{words.coarse}</p>}
              {post.holders.nodes.length === 0 && <p><strong>{words.nobody}</strong> <span lang="en">{post.holders.note}</span></p>}
              {post.holders.between.length > 0 && (
                <p>{words.between}: {post.holders.between.map((term, i) => <span key={term.id}>{i > 0 && '; '}<PersonLink person={term.person} /> <Dates term={term} /></span>)}</p>
              )}
              {post.holders.closedWorld && <p className="hint">{words.closedWorld}</p>}
              <TakeHome asked={question(PostDayDocument, asked)} table={question(PostDayTableDocument, asked)} />
            </div>
          )}
        </Outcome>
      )}
    </section>
  );
}

/** Whether a date leaves its day open. */
function isCoarse({ kind, precision, conflict }: DatedFragment): boolean {
  return conflict || kind === 'DATE' && precision !== 'DAY';
}

function Dates({ term: { start, end } }: { term: TermRowFragment }) {
  return <span className="note">(<When date={start} /> – <When date={end} />)</span>;
}
