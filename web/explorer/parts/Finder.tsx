import { type KeyboardEvent, useId, useState } from 'react';
import { type RecordKind, SearchDocument, type SearchQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { useAnswer } from '../useAnswer.ts';
import { useRested } from '../useRested.ts';

export type Found = SearchQuery['search']['nodes'][number];

interface Props {
  label: string;
  /** Kinds of record to find; all when absent. */
  kinds?: RecordKind[];
  chosen: (found: Found) => void;
  /** What Enter does when no result is marked; without it the first result is chosen. */
  entered?: (text: string) => void;
  initial?: string;
  hint?: string;
}

const shown = 8; // results in the list
const rest = 120; // milliseconds after the last key before a question is asked

/** A field that finds records by name while one types: arrows mark a result, Enter chooses it, Escape closes the list. */
export function Finder({ label, kinds, chosen, entered, initial = '', hint }: Props) {
  const { search: words, kind: kindNames } = useStrings();
  const id = useId();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const asked = useRested(text.trim(), rest);
  const answer = useAnswer(SearchDocument, open && asked ? { text: asked, first: shown, ...(kinds && { kind: kinds }) } : null);
  const found = answer.data?.search.nodes ?? [];
  const visible = open && asked !== '' && answer.data !== undefined;

  const choose = (result: Found | undefined) => {
    if (!result) return;
    setOpen(false);
    setText(entered ? '' : result.name);
    chosen(result);
  };
  const keyed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      const from = marked < 0 && step < 0 ? found.length : marked;
      if (found.length > 0) setMarked((from + step + found.length) % found.length);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (marked >= 0 && visible) choose(found[marked]);
      else if (entered && text.trim()) { setOpen(false); entered(text.trim()); }
      else if (!entered) choose(found[0]);
    }
  };
  return (
    <div className="finder" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id} type="search" role="combobox" autoComplete="off" spellCheck={false} maxLength={200} value={text}
        placeholder={words.placeholder} aria-autocomplete="list" aria-expanded={visible} aria-controls={`${id}-list`}
        aria-activedescendant={visible && marked >= 0 ? `${id}-${marked}` : undefined} aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => { setText(event.target.value); setOpen(true); setMarked(-1); }}
        onFocus={() => setOpen(text.trim() !== '' && text !== initial)} onKeyDown={keyed}
      />
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <p className="hidden" role="status">{visible ? words.options(answer.data?.search.totalCount ?? 0) : ''}</p>
      <ul id={`${id}-list`} role="listbox" aria-label={words.results} hidden={!visible || found.length === 0}>
        {found.map((result, i) => (
          <li
            key={result.node.id} id={`${id}-${i}`} role="option" aria-selected={i === marked}
            onMouseDown={(event) => { event.preventDefault(); }} onClick={() => choose(result)} onMouseMove={() => setMarked(i)}
          >
            <span className="kind">{kindNames[kindOf(result)]}</span>
            <span lang="en">{result.name}</span>{result.match !== result.name && <span lang="zh-Hans"> {result.match}</span>}
            <small lang="en">{result.summary}</small>
          </li>
        ))}
      </ul>
      {visible && found.length === 0 && !answer.pending && <p className="none">{words.none(asked)}</p>}
      {answer.error && <p role="alert" className="none" lang="en">{answer.error}</p>}
    </div>
  );
}

/** The kind of a record that search found. */
export function kindOf({ node }: Found): RecordKind {
  const kinds: Partial<Record<Found['node']['__typename'], RecordKind>> = { Person: 'PERSON', Post: 'POST', Body: 'BODY' };
  return kinds[node.__typename] ?? 'AREA';
}
