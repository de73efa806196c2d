import type { DatedFragment } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { inWords } from '../time/edtf.ts';

/** A date as its source prints it, with what is to be known about it; plain leaves out whether it is derived. */
export function When({ date, plain = false }: { date: DatedFragment; plain?: boolean }) {
  const { date: words, lang } = useStrings();
  const { kind, text, edtf, asOf, conflict, derived, uncertain, approximate } = date;
  if (kind === 'UNKNOWN') return <span className="unknown">{words.unknown}</span>;
  if (kind === 'OPEN') return <span>{words.open(asOf ?? '')}</span>;
  return (
    <span>
      {conflict ? <span title={edtf}>{inWords(edtf, lang, words.either)}</span> : <span lang="en" title={edtf}>{text || edtf}</span>}
      {conflict && <span className="note"> {words.conflict}</span>}
      {derived && !plain && <span className="note"> {words.derived}</span>}
      {(uncertain || approximate) && <span className="note"> {words.circa}</span>}
    </span>
  );
}
