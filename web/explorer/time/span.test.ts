import { expect, test } from 'vitest';
import { day, iso, plusMonths, year } from './day.ts';
import { type Bounds, bordersOf, bounds, type Span, span } from './span.ts';

const known: Bounds = { kind: 'DATE', precision: 'DAY', uncertain: false, approximate: false, earliest: null, latest: null, asOf: null };
const unknown: Bounds = { ...known, kind: 'UNKNOWN', precision: 'NONE' };
const open = (asOf: string | null): Bounds => ({ ...known, kind: 'OPEN', precision: 'NONE', earliest: asOf, asOf });
const on = (date: string): Bounds => ({ ...known, earliest: date, latest: date });
const inYear = (year: string, doubt: Partial<Bounds> = {}): Bounds => (
  { ...known, precision: 'YEAR', earliest: `${year}-01-01`, latest: `${year}-12-31`, ...doubt }
);

/** A span as text: possible from..to, then what is certain of it. */
function told({ possible, certain }: Span): string {
  const date = (day: number) => Number.isFinite(day) ? iso(day) : '';
  return `${date(possible.from)}..${date(possible.to)} ${certain ? `${date(certain.from)}..${date(certain.to)}` : 'never'}`;
}

test.each<[string, Bounds, Bounds, string]>([
  ['days are certain from first to last', on('2012-03-15'), on('2012-11-20'), '2012-03-15..2012-11-20 2012-03-15..2012-11-20'],
  ['one day is a span', on('2012-03-15'), on('2012-03-15'), '2012-03-15..2012-03-15 2012-03-15..2012-03-15'],
  ['years are certain between them', inYear('1956'), inYear('1959'), '1956-01-01..1959-12-31 1956-12-31..1959-01-01'],
  ['one year leaves no certain day', inYear('1967'), inYear('1967'), '1967-01-01..1967-12-31 never'],
  ['years that follow each other have no certain day but where they meet', inYear('1967'), inYear('1968'), '1967-01-01..1968-12-31 1967-12-31..1968-01-01'],
  ['an open end is certain to the day its source speaks of', on('2022-12-08'), open('2023-01-03'), '2022-12-08.. 2022-12-08..2023-01-03'],
  ['an open end of no known day leaves the start certain', on('2022-12-08'), open(null), '2022-12-08.. 2022-12-08..2022-12-08'],
  ['an unknown start leaves the end certain', unknown, on('1954-05-01'), '..1954-05-01 1954-05-01..1954-05-01'],
  ['an unknown start before a year leaves nothing certain', unknown, inYear('1954'), '..1954-12-31 never'],
  ['an unknown end leaves the start certain', on('1954-05-01'), unknown, '1954-05-01.. 1954-05-01..1954-05-01'],
  ['nothing known is nothing certain', unknown, unknown, '.. never'],
  ['a start bounded on one side alone', { ...known, precision: 'YEAR', latest: '1950-12-31' }, on('1952-01-01'), '..1952-01-01 1950-12-31..1952-01-01'],
  ['an end before the start counts as unknown', inYear('1994'), inYear('1990'), '1994-01-01.. never'],
  ['an end cannot pull the certain part before the start', on('1954-05-01'), inYear('1954'), '1954-05-01..1954-12-31 1954-05-01..1954-05-01'],
])('%s', (_, start, end, want) => {
  expect(told(span(start, end))).toBe(want);
});

test.each<[string, Bounds, string, string]>([
  ['c. 1949 is a year wider', inYear('1949', { approximate: true }), '1948-01-01', '1950-12-31'],
  ['1949?~ is two years wider', inYear('1949', { approximate: true, uncertain: true }), '1947-01-01', '1951-12-31'],
  ['a doubted day is a day wider', { ...on('1949-03-01'), uncertain: true }, '1949-02-28', '1949-03-02'],
  ['a doubted month is a month wider', { ...known, precision: 'MONTH', earliest: '1949-03-01', latest: '1949-03-31', uncertain: true }, '1949-02-01', '1949-04-30'],
  ['a season is vague by a month', { ...known, precision: 'SEASON', earliest: '1954-03-01', latest: '1954-05-31' }, '1954-02-01', '1954-06-30'],
])('%s', (_, date, from, to) => {
  expect(bounds(date)).toEqual({ from: day(from), to: day(to) });
});

test('changes are on the first day and after the last one', () => {
  const spans = [span(on('2012-03-15'), on('2012-11-20')), span(inYear('2012'), unknown)];
  expect(bordersOf(spans).map(iso)).toEqual(['2012-01-01', '2012-03-15', '2012-11-21']);
});

test.each([
  ['2012-01-31', 1, '2012-02-29'],
  ['2013-03-31', -1, '2013-02-28'],
  ['1949-12-15', 1, '1950-01-15'],
  ['0050-03-01', -12, '0049-03-01'],
])('%s and %i months is %s', (from, months, want) => {
  expect(iso(plusMonths(day(from), months))).toBe(want);
});

test('years below 100 are themselves', () => {
  expect(year(day('0050-06-01'))).toBe(50);
});
