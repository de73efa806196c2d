import type { BoundsFragment } from './generated/graphql.ts';

/** A stretch of a timeline, in percent of it. */
export interface Stretch {
  from: number;
  width: number;
}

/** The days that a term may have lasted, and those it lasted for certain; null when there are none. */
export interface Bar {
  possible: Stretch;
  certain: Stretch | null;
}

/** Lays terms out on one timeline, in their order. A date that nothing bounds reaches to the edge. */
export function timeline(terms: { start: BoundsFragment; end: BoundsFragment }[]): Bar[] {
  const days = terms.flatMap(({ start, end }) => [start.earliest, start.latest, end.earliest, end.latest])
    .filter((date) => date !== null).map(day);
  const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 0];
  const percent = 100 / (last - first + 1); // of one day
  const stretch = (a: number, b: number): Stretch => ({ from: (a - first) * percent, width: (b - a + 1) * percent });
  return terms.map(({ start: { earliest, latest }, end }) => ({
    possible: stretch(earliest === null ? first : day(earliest), end.latest === null ? last : day(end.latest)),
    certain: latest !== null && end.earliest !== null && latest <= end.earliest ? stretch(day(latest), day(end.earliest)) : null,
  }));
}

/** Days from 1970 to a date. */
function day(date: string): number {
  return Date.parse(date) / 86_400_000;
}
