import { to } from '../address.ts';
import { type ClaimRowFragment, type IssueRowFragment, TermClaimsDocument, type TermClaimsQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { useAnswer } from '../useAnswer.ts';
import { Outcome } from './Outcome.tsx';

/** What sources print of one term, fetched when it is looked at. */
export function TermClaims({ term }: { term: string }) {
  const answer = useAnswer(TermClaimsDocument, { id: term });
  const { claims: words } = useStrings();
  return (
    <Outcome answer={answer}>
      {({ node }) => node && 'claims' in node ? (
        <>
          {node.issues.map((issue) => <Issue key={issue.message} issue={issue} />)}
          <Claims claims={node.claims} />
          <Inferred field={words.fields.START} date={node.start.inferred} />
          <Inferred field={words.fields.END} date={node.end.inferred} />
          {node.source && <p>{words.from(node.source)}</p>}
        </>
      ) : null}
    </Outcome>
  );
}

type Between = NonNullable<Extract<NonNullable<TermClaimsQuery['node']>, { claims: unknown }>['start']['inferred']>;

/** What the order of a list lets one say of a date beyond what is printed. */
function Inferred({ field, date }: { field: string; date: Between | null }) {
  const { claims: words, timeline } = useStrings();
  if (!date) return null;
  return (
    <p className="inferred">
      {words.inferred(field, date.earliest ?? timeline.unbounded, date.latest ?? timeline.unbounded)} <span className="hint" lang="en">{date.because.join('; ')}</span>
    </p>
  );
}

/** Printed claims, word for word, with their places. */
export function Claims({ claims }: { claims: readonly ClaimRowFragment[] }) {
  const { claims: words } = useStrings();
  if (claims.length === 0) return <p>{words.none}</p>;
  return (
    <div className="scroll" role="group" aria-label={words.title} tabIndex={0}>
      <table className="claims">
        <caption>{words.title}</caption>
        <thead>
          <tr><th scope="col">{words.field}</th><th scope="col">{words.text}</th><th scope="col">{words.read}</th><th scope="col">{words.place}</th></tr>
        </thead>
        <tbody>
          {claims.map((claim, i) => (
            <tr key={i}>
              <th scope="row">{words.fields[claim.field]}{claim.field === 'FACT' && claim.heading && `: ${claim.heading}`}</th>
              <td><q lang="en">{claim.text}</q></td>
              <td>{claim.edtf || '–'}{claim.basis === 'DERIVED' && <span className="note"> {words.derived}</span>}</td>
              <td><Place {...claim} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was found wrong, and where. */
export function Issue({ issue }: { issue: IssueRowFragment }) {
  const { issue: codes } = useStrings();
  return (
    <p className="issue">
      <strong>{codes[issue.code]}:</strong> <span lang="en">{issue.message}</span> <Place {...issue} />
    </p>
  );
}

/** A place in a document. */
export function Place({ document, section, row, line, column }: {
  document: { id: string; title: string } | null; section: string; row?: number | null; line: number; column: number;
}) {
  const { claims: words } = useStrings();
  const where = [section, row ? words.row(row) : '', line ? words.line(line, column) : ''].filter(Boolean).join(', ');
  return (
    <span className="place">
      {document && <a href={to({ view: 'sources' }, { document: document.id })} lang="en">{document.title}</a>}{document && where && ', '}{where}
    </span>
  );
}
