import type { ParseQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';

type Issue = ParseQuery['parseArticle']['issues'][number];

/** The issues of a text by place; choosing one goes there. */
export function Findings({ issues, chosen, choose }: { issues: readonly Issue[]; chosen: number; choose: (issue: number) => void }) {
  const { issue: codes, paste: words } = useStrings();
  if (issues.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="findings">
      {issues.map(({ code, severity, message, line }, i) => (
        <li key={i}>
          <button type="button" aria-current={i === chosen ? 'true' : undefined} onClick={() => choose(i)}>
            <span className="where">{line > 0 ? words.line(line) : words.whole}</span>
            <span><strong>{codes[code]}</strong> <span className={`grade ${severity.toLowerCase()}`}>{words.severity[severity]}</span> <span className="message" lang="en">{message}</span></span>
          </button>
        </li>
      ))}
    </ol>
  );
}
