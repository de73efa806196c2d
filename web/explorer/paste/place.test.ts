import { expect, test } from 'vitest';
import { pieces, sameStart, stretches } from './place.ts';

const text = '= 甲 =\n| 𠀀 Cy | 1996 |\n';

test.each([
  [{ line: 1, column: 3, length: 1 }, '甲'],
  [{ line: 2, column: 3, length: 4 }, '𠀀 Cy'], // the first is two units long
  [{ line: 2, column: 10, length: 4 }, '1996'],
  [{ line: 2, column: 10, length: 99 }, '1996 |'], // not beyond its line
  [{ line: 2, column: 99, length: 1 }, ''],
  [{ line: 3, column: 1, length: 5 }, ''],
])('%o is %s', (place, want) => {
  const [stretch] = stretches(text, [place]);
  expect(stretch && text.slice(stretch.from, stretch.to)).toBe(want);
});

test('what is about the whole, or in no line, is nowhere', () => {
  expect(stretches(text, [{ line: 0, column: 0, length: 0 }, { line: 4, column: 1, length: 1 }])).toEqual([null, null]);
});

test('a byte order mark is not counted', () => {
  expect(stretches('\ufeffAda', [{ line: 1, column: 1, length: 3 }])).toEqual([{ from: 1, to: 4 }]);
});

test('pieces put together are the text, each with the stretches it lies in', () => {
  const cut = pieces('abcdef', [{ from: 1, to: 5 }, null, { from: 3, to: 4 }, { from: 2, to: 2 }, { from: 4, to: 6 }]);
  expect(cut.map(({ text, within }) => `${text}:${within.join('+')}`)).toEqual(['a:', 'bc:0', 'd:0+2', 'e:0+4', 'f:4']);
  expect(pieces('', [])).toEqual([]);
});

test.each([
  ['a\nb\nc', 'a\nx\nc', 2],
  ['a\nb', 'a\nb', 3],
  ['a\nbc', 'a\nb', 2],
  ['x', 'y', 0],
])('%j begins as %j did for %i characters', (now, before, want) => {
  expect(sameStart(now, before)).toBe(want);
});
