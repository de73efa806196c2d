import { expect, test } from 'vitest';
import { factored, heading } from './common.ts';

const table = (columns: string[], ...rows: string[][]) => ({ key: '', query: '', of: null, columns, rows });

test('what is of the whole list stands above it once', () => {
  expect(factored(table(['totalCount', 'coverage.listsConsidered', 'certainty'], ['2', '40', 'CERTAIN'], ['2', '40', 'CERTAIN']))).toEqual({
    table: table(['certainty'], ['CERTAIN'], ['CERTAIN']),
    common: [{ column: 'totalCount', cell: '2' }, { column: 'coverage.listsConsidered', cell: '40' }],
  });
});

test('a column that differs, a single row and the only column stay', () => {
  for (const whole of [
    table(['post.totalCount', 'title'], ['1', 'a'], ['2', 'a']),
    table(['totalCount', 'title'], ['1', 'a']),
    table(['totalCount'], ['1'], ['1']),
    table(['totalCount', 'title']),
  ]) expect(factored(whole)).toEqual({ table: whole, common: [] });
});

test.each([
  ['person.name', 'person name'],
  ['gaps.handover.minVacantDays', 'gaps handover min vacant days'],
  ['holders.nodes.term.start.edtf', 'holders term start edtf'],
  ['june2012', 'june2012'],
])('%s', (column, words) => { expect(heading(column)).toBe(words); });
