import { expect, test } from 'vitest';
import { axis, closer, moved, place, settled, ticks } from './axis.ts';
import { day, iso } from './day.ts';
import { seats } from './seats.ts';
import type { Span } from './span.ts';

const stretch = (from: string, to: string) => ({ from: from ? day(from) : -Infinity, to: to ? day(to) : Infinity });
const sure = (from: string, to: string): Span => ({ possible: stretch(from, to), certain: stretch(from, to) });
const maybe = (from: string, to: string): Span => ({ possible: stretch(from, to), certain: null });

test('an axis holds every known day with room at its edges', () => {
  const on = axis([sure('1950-01-01', '1952-01-01'), maybe('', '1949-01-01'), maybe('1960-01-01', '')]);
  expect(on && on.from < day('1949-01-01') && on.to > day('1960-01-01')).toBe(true);
  expect(axis([maybe('', '')])).toBeNull();
  expect(axis([])).toBeNull();
});

test('what is certain reaches from the first such day to the last', () => {
  expect(settled([maybe('1900-01-01', ''), sure('1952-01-01', '1953-01-01'), sure('1950-01-01', '1951-01-01')])).toEqual(stretch('1950-01-01', '1953-01-01'));
  expect(settled([maybe('1900-01-01', '')])).toBeNull();
});

test.each([
  ['1950-01-01', '1950-01-10', { left: 0, width: 100, openLeft: false, openRight: false }],
  ['1950-01-01', '1950-01-01', { left: 0, width: 10, openLeft: false, openRight: false }],
  ['1950-01-06', '', { left: 50, width: 50, openLeft: false, openRight: true }],
  ['', '1950-01-05', { left: 0, width: 50, openLeft: true, openRight: false }],
  ['', '', { left: 0, width: 100, openLeft: true, openRight: true }],
  ['1950-01-11', '', null],
  ['', '1949-12-31', null],
])('on ten days, %s..%s lies at %o', (from, to, want) => {
  expect(place(stretch(from, to), stretch('1950-01-01', '1950-01-10'))).toEqual(want);
});

test.each<[string, string, string[]]>([
  ['1949-06-01', '1952-06-01', ['1950', '1951', '1952']],
  ['1945-01-02', '2025-01-01', ['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']],
  ['0900-01-01', '1900-01-01', ['1000', '1200', '1400', '1600', '1800']],
  ['2012-02-01', '2012-12-31', ['2012-04', '2012-07', '2012-10']],
])('%s to %s is marked at %o', (from, to, want) => {
  expect(ticks(stretch(from, to), 8).map(({ label }) => label)).toEqual(want);
});

test('a mark lies where its day does', () => {
  const [first] = ticks(stretch('1949-12-27', '1950-01-05'), 8);
  expect(first).toEqual({ at: 50, label: '1950-01' });
});

test('seats are counted from day to day', () => {
  const on = stretch('1950-01-01', '1950-12-31');
  const spans: Span[] = [
    sure('1949-01-01', '1950-03-31'), // from before the axis
    { possible: stretch('1950-02-01', '1950-06-30'), certain: stretch('1950-03-01', '1950-05-31') },
    maybe('1950-12-01', ''), // to beyond it
    sure('1960-01-01', '1961-01-01'), // never on it
  ];
  expect(seats(spans, on).map(({ from, certain, possible }) => `${iso(from)} ${certain} ${possible}`)).toEqual([
    '1950-01-01 1 1', '1950-02-01 1 2', '1950-03-01 2 2', '1950-04-01 1 1', '1950-06-01 0 1', '1950-07-01 0 0', '1950-12-01 0 1',
  ]);
});

test('a part of an axis is looked at, and never more than the whole', () => {
  const whole = { from: 0, to: 9000 };
  const half = closer(whole, 1 / 2, whole);
  expect(half).toEqual({ from: 2250, to: 6750 });
  expect(moved(half, -1 / 3, whole)).toEqual({ from: 750, to: 5250 });
  expect(moved(half, -1, whole)).toEqual({ from: 0, to: 4500 });
  expect(moved(half, 1, whole)).toEqual({ from: 4500, to: 9000 });
  expect(closer({ from: 0, to: 4500 }, 3 / 2, whole)).toEqual({ from: 0, to: 6750 });
  expect(closer(half, 3, whole)).toEqual(whole);
  expect(closer({ from: 100, to: 170 }, 1 / 2, whole)).toEqual({ from: 105, to: 165 });
});

test('what an axis cuts off is not open', () => {
  expect(place(stretch('1949-01-01', '1951-01-01'), stretch('1950-01-01', '1950-01-10'))).toEqual({ left: 0, width: 100, openLeft: false, openRight: false });
});
