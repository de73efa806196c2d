import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Client, fetchExchange } from '@urql/core';
import { ClientError, GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from './server.ts';

let server: Server;
let endpoint = '';
beforeAll(async () => {
  server = await serve();
  endpoint = `${server.url}/graphql`;
}, 60_000);
afterAll(() => { server?.close(); });

/** What a developer has in hand after a question. */
interface Seen {
  data: unknown;
  /** The codes of the errors. */
  codes: unknown[];
}

/** One question of each kind of answer, and what every client is to show of it. */
const questions: Record<string, Seen & { query: string }> = {
  'an answer': {
    query: '{ person(by: {slug: "hu-chunhua"}) { name } }',
    data: { person: { name: 'Hu Chunhua' } }, codes: [],
  },
  'nothing there': {
    query: '{ person(by: {slug: "nobody"}) { name } }',
    data: { person: null }, codes: [],
  },
  'a part of an answer': {
    query: '{ there: node(id: "person:hu-chunhua") { id } wrong: person(by: {slug: "hu-chunhua"}) { colleagues(first: 900) { totalCount } } }',
    data: { there: { id: 'person:hu-chunhua' }, wrong: null }, codes: ['BAD_USER_INPUT'],
  },
  'an answer that is null': {
    query: '{ parseDate(text: "the thaw") { edtf } }',
    data: null, codes: ['BAD_USER_INPUT'],
  },
  'no answer': {
    query: '{ nothingOfTheKind }',
    data: undefined, codes: ['GRAPHQL_VALIDATION_FAILED'],
  },
};

interface Asker {
  name: string;
  ask(query: string, fetch: typeof globalThis.fetch): Promise<Seen>;
  /** Status of an answer to a wrong document: 200 for who does not say that it reads the newer media type. */
  refused: 200 | 400;
  method: 'GET' | 'POST';
  /** Which answers with errors are thrown, with what data there is; a refusal has another status than 200. */
  throws: 'all' | 'refusals' | 'none';
}

const askers: Asker[] = (['GET', 'POST'] as const).flatMap((method): Asker[] => [
  { name: 'fetch', method, refused: 200, throws: 'none', ask: async (query, fetch) => {
    const response = method === 'GET'
      ? await fetch(`${endpoint}?${new URLSearchParams({ query })}`)
      : await fetch(endpoint, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
    return seen(await response.json());
  } },
  { name: 'graphql-request', method, refused: 400, throws: 'all', ask: async (query, fetch) => {
    const client = new GraphQLClient(endpoint, { method, fetch });
    return client.request(query).then((data) => seen({ data }), rethrow);
  } },
  { name: 'graphql-request that takes all', method, refused: 400, throws: 'refusals', ask: async (query, fetch) => {
    const client = new GraphQLClient(endpoint, { method, fetch, errorPolicy: 'all' });
    return client.rawRequest(query).then(seen, rethrow);
  } },
  { name: 'urql', method, refused: 400, throws: 'none', ask: async (query, fetch) => {
    const client = new Client({ url: endpoint, exchanges: [fetchExchange], preferGetMethod: method === 'GET' ? 'force' : false, fetch });
    const { data, error } = await client.query(query, {}).toPromise();
    expect(error?.networkError).toBeUndefined();
    return seen({ data, errors: error?.graphQLErrors });
  } },
  { name: 'Apollo', method, refused: 400, throws: 'all', ask: async (query, fetch) => (
    apollo(method, fetch).query({ query: gql(query) }).then(({ data }) => seen({ data }), rethrow)
  ) },
  { name: 'Apollo that takes all', method, refused: 400, throws: 'none', ask: async (query, fetch) => {
    const { data, error } = await apollo(method, fetch).query({ query: gql(query), errorPolicy: 'all' });
    return seen({ data, errors: CombinedGraphQLErrors.is(error) ? error.errors : undefined });
  } },
]);

for (const { name, ask, method, refused, throws } of askers) {
  for (const [what, { query, ...wanted }] of Object.entries(questions)) {
    test(`${name} by ${method} is given ${what}`, async () => {
      const exchanges: unknown[] = [];
      const outcome = ask(query, async (to, options) => {
        const response = await fetch(to, options);
        exchanges.push([options?.method ?? 'GET', response.status]);
        return response;
      });
      const thrown = throws === 'all' && wanted.codes.length > 0 || throws === 'refusals' && wanted.data === undefined;
      if (thrown) await expect(outcome).rejects.toEqual(wanted);
      else expect(await outcome).toEqual(wanted);
      expect(exchanges).toEqual([[method, wanted.data === undefined ? refused : 200]]);
    });
  }
}

const run = promisify(execFile);

test.each(Object.entries(questions))('curl is given %s, and told the status when it asks', async (_, { query, ...wanted }) => {
  const args = ['--silent', '--get', endpoint, '--data-urlencode', `query=${query}`];
  expect(seen(JSON.parse((await run('curl', args)).stdout))).toEqual(wanted);
  const strict = run('curl', ['--fail-with-body', '--header', 'Accept: application/graphql-response+json', ...args]);
  if (wanted.data === undefined) await expect(strict).rejects.toMatchObject({ code: 22, stdout: expect.stringContaining('GRAPHQL_VALIDATION_FAILED') });
  else expect(seen(JSON.parse((await strict).stdout))).toEqual(wanted);
});

// The schema, which code generators fetch again and again, and the tables.
test.each(['/schema.graphql', '/data/terms.csv', '/data/terms.parquet'])('%s is sent once to who keeps it', async (path) => {
  const first = await fetch(server.url + path);
  expect(first.status).toBe(200);
  expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  const etag = first.headers.get('ETag') ?? 'none';
  const again = await fetch(server.url + path, { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);

  const folder = await mkdtemp(join(tmpdir(), 'cursus-curl-'));
  const kept = ['--silent', '--etag-save', join(folder, 'etag'), '--etag-compare', join(folder, 'etag'), '--output', join(folder, 'file')];
  const status = async () => (await run('curl', [...kept, '--write-out', '%{http_code}', server.url + path])).stdout;
  expect([await status(), await status()]).toEqual(['200', '304']);
});

function apollo(method: string, fetch: typeof globalThis.fetch): ApolloClient {
  return new ApolloClient({ link: new HttpLink({ uri: endpoint, useGETForQueries: method === 'GET', fetch }), cache: new InMemoryCache() });
}

/** Throws what the error of a client holds of the answer. */
function rethrow(error: unknown): never {
  if (error instanceof ClientError) throw seen(error.response);
  if (CombinedGraphQLErrors.is(error)) throw seen(error);
  throw error;
}

/** An answer as every client shows it, without the __typename that Apollo asks for beside. */
function seen(answer: { data?: unknown; errors?: readonly { extensions?: Record<string, unknown> }[] | undefined }): Seen {
  const data: unknown = answer.data === undefined ? undefined
    : JSON.parse(JSON.stringify(answer.data, (key, value: unknown) => (key === '__typename' ? undefined : value)));
  return { data, codes: (answer.errors ?? []).map(({ extensions }) => extensions?.code) };
}
