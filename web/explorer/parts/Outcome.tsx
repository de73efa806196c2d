import type { ReactNode } from 'react';
import { useStrings } from '../language.ts';
import type { Answer } from '../useAnswer.ts';

/** Shows an answer, or that it is still to come, or why there is none. */
export function Outcome<Result>({ answer, children }: { answer: Answer<Result>; children: (data: Result) => ReactNode }) {
  const { state } = useStrings();
  const { data, error, pending, slow, retry } = answer;
  return (
    <div aria-busy={pending} className={pending && data ? 'stale' : undefined}>
      {error && (
        <div role="alert" className="alert">
          <p>{state.failed} <span lang="en">{error}</span></p>
          <button type="button" onClick={retry}>{state.retry}</button>
        </div>
      )}
      {pending && (slow || !data) && <p role="status" className="waiting">{slow ? state.slow : state.loading}</p>}
      {data && !error && children(data)}
    </div>
  );
}
