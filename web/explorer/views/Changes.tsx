import { type FormEvent, useId } from 'react';
import { give, useAddress } from '../address.ts';
import { type ChangedFragment, ChangesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { PersonLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { iso } from '../time/day.ts';
import type { Stretch } from '../time/span.ts';
import { useAnswer } from '../useAnswer.ts';

/** Who joined, left and stayed between two days; the form begins with the whole time that is known. */
export function Changes({ slug, known }: { slug: string; known: Stretch }) {
  const { given } = useAddress();
  const { body: words, post } = useStrings();
  const id = useId();
  const [from, to] = [given.get('from') ?? '', given.get('to') ?? ''];
  const asked = { slug, from, to };
  const answer = useAnswer(ChangesDocument, from && to ? asked : null);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    give({ from: String(fields.get('from')), to: String(fields.get('to')) }, 'push');
  };
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <form className="forms" onSubmit={ask} key={from + to}>
        <div><label htmlFor={`${id}-from`}>{words.from}</label><input id={`${id}-from`} name="from" type="date" required defaultValue={from || iso(known.from)} /></div>
        <div><label htmlFor={`${id}-to`}>{words.to}</label><input id={`${id}-to`} name="to" type="date" required defaultValue={to || iso(known.to)} /></div>
        <button type="submit" className="primary">{post.ask}</button>
      </form>
      {from && to && (
        <Outcome answer={answer}>
          {({ body }) => body && (
            <>
              <div className="three">
                <Side title={words.joined} changed={body.changes.joined} />
                <Side title={words.left} changed={body.changes.left} />
                <Side title={words.stayed} changed={body.changes.stayed} />
              </div>
              <TakeHome asked={question(ChangesDocument, asked)} />
            </>
          )}
        </Outcome>
      )}
    </section>
  );
}

function Side({ title, changed: { totalCount, nodes } }: { title: string; changed: ChangedFragment }) {
  const { body: words } = useStrings();
  return (
    <div>
      <h3>{title} ({totalCount})</h3>
      {nodes.length === 0 ? <p>{words.nobody}</p> : (
        <ul>{nodes.map(({ person, certainty }) => <li key={person.slug}><PersonLink person={person} /> {certainty !== 'CERTAIN' && <Verdict certainty={certainty} />}</li>)}</ul>
      )}
    </div>
  );
}
