import { expect, test } from 'vitest';
import { en } from '../strings.ts';
import { zh } from '../strings.zh.ts';
import { inWords } from './edtf.ts';

test.each<[string, string, string]>([
  ['2007-12-06', '6 December 2007', '2007年12月6日'],
  ['1971-02', 'February 1971', '1971年2月'],
  ['1970', '1970', '1970'],
  ['[1970,1971-02]', '1970 or February 1971', '1970或1971年2月'],
  ['[1949-06, 1949-08,1950]', 'June 1949, August 1949 or 1950', '1949年6月、1949年8月或1950'],
  ['[1970..1972]', '1970..1972', '1970..1972'],
  ['197X', '197X', '197X'],
  ['1984?', '1984?', '1984?'],
  ['0044-03-15', '0044-03-15', '0044-03-15'],
  ['', '', ''],
])('%s', (edtf, english, chinese) => {
  expect(inWords(edtf, en.lang, en.date.either)).toBe(english);
  expect(inWords(edtf, zh.lang, zh.date.either)).toBe(chinese);
});
