import type { Certainty } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Verdict } from '../parts/Verdict.tsx';
import type { Table } from './tables.ts';

/** A table as the server wrote it; verdicts stand out. */
export function Sheet({ table: { columns, rows }, labelled }: { table: Table; labelled: string }) {
  const { certainty, state } = useStrings();
  if (rows.length === 0) return <p>{state.empty}</p>;
  const numbers = columns.map((_, i) => rows.every((row) => /^-?[\d.]*$/.test(row[i] ?? '')) && rows.some((row) => row[i]));
  const isVerdict = (cell: string): cell is Certainty => cell in certainty;
  return (
    <div className="scroll" role="group" aria-labelledby={labelled} tabIndex={0}>
      <table className="sheet-table">
        <thead><tr>{columns.map((column, i) => <th key={i} scope="col" lang="en" className={numbers[i] ? 'number' : undefined}>{breakable(column)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => <td key={j} className={numbers[j] ? 'number' : undefined} lang="en">{isVerdict(cell) ? <Verdict certainty={cell} /> : cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The name of a column, which may break its line after a dot. */
function breakable(name: string) {
  return name.split('.').map((part, i, { length }) => <span key={i}>{part}{i < length - 1 && <>.<wbr /></>}</span>);
}
