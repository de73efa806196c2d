import type { TypedDocumentString } from './generated/graphql.ts';

/** Why a question has no answer, in words for the reader. */
export class NoAnswer extends Error {
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

interface Kept {
  answer: Promise<unknown>;
  under: AbortController | null; // null once answered
  waiting: number; // how many still want it
}

const most = 60; // answers kept

/**
 * Asks questions of one endpoint. Equal questions are asked once, also while the
 * first is under way, and the answers used last are kept until the data set
 * changes. A question that everybody has stopped waiting for is broken off.
 */
export class Asker {
  readonly endpoint: string;
  readonly #fetch: typeof fetch;
  readonly #kept = new Map<string, Kept>(); // the one used last at the end
  #version = '';

  constructor(endpoint: string, fetcher: typeof fetch = (...question) => fetch(...question)) {
    this.endpoint = endpoint;
    this.#fetch = fetcher;
  }

  /** The answer's data. Fails with NoAnswer, or with the signal's reason. */
  async ask<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
    const body = JSON.stringify({ query: document.toString(), variables });
    const kept = this.#kept.get(body) ?? this.#begin(body);
    this.#kept.delete(body);
    this.#kept.set(body, kept);
    this.#forgetOldest();
    kept.waiting++;
    const leave = () => {
      if (--kept.waiting > 0 || !kept.under) return;
      kept.under.abort();
      if (this.#kept.get(body) === kept) this.#kept.delete(body);
    };
    return await untilAborted(kept.answer, signal, leave) as Result;
  }

  #begin(body: string): Kept {
    const under = new AbortController();
    const kept: Kept = { answer: this.#send(body, under.signal), under, waiting: 0 };
    kept.answer.then(() => { kept.under = null; }, () => {
      kept.under = null;
      if (this.#kept.get(body) === kept) this.#kept.delete(body); // to be asked again
    });
    return kept;
  }

  async #send(body: string, signal: AbortSignal): Promise<unknown> {
    const response = await this.#fetch(this.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/graphql-response+json, application/json' },
      body,
      signal,
    });
    this.#notice(response.headers.get('X-Dataset-Version') ?? '', body);
    const answer = await response.json().catch(() => { throw new NoAnswer(`HTTP ${response.status}`); });
    const [error] = answer.errors ?? [];
    if (error) throw new NoAnswer(error.message, error.extensions?.code);
    return answer.data;
  }

  /** Forgets the answers of another version of the data set. */
  #notice(version: string, asked: string): void {
    if (this.#version && version && version !== this.#version) {
      for (const body of this.#kept.keys()) if (body !== asked) this.#kept.delete(body);
    }
    this.#version = version || this.#version;
  }

  #forgetOldest(): void {
    for (const body of this.#kept.keys()) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(body);
    }
  }
}

/** The promise's value; once the signal aborts, its reason, after leaving. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined, leave: () => void): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const aborted = () => { leave(); reject(signal.reason); };
    if (signal.aborted) { aborted(); return; }
    signal.addEventListener('abort', aborted, { once: true });
    promise.then(resolve, reject).finally(() => { signal.removeEventListener('abort', aborted); });
  });
}
