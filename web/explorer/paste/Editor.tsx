import { type RefObject, useId } from 'react';
import type { Severity } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { type Piece } from './place.ts';

interface Props {
  text: string;
  change: (text: string) => void;
  marked: readonly Piece[];
  /** How much each of the marks matters. */
  severities: readonly Severity[];
  /** Which of the marks is looked at; -1 for none. */
  chosen: number;
  area: RefObject<HTMLTextAreaElement | null>;
  /** Id of what says how many issues there are. */
  told: string;
}

/** A field for a text, with stretches of it marked: the marks stand on a copy of the text behind it, which also gives it its height. */
export function Editor({ text, change, marked, severities, chosen, area, told }: Props) {
  const { paste: words } = useStrings();
  const id = useId();
  return (
    <div className="editor">
      <label htmlFor={id}>{words.text}</label>
      <div className="sheet">
        <div className="behind" aria-hidden="true">
          {marked.map(({ text, within }, i) => within.length > 0
            ? <mark key={i} data-marks={within.join(' ')} className={`${worst(within.map((i) => severities[i]))}${within.includes(chosen) ? ' chosen' : ''}`}>{text}</mark>
            : <span key={i}>{text}</span>)}
          {'\u200b'}
        </div>
        <textarea
          id={id} ref={area} value={text} lang="en" spellCheck={false} autoComplete="off" autoCapitalize="off" wrap="soft"
          placeholder={words.placeholder} aria-describedby={told} onChange={(event) => change(event.target.value)}
        />
      </div>
    </div>
  );
}

/** What matters most of some issues, as a class. */
function worst(severities: readonly (Severity | undefined)[]): string {
  return (['ERROR', 'WARNING', 'NOTE'] as const).find((severity) => severities.includes(severity))?.toLowerCase() ?? '';
}
