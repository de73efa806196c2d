import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

test.each<[string, string[][]]>([
  ['', []],
  ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
  ['a\r\n\r\n', [['a'], ['']]],
  ['a,b\r\n,\r\n', [['a', 'b'], ['', '']]],
  ['"a ""b"", c","d\r\ne"\r\n', [['a "b", c', 'd\r\ne']]],
  ['"",x\r\n""\r\n', [['', 'x'], ['']]],
  ['a,"b"', [['a', 'b']]],
  ['a,', [['a', '']]],
])('%j', (text, want) => {
  expect(readCsv(text)).toEqual(want);
});
