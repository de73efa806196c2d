import type { DatedFragment, DatePrecision } from '../generated/graphql.ts';
import { type Day, day, plusMonths } from './day.ts';

/** What a date tells of its bounds. */
export type Bounds = Pick<DatedFragment, 'kind' | 'precision' | 'uncertain' | 'approximate' | 'earliest' | 'latest' | 'asOf'>;

/** Days in a row, the first and the last among them. An end that nothing bounds is infinite. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** On which days something went on: those it may have, and those it has for certain (null when there are none). */
export interface Span {
  possible: Stretch;
  certain: Stretch | null;
}

/**
 * The days between a start and an end, each known in part. Nothing ends before
 * it starts, so each date also bounds the other: of a term that began some time
 * and ended on 1 May 1954, 1 May is certain. An end before any day on which it
 * may have started counts as unknown, as for the server.
 */
export function span(start: Bounds, end: Bounds): Span {
  const first = bounds(start);
  const stated = bounds(end);
  const last = stated.to < first.from ? { from: -Infinity, to: Infinity } : stated;
  const certain = { from: Math.min(first.to, last.to), to: Math.max(last.from, first.from) };
  return { possible: { from: first.from, to: last.to }, certain: certain.from <= certain.to ? certain : null };
}

/** The days that a date leaves possible. What a source doubts or calls approximate is a unit wider on each side, as for the server's verdicts. */
export function bounds({ kind, precision, uncertain, approximate, earliest, latest, asOf }: Bounds): Stretch {
  const from = earliest ?? (kind === 'OPEN' ? asOf : null);
  const units = Number(uncertain) + Number(approximate);
  const widened = (date: Day, side: -1 | 1) => (
    precision === 'DAY' ? date + side * units : plusMonths(date, side * (units * months[precision] + (precision === 'SEASON' ? 1 : 0)))
  );
  return {
    from: from === null ? -Infinity : widened(day(from), -1),
    to: latest === null ? Infinity : widened(day(latest) + 1, 1) - 1,
  };
}

const months: Record<DatePrecision, number> = {
  NONE: 0, DAY: 0, MONTH: 1, SEASON: 3, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12_000,
};

/** The days on which what is certain or possible of any span changes, in order. */
export function bordersOf(spans: readonly Span[]): Day[] {
  const borders = new Set<Day>();
  for (const { possible, certain } of spans) {
    for (const stretch of [possible, certain]) {
      if (stretch) borders.add(stretch.from).add(stretch.to + 1);
    }
  }
  return [...borders].filter(Number.isFinite).sort((a, b) => a - b);
}
