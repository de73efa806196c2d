import { Fragment, useId } from 'react';
import { useStrings } from '../language.ts';
import { PostLink } from '../parts/links.tsx';
import { flowsOf, type Flows, type Path, type Stop } from './flows.ts';
import { boxes, ribbons } from './ribbons.ts';

const alone = 12; // posts of a step that stand alone

/** From which posts to which people went, as ribbons between the steps and as a table. */
export function Transitions({ paths }: { paths: readonly Path[] }) {
  const { flows: words, ask } = useStrings();
  const flows = flowsOf(paths, alone);
  if (flows.flows.length === 0 || flows.flows.every((between) => between.length === 0)) return null;
  const { height, columns } = boxes(flows);
  return (
    <figure className="chart" aria-labelledby="flows">
      <h3 id="flows">{words.title}</h3>
      <figcaption className="hint">{words.help}</figcaption>
      <div className="flows scroll" role="group" aria-labelledby="flows" tabIndex={0}>
        {columns.map((column, i) => (
          <Fragment key={i}>
            {i > 0 && (
              <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true">
                {ribbons(flows.flows[i - 1] ?? [], columns[i - 1] ?? new Map(), column).map(({ flow, path }, j) => (
                  <path key={j} d={path} className={flow.certain === flow.possible ? 'certain' : 'possible'}>
                    <title>{`${name(flow.from, words.others)} → ${name(flow.to, words.others)}: ${words.people(flow.certain, flow.possible)}`}</title>
                  </path>
                ))}
              </svg>
            )}
            <div className={`stops tone${i % 4}`}>
              <h4><span className="chip" aria-hidden="true" /> {ask.step(i + 1)}</h4>
              <ul style={{ height }}>
                {[...column].map(([stop, { top, height }]) => (
                  <li key={stop.slug} style={{ top, height }}><Named stop={stop} /> <span className="note">{stop.people}</span></li>
                ))}
              </ul>
            </div>
          </Fragment>
        ))}
      </div>
      <FlowTable flows={flows} />
    </figure>
  );
}

function FlowTable({ flows: { flows } }: { flows: Flows }) {
  const { flows: words, certainty, kind } = useStrings();
  const id = useId();
  return (
    <details>
      <summary id={id}>{words.table}</summary>
      <div className="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{words.from}</th><th scope="col">{words.to}</th><th scope="col" className="number">{certainty.CERTAIN}</th><th scope="col" className="number">{certainty.POSSIBLE}</th></tr></thead>
          <tbody>
            {flows.flatMap((between, i) => between.map(({ from, to, certain, possible }) => (
              <tr key={`${i} ${from.slug} ${to.slug}`}>
                <th scope="row"><Named stop={from} /></th><td aria-label={kind.POST}><Named stop={to} /></td><td className="number">{certain}</td><td className="number">{possible}</td>
              </tr>
            )))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Named({ stop }: { stop: Stop }) {
  const { flows: words } = useStrings();
  return stop.slug ? <PostLink post={stop} /> : <span>{words.others(stop.posts)}</span>;
}

function name({ slug, title, posts }: Stop, others: (posts: number) => string): string {
  return slug ? title : others(posts);
}
