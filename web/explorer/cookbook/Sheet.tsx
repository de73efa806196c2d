import type { Certainty } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Verdict } from '../parts/Verdict.tsx';
import { factored, heading } from './common.ts';
import type { Table } from './tables.ts';

/** A table as the server wrote it; verdicts stand out, and what holds of the whole list stands above it. */
export function Sheet({ table, labelled }: { table: Table; labelled: string }) {
  const { certainty, question, state } = useStrings();
  const { table: { columns, rows }, common } = factored(table);
  if (rows.length === 0) return <p>{state.empty}</p>;
  const numbers = columns.map((_, i) => rows.every((row) => /^-?[\d.]*$/.test(row[i] ?? '')) && rows.some((row) => row[i]));
  const isVerdict = (cell: string): cell is Certainty => cell in certainty;
  return (
    <>
      {common.length > 0 && <p>{question.common}: {common.map(({ column, cell }) => `${heading(column)} ${cell}`).join(', ')}</p>}
      <div className="scroll" role="group" aria-labelledby={labelled} tabIndex={0}>
        <table className="sheet-table">
          <thead><tr>{columns.map((column, i) => <th key={i} scope="col" lang="en" title={column} className={numbers[i] ? 'number' : undefined}>{heading(column)}</th>)}</tr></thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => <td key={j} className={numbers[j] ? 'number' : undefined} lang="en">{isVerdict(cell) ? <Verdict certainty={cell} /> : cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
