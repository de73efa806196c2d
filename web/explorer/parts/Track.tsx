import { use, useRef } from 'react';
import { useStrings } from '../language.ts';
import { type Place, place } from '../time/axis.ts';
import { iso } from '../time/day.ts';
import { Axis } from './axes.ts';
import type { Bar, Line } from './Timeline.tsx';
import { useNear } from './useNear.ts';

/** The bars of a line, as a button where they can be chosen. Late ones are drawn once they are near what is seen of the page. */
export function Track({ line, open, late, choose }: { line: Line; open: boolean; late: boolean; choose?: (key: string) => void }) {
  const { timeline: words } = useStrings();
  const track = useRef<HTMLSpanElement>(null);
  const drawn = useNear(track, late);
  const days = line.bars.map((bar) => said(bar, words)).join('; ');
  const bars = (
    <span className="track" ref={track} aria-hidden="true" style={{ minHeight: `${line.bars.length > 1 ? line.bars.length * 0.95 : 1.35}rem` }}>
      {drawn && <Bars bars={line.bars} />}
    </span>
  );
  if (!choose) return <>{bars}<span className="hidden">{days}</span></>;
  return (
    <button
      type="button" className="bars" aria-label={`${words.sources(line.label)}; ${days}`} aria-expanded={open} {...(open && { 'aria-controls': `detail-${line.key}` })}
      onClick={() => choose(open ? '' : line.key)}
    >
      {bars}
    </button>
  );
}

function Bars({ bars }: { bars: readonly Bar[] }) {
  const axis = use(Axis);
  if (!axis) return null;
  const { on, rules } = axis;
  return (
    <span className="rules" style={{ background: rules }}>
      {bars.map(({ span, tone = 0, derived }, i) => {
        const where = place(span.possible, on);
        return (
          <span key={i} className={bars.length > 1 ? 'lane thin' : 'lane'}>
            <Strip where={where} kind="possible" tone={tone} />
            {span.certain && <Strip where={place(span.certain, on)} kind="certain" tone={tone} />}
            {where && derived?.start && span.possible.from >= on.from && <span className={`derived tone${tone % 4}`} style={{ left: `${where.left}%` }} />}
            {where && derived?.end && span.possible.to <= on.to && <span className={`derived tone${tone % 4}`} style={{ left: `${where.left + where.width}%` }} />}
          </span>
        );
      })}
    </span>
  );
}

function Strip({ where, kind, tone }: { where: Place | null; kind: string; tone: number }) {
  if (!where) return null;
  const edges = `${where.openLeft ? ' fade-left' : ''}${where.openRight ? ' fade-right' : ''}`;
  return <span className={`strip ${kind} tone${tone % 4}${edges}`} style={{ left: `${where.left}%`, width: `${where.width}%` }} />;
}

/** The days of a bar in words. */
function said({ span: { possible, certain }, derived }: Bar, words: ReturnType<typeof useStrings>['timeline']): string {
  const date = (day: number) => Number.isFinite(day) ? iso(day) : words.unbounded;
  const surely = certain ? words.surely(date(certain.from), date(certain.to)) : words.neverSure;
  const settled = certain && certain.from === possible.from && certain.to === possible.to;
  const days = settled ? surely : `${surely}, ${words.perhaps(date(possible.from), date(possible.to))}`;
  return [days, derived?.start && words.derivedStart, derived?.end && words.derivedEnd].filter(Boolean).join(', ');
}
