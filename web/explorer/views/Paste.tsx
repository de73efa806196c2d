import '../paste.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { give, useAddress } from '../address.ts';
import { ParseDocument, ParseIssuesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { Title } from '../parts/Title.tsx';
import { Editor } from '../paste/Editor.tsx';
import { type Example, examples, isExample } from '../paste/examples.ts';
import { Findings } from '../paste/Findings.tsx';
import { WhatWasRead } from '../paste/Parsed.tsx';
import { pieces, type Place, sameStart, stretches } from '../paste/place.ts';
import { useAnswer } from '../useAnswer.ts';
import { useRested } from '../useRested.ts';

const rest = 250; // milliseconds after the last key before the text is read
const longest = 30_000; // characters of a text that still fits into a link

/** A text read while one writes it: what is wrong stands marked in it, what became of it below. */
export default function Paste() {
  const { given } = useAddress();
  const { paste: words } = useStrings();
  const example = isExample(given.get('example'));
  const [text, setText] = useState<string>(example ? examples[example] : '');
  const [chosen, setChosen] = useState(-1);
  useEffect(() => { if (example) setText(examples[example]); }, [example]);
  const rested = useRested(text, rest);
  const asked = rested.trim() ? { text: rested } : null;
  const answer = useAnswer(ParseDocument, asked);
  const read = useLast(answer.pending ? undefined : answer.data && { text: rested, article: answer.data.parseArticle });
  const issues = read?.article.issues ?? [];

  const change = (text: string) => {
    setText(text);
    setChosen(-1);
    if (example && text !== examples[example]) give({ example: undefined });
  };
  const marked = useMemo(() => {
    const known = sameStart(text, read?.text ?? '');
    const places = stretches(text, issues).map((stretch) => stretch && stretch.to <= known ? stretch : null);
    return pieces(text, places);
  }, [text, read]);
  const { area, go } = useGoing(text);
  const told = useId();
  return (
    <>
      <Title text={words.heading} />
      <p className="intro">{words.intro}</p>
      <div className="forms">
        {(Object.keys(examples) as Example[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === example} onClick={() => { setChosen(-1); give({ example: name }, 'push'); }}>{words.examples[name]}</button>
        ))}
        {text && <button type="button" onClick={() => { change(''); area.current?.focus(); }}>{words.clear}</button>}
      </div>
      <div className="desk">
        <Editor text={text} change={change} marked={marked} severities={issues.map(({ severity }) => severity)} chosen={chosen} area={area} told={told} />
        <section aria-labelledby="issues">
          <h2 id="issues">{words.issues}</h2>
          <p id={told} role="status">{asked && read ? words.found(issues.length, read.article.terms.length) : words.nothing}</p>
          {asked && (
            <Outcome answer={answer}>
              {() => <Findings issues={issues} chosen={chosen} choose={(i) => { setChosen(i); const issue = issues[i]; if (issue) go(issue); }} />}
            </Outcome>
          )}
        </section>
      </div>
      {asked && read && (
        <>
          <WhatWasRead article={read.article} go={go} />
          <TakeHome asked={question(ParseDocument, asked)} {...(rested.length < longest && { table: question(ParseIssuesDocument, asked) })} />
        </>
      )}
    </>
  );
}

/** The field of the text, and how to go to a place in it: it is selected and brought into view. */
function useGoing(text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const go = (place: Place) => {
    const [stretch] = stretches(text, [place]);
    const field = area.current;
    if (!field || !stretch) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(stretch.from, stretch.to);
    const { lineHeight } = getComputedStyle(field);
    const above = field.parentElement?.querySelector('.behind');
    const top = above ? heightBefore(above, stretch.from) : (place.line - 1) * parseFloat(lineHeight);
    field.parentElement?.scrollTo({ top: top - 60 });
    field.scrollIntoView({ block: 'nearest' });
  };
  return { area, go };
}

/** How far below the top of an element the character at an index of its text stands, in pixels. */
function heightBefore(element: Element, index: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (index <= before + length) {
      const range = document.createRange();
      range.setStart(node, index - before);
      range.collapse(true);
      return range.getBoundingClientRect().top - element.getBoundingClientRect().top;
    }
    before += length;
  }
  return 0;
}

/** The last value that was there. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
