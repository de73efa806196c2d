import type { Day } from './day.ts';
import type { Span, Stretch } from './span.ts';

/** From a day on, how many spans cover each day for certain, and how many may. */
export interface Count {
  from: Day;
  certain: number;
  possible: number;
}

/** How many spans cover each day of an axis: one count for each day on which that changes, by time. */
export function seats(spans: readonly Span[], on: Stretch): Count[] {
  const changes = new Map<Day, { certain: number; possible: number }>([[on.from, { certain: 0, possible: 0 }]]);
  const change = (at: Day, which: 'certain' | 'possible', by: number) => {
    const known = changes.get(at) ?? { certain: 0, possible: 0 };
    known[which] += by;
    changes.set(at, known);
  };
  const cover = (days: Stretch | null, which: 'certain' | 'possible') => {
    if (!days || days.to < on.from || days.from > on.to) return;
    change(Math.max(days.from, on.from), which, 1);
    if (days.to < on.to) change(days.to + 1, which, -1);
  };
  for (const { possible, certain } of spans) {
    cover(possible, 'possible');
    cover(certain, 'certain');
  }
  let [certain, possible] = [0, 0];
  return [...changes].sort(([a], [b]) => a - b).map(([from, by]) => {
    certain += by.certain;
    possible += by.possible;
    return { from, certain, possible };
  });
}
