import { expect, test } from 'vitest';
import { Asker, NoAnswer } from './asker.ts';
import { TypedDocumentString } from './generated/graphql.ts';

const document = new TypedDocumentString<{ n: number }, { n: number }>('query ($n: Int!) { n }');

/** A server that counts what it was asked and answers when told to; at once when it is not slow. */
function counting({ slow = false, version = (): string => '1' } = {}) {
  const asked: { n: number; signal: AbortSignal; answer: () => void }[] = [];
  const fetcher = (async (_: unknown, { body, signal }: { body: string; signal: AbortSignal }) => {
    const { n } = JSON.parse(body).variables;
    await new Promise<void>((resolve, reject) => {
      asked.push({ n, signal, answer: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
      if (!slow) resolve();
    });
    const answer = n < 0 ? { errors: [{ message: 'below zero', extensions: { code: 'BAD_USER_INPUT' } }] } : { data: { n } };
    return new Response(JSON.stringify(answer), { headers: { 'X-Dataset-Version': version() } });
  }) as unknown as typeof fetch;
  return { asked, asker: new Asker('http://localhost/graphql', fetcher) };
}

test('equal questions are asked once, under way and after', async () => {
  const { asked, asker } = counting();
  expect(await Promise.all([asker.ask(document, { n: 1 }), asker.ask(document, { n: 1 })])).toEqual([{ n: 1 }, { n: 1 }]);
  await asker.ask(document, { n: 1 });
  expect(asked).toHaveLength(1);
});

test('a question is broken off once nobody waits for it', async () => {
  const { asked, asker } = counting({ slow: true });
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = [first, second].map(({ signal }) => asker.ask(document, { n: 1 }, signal).catch(() => 'aborted'));
  first.abort();
  expect(await answers[0]).toBe('aborted');
  expect(asked[0]?.signal.aborted).toBe(false);
  second.abort();
  expect(await answers[1]).toBe('aborted');
  expect(asked[0]?.signal.aborted).toBe(true);
  void asker.ask(document, { n: 1 });
  expect(asked).toHaveLength(2);
});

test('an error is told and not kept', async () => {
  const { asked, asker } = counting();
  const failure = await asker.ask(document, { n: -1 }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NoAnswer);
  expect(failure).toMatchObject({ message: 'below zero', code: 'BAD_USER_INPUT' });
  await asker.ask(document, { n: -1 }).catch(() => undefined);
  expect(asked).toHaveLength(2);
});

test('the answers used last are kept, and no more than sixty', async () => {
  const { asked, asker } = counting();
  for (let n = 0; n < 60; n++) await asker.ask(document, { n });
  await asker.ask(document, { n: 0 }); // used again
  await asker.ask(document, { n: 60 }); // pushes 1 out
  const before = asked.length;
  await asker.ask(document, { n: 0 });
  expect(asked).toHaveLength(before);
  await asker.ask(document, { n: 1 });
  expect(asked).toHaveLength(before + 1);
});

test('another version of the data set forgets the answers of the last', async () => {
  let version = '1';
  const { asked, asker } = counting({ version: () => version });
  await asker.ask(document, { n: 1 });
  version = '2';
  await asker.ask(document, { n: 2 });
  await asker.ask(document, { n: 1 });
  expect(asked.map(({ n }) => n)).toEqual([1, 2, 1]);
});
