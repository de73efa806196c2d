import { useCallback, useEffect, useState } from 'react';
import { root } from './address.ts';
import { Asker } from './asker.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** What became of a question. While a changed question is under way the answer to the last one stays. */
export interface Answer<Result> {
  data: Result | undefined;
  error: string;
  /** Whether the answer to the question as it now stands is still to come. */
  pending: boolean;
  /** Whether it has been for longer than a reader expects. */
  slow: boolean;
  retry: () => void;
}

/** The /graphql beside the explorer. */
export const endpoint = new URL('graphql', root).href;

const asker = new Asker(endpoint);
const patience = 1500; // milliseconds

/** Asks a question once. Fails with why there is no answer. */
export function ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  return asker.ask(document, variables);
}

/** Asks a question, again whenever it changes. Variables null: nothing is asked yet. */
export function useAnswer<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables | null): Answer<Result> {
  const key = variables === null ? '' : document.toString() + JSON.stringify(variables);
  return useOutcome(key, (stop) => {
    if (variables === null) throw new Error('nothing is asked'); // the key is empty then
    return asker.ask(document, variables, stop);
  });
}

/** Does something, again whenever its key changes; breaks off what is no longer wanted. An empty key: nothing is done yet. */
export function useOutcome<Result>(key: string, begin: (stop: AbortSignal) => Promise<Result>): Answer<Result> {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ key: string; data?: Result; error: string; slow: boolean }>({ key: '', error: '', slow: false });
  useEffect(() => {
    if (!key) return;
    const stop = new AbortController();
    const late = setTimeout(() => { setState((was) => ({ ...was, slow: true })); }, patience);
    begin(stop.signal).then(
      (data) => { if (!stop.signal.aborted) setState({ key, data, error: '', slow: false }); },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setState((was) => ({ ...was, key, error: error instanceof Error ? error.message : String(error), slow: false }));
      },
    ).finally(() => { clearTimeout(late); });
    return () => {
      clearTimeout(late);
      stop.abort();
    };
    // The key stands for what is done, which is a new function at each rendering.
  }, [key, tries]);
  const pending = key !== '' && state.key !== key;
  const retry = useCallback(() => {
    setState((was) => ({ ...was, key: '', error: '' }));
    setTries((tries) => tries + 1);
  }, []);
  return { data: key ? state.data : undefined, error: pending ? '' : state.error, pending, slow: pending && state.slow, retry };
}
