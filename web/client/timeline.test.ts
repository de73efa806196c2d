import { expect, test } from 'vitest';
import { timeline } from './timeline.ts';

const date = (earliest: string | null, latest = earliest) => ({ text: '', edtf: '', earliest, latest });

test('a timeline runs from the first day to the last, both counted', () => {
  const bars = timeline([
    { start: date('2001-01-01'), end: date('2001-01-05') },
    { start: date('2001-01-03', '2001-01-06'), end: date('2001-01-08', '2001-01-10') },
  ]);
  expect(bars).toEqual([
    { possible: { from: 0, width: 50 }, certain: { from: 0, width: 50 } },
    { possible: { from: 20, width: 80 }, certain: { from: 50, width: 30 } },
  ]);
});

test('where an end may lie before the start no day is certain, and what nothing bounds reaches to the edge', () => {
  const bars = timeline([
    { start: date('2001-01-01', '2001-01-10'), end: date('2001-01-01', '2001-01-10') },
    { start: date('2001-01-06'), end: date(null) },
    { start: date(null), end: date('2001-01-05') },
  ]);
  expect(bars).toEqual([
    { possible: { from: 0, width: 100 }, certain: null },
    { possible: { from: 50, width: 50 }, certain: null },
    { possible: { from: 0, width: 50 }, certain: null },
  ]);
});

test.each([[[]], [[{ start: date(null), end: date(null) }]]])('without a date there is nothing to lay out: %j', (terms) => {
  expect(timeline(terms)).toEqual(terms.map(() => ({ possible: { from: 0, width: 100 }, certain: null })));
});
