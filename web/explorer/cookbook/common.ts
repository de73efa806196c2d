import type { Table } from './tables.ts';

/** What a table says in every row alike, which can stand above it once. */
export interface Common {
  column: string;
  cell: string;
}

/**
 * A table without the columns that belong to the whole list, such as its
 * totalCount: they do not lead into a record and are the same in all rows. A
 * table keeps at least one column.
 */
export function factored(table: Table): { table: Table; common: Common[] } {
  const { columns, rows } = table;
  const ofList = columns.map((column, i) => rows.length > 1 && /^(coverage\.|totalCount$|\w+\.totalCount$)/.test(column) && rows.every((row) => row[i] === rows[0]?.[i]));
  if (ofList.every(Boolean)) return { table, common: [] };
  const kept = (_: unknown, i: number) => !ofList[i];
  return {
    table: { ...table, columns: columns.filter(kept), rows: rows.map((row) => row.filter(kept)) },
    common: columns.flatMap((column, i) => ofList[i] ? [{ column, cell: rows[0]?.[i] ?? '' }] : []),
  };
}

/** The name of a column in words: person.name is "person name", minVacantDays "min vacant days". */
export function heading(column: string): string {
  return column.split('.').filter((part) => part !== 'nodes').join(' ').replaceAll(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
