import { useId, useState } from 'react';
import { give } from '../address.ts';
import type { Reading } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { type CareerQuestion, isComplete, most, writeQuestion } from './question.ts';
import { StepForm } from './StepForm.tsx';

/** A form for a question about careers. Asking puts it into the address. */
export function Builder({ asked }: { asked: CareerQuestion }) {
  const { ask: words, reading, atLeast } = useStrings();
  const [draft, setDraft] = useState(asked);
  const id = useId();
  const { steps } = draft;
  const complete = isComplete(draft);
  return (
    <form onSubmit={(event) => { event.preventDefault(); give({ q: writeQuestion(draft), who: undefined }, 'push'); }}>
      <ol className="steps">
        {steps.map((step, i) => (
          <StepForm
            key={i} step={step} number={i}
            change={(changed) => setDraft({ ...draft, steps: steps.with(i, changed) })}
            remove={steps.length > 1 ? () => setDraft({ ...draft, steps: steps.toSpliced(i, 1) }) : undefined}
          />
        ))}
      </ol>
      <div className="forms">
        <button type="button" disabled={steps.length >= most} onClick={() => setDraft({ ...draft, steps: [...steps, {}] })}>{words.add}</button>
        <div>
          <label htmlFor={`${id}-sure`}>{words.certainty}</label>
          <select id={`${id}-sure`} value={draft.atLeast} onChange={(event) => setDraft({ ...draft, atLeast: event.target.value as CareerQuestion['atLeast'] })}>
            {Object.entries(atLeast).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-reading`}>{words.reading}</label>
          <select id={`${id}-reading`} value={draft.reading} onChange={(event) => setDraft({ ...draft, reading: event.target.value as Reading })}>
            {Object.entries(reading).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </div>
        <button type="submit" className="primary" disabled={!complete}>{words.run}</button>
      </div>
      {!complete && <p className="hint">{words.incomplete}</p>}
    </form>
  );
}
