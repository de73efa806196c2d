import { type Day, day, iso, year } from './day.ts';
import type { Span, Stretch } from './span.ts';

/** Where a stretch lies on an axis, in percent of it, and whether nothing bounds it at either end that is beyond the edge. */
export interface Place {
  left: number;
  width: number;
  openLeft: boolean;
  openRight: boolean;
}

/** A mark on an axis, in percent of it. */
export interface Tick {
  at: number;
  label: string;
}

/** The axis that all spans fit on, with some room at both edges for what nothing bounds; null when no day of them is known. */
export function axis(spans: readonly Span[]): Stretch | null {
  const known = spans.flatMap(({ possible, certain }) => (
    [possible.from, possible.to, certain?.from, certain?.to]
  )).filter((day) => day !== undefined).filter(Number.isFinite);
  if (known.length === 0) return null;
  const from = known.reduce((a, b) => Math.min(a, b));
  const to = known.reduce((a, b) => Math.max(a, b));
  const room = Math.max(30, Math.round((to - from) * 0.03));
  return { from: from - room, to: to + room };
}

/** From the first to the last day that is certain of any span; null when none is. */
export function settled(spans: readonly Span[]): Stretch | null {
  return spans.map(({ certain }) => certain).reduce((all, next) => (
    all && next ? { from: Math.min(all.from, next.from), to: Math.max(all.to, next.to) } : all ?? next
  ), null);
}

/** Where days lie on an axis; null for those beyond it. */
export function place({ from, to }: Stretch, on: Stretch): Place | null {
  if (to < on.from || from > on.to) return null;
  const left = Math.max(from, on.from);
  const right = Math.min(to, on.to) + 1;
  const percent = 100 / (on.to - on.from + 1);
  return {
    left: (left - on.from) * percent,
    width: (right - left) * percent,
    openLeft: from === -Infinity,
    openRight: to === Infinity,
  };
}

const least = 60; // days that a part of an axis has

/** A part of an axis about the middle of another, so much as long, at most the whole. */
export function closer({ from, to }: Stretch, times: number, whole: Stretch): Stretch {
  const length = Math.max(least, Math.round((to - from) * times));
  if (length >= whole.to - whole.from) return whole;
  const first = Math.round((from + to - length) / 2);
  return within({ from: first, to: first + length }, whole);
}

/** A part of an axis moved by so much of its length; not beyond the whole. */
export function moved({ from, to }: Stretch, times: number, whole: Stretch): Stretch {
  const days = Math.round((to - from) * times);
  return within({ from: from + days, to: to + days }, whole);
}

function within({ from, to }: Stretch, whole: Stretch): Stretch {
  const days = Math.max(0, whole.from - from) - Math.max(0, to - whole.to);
  return { from: from + days, to: to + days };
}

/** Marks on an axis at round years, at most as many as wanted; at months where it is short. */
export function ticks(on: Stretch, wanted: number): Tick[] {
  const [first, last] = [year(on.from), year(on.to)];
  const step = steps.find((step) => (last - first) / step <= wanted) ?? 10_000;
  const months = last - first < 2 ? [1, 4, 7, 10] : [1];
  const all: Tick[] = [];
  for (let y = Math.ceil(first / step) * step; y <= last; y += step) {
    for (const month of months) {
      const at = startOf(y, month);
      if (at < on.from || at > on.to) continue;
      all.push({ at: 100 * (at - on.from) / (on.to - on.from + 1), label: months.length > 1 ? iso(at).slice(0, 7) : String(y) });
    }
  }
  return all;
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000];

function startOf(year: number, month: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1); // Date.UTC would take 50 for 1950
  return day(date.toISOString());
}
