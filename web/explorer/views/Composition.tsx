import { useEffect, useId, useState } from 'react';
import { give, useAddress } from '../address.ts';
import { MembersDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { PersonLink, PostLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { isReading, Readings } from '../parts/Readings.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { Verdict } from '../parts/Verdict.tsx';
import { When } from '../parts/When.tsx';
import { type Day, day, iso } from '../time/day.ts';
import { bordersOf, type Span, type Stretch } from '../time/span.ts';
import { usePages } from '../usePages.ts';
import { More } from '../parts/More.tsx';
import { useRested } from '../useRested.ts';
import { Seats } from './Seats.tsx';

/** Who was in a body on a day that one can move, first on the one given, below how many there were on each. */
export function Composition({ slug, spans, on, first }: { slug: string; spans: Span[]; on: Stretch; first: Day }) {
  const { given } = useAddress();
  const { body: words } = useStrings();
  const id = useId();
  const asked = read(given.get('on')) ?? first;
  const [at, setAt] = useState(asked);
  const rested = useRested(at, 150);
  useEffect(() => { setAt(asked); }, [asked]);
  useEffect(() => { if (rested !== asked) give({ on: iso(rested) }); }, [rested]);
  const borders = bordersOf(spans);
  const before = borders.findLast((border) => border < at);
  const after = borders.find((border) => border > at);
  return (
    <section aria-labelledby="composition">
      <h2 id="composition">{words.composition}</h2>
      <div className="forms">
        <div>
          <label htmlFor={`${id}-day`}>{words.day}</label>
          <input id={`${id}-day`} type="date" value={iso(at)} onChange={(event) => { const chosen = read(event.target.value); if (chosen !== null) setAt(chosen); }} />
        </div>
        <button type="button" disabled={before === undefined} onClick={() => setAt(before ?? at)}>← {words.previousChange}</button>
        <button type="button" disabled={after === undefined} onClick={() => setAt(after ?? at)}>{words.nextChange} →</button>
        <Readings reading={isReading(given.get('reading')) ?? 'STATED'} />
      </div>
      <label htmlFor={`${id}-slider`} className="hidden">{words.slider}</label>
      <Seats spans={spans} on={on} at={at}>
        <input
          id={`${id}-slider`} type="range" min={on.from} max={on.to} value={clamp(at, on)} aria-valuetext={iso(at)}
          onChange={(event) => setAt(Number(event.target.value))}
        />
      </Seats>
      <Members slug={slug} on={iso(asked)} />
    </section>
  );
}

function Members({ slug, on }: { slug: string; on: string }) {
  const { given } = useAddress();
  const { body: words, ask, post, person, timeline, status } = useStrings();
  const asked = { slug, on, reading: isReading(given.get('reading')) ?? 'STATED' as const };
  const pages = usePages(MembersDocument, asked, ({ body }) => body?.members);
  return (
    <Outcome answer={pages.answer}>
      {({ body }) => body && (
        <>
          <p role="status"><strong>{on}:</strong> {words.members(pages.total)}</p>
          {pages.nodes.length > 0 && (
            <div className="scroll" role="group" aria-labelledby="composition" tabIndex={0}>
              <table>
                <thead><tr><th scope="col">{words.order}</th><th scope="col">{person.post}</th><th scope="col">{timeline.from}</th><th scope="col">{timeline.to}</th><th scope="col">{ask.certainty}</th><th scope="col">{post.because}</th></tr></thead>
                <tbody>
                  {pages.nodes.map(({ term, certainty, because }) => (
                    <tr key={term.id}>
                      <th scope="row"><PersonLink person={term.person} /></th>
                      <td><PostLink post={term.post} />{status[term.status] && <span className="note"> {status[term.status]}</span>}</td>
                      <td><When date={term.start} /></td>
                      <td><When date={term.end} /></td>
                      <td><Verdict certainty={certainty} /></td>
                      <td className="hint" lang="en">{because.join('; ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <More pages={pages} />
          <TakeHome asked={question(MembersDocument, asked)} table={question(MembersDocument, asked)} />
        </>
      )}
    </Outcome>
  );
}

/** The day that a text names as 2012-06-01; null for any other text. */
function read(text: string | null): Day | null {
  return text && /^\d{4,}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? day(text) : null;
}

function clamp(at: Day, { from, to }: Stretch): Day {
  return Math.min(to, Math.max(from, at));
}
