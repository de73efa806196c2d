import type { ReactNode } from 'react';
import { useStrings } from '../language.ts';
import { Marks } from '../parts/Marks.tsx';
import type { Day } from '../time/day.ts';
import { type Count, seats } from '../time/seats.ts';
import type { Span, Stretch } from '../time/span.ts';

/** How many terms cover each day, above something that chooses a day of the same axis. */
export function Seats({ spans, on, at, children }: { spans: Span[]; on: Stretch; at: Day; children: ReactNode }) {
  const { body: words } = useStrings();
  const counts = seats(spans, on);
  const most = counts.reduce((most, { possible }) => Math.max(most, possible), 1);
  const days = on.to - on.from + 1;
  return (
    <figure className="chart">
      <figcaption className="hint">{words.seats}. {words.seatsHelp}</figcaption>
      <div className="plot">
        <div className="scale" aria-hidden="true"><span>{most}</span><span>0</span></div>
        <svg className="seats" viewBox={`0 0 ${days} ${most}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="perhaps" d={area(counts, on, ({ possible }) => possible, most)} />
          <path className="surely" d={area(counts, on, ({ certain }) => certain, most)} />
          <line className="now" x1={at - on.from} x2={at - on.from} y1={0} y2={most} />
        </svg>
        <Marks on={on} />
        {children}
      </div>
    </figure>
  );
}

/** The area below the steps of counts, as an SVG path: x in days from the start of the axis, y downwards from the most. */
function area(counts: readonly Count[], on: Stretch, of: (count: Count) => number, most: number): string {
  const steps = counts.map((count) => `H${count.from - on.from}V${most - of(count)}`).join('');
  return `M0 ${most}${steps}H${on.to - on.from + 1}V${most}Z`;
}
