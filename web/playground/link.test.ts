import { expect, test } from 'vitest';
import { endpoint, readLink } from './link.ts';
import { address } from './question.ts';

test('a link gives back what it was made of', () => {
  const question = { query: '{ a(b: "1 + 1 & \'乌\'\n") }', variables: { a: ['"', null] }, operationName: 'A' };
  const made = new URL(address({ endpoint: 'http://localhost:8080/playground?v=1a2b', ...question }));
  const link = readLink(made.search);
  expect(link).toEqual({ query: question.query, variables: JSON.stringify(question.variables, null, 2), operationName: 'A', version: '1a2b' });
});

test.each([
  ['', { variables: '' }],
  ['?query=&variables=&operationName=&v=', { variables: '' }],
  ['?query={a}', { query: '{a}', variables: '' }],
  ['?variables={"a":', { variables: '{"a":' }],
])('the address part %j says %j', (search, link) => {
  expect(readLink(search)).toEqual(link);
});

test.each([
  ['http://localhost:8080/playground?query={a}', undefined, 'http://localhost:8080/graphql'],
  ['https://example.org/offices/playground#x', '1a2b', 'https://example.org/offices/graphql?v=1a2b'],
])('from %s questions for version %s go to %s', (page, version, url) => {
  expect(endpoint(page, version)).toBe(url);
});

test('a CSV link names the format and keeps the version', () => {
  const csv = new URL(address({ endpoint: 'http://localhost:8080/graphql?v=1a2b', query: '{ a }' }, 'csv'));
  expect(Object.fromEntries(csv.searchParams)).toEqual({ v: '1a2b', format: 'csv', query: '{ a }' });
});
