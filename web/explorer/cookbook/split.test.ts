import { expect, test } from 'vitest';
import { apart, roots, sideBySide } from './split.ts';

const plain = (query: string) => query.replaceAll(/\s+/g, ' ').trim();

test('what is asked side by side at the root is asked one by one, with the variables and fragments it needs', () => {
  const asked = roots('query ($a: Int = 1, $b: Int) { x: people(first: $a) { ...p } posts(first: $b) { nodes { id } } } fragment p on PersonConnection { nodes { id } }');
  expect(asked.map(({ key, query }) => `${key}: ${plain(query)}`)).toEqual([
    'x: query ($a: Int = 1) { x: people(first: $a) { ... on PersonConnection { nodes { id } } } }',
    'posts: query ($b: Int) { posts(first: $b) { nodes { id } } }',
  ]);
  expect(roots('{ dataset { version } }')).toEqual([{ key: '', query: '{ dataset { version } }' }]);
});

test('lists side by side are taken apart where their paths part', () => {
  const asked = apart('{ tenures { nodes { label longest { nodes { ...t } } shortest { nodes { ...t } } } } } fragment t on Tenure { certainty }', ['tenures.nodes.longest.nodes', 'tenures.nodes.shortest.nodes']);
  expect(asked.map(({ key, query }) => `${key}: ${plain(query)}`)).toEqual([
    'longest: { tenures { nodes { label longest { nodes { ... on Tenure { certainty } } } } } }',
    'shortest: { tenures { nodes { label shortest { nodes { ... on Tenure { certainty } } } } } }',
  ]);
});

test('what a fragment asks is taken apart too', () => {
  const [first] = apart('{ post { ...f } } fragment f on Post { title a: terms { id } b: terms { id } }', ['post.a', 'post.b']);
  expect(plain(first?.query ?? '')).toBe('{ post { ... on Post { title a: terms { id } } } }');
});

test.each<[string, unknown, [string, string] | null]>([
  ['{ a { nodes { b { c } } } }', { a: { nodes: [{ b: [{ c: 1 }] }] } }, null],
  ['{ a { x b { c } d { e } } }', { a: { x: ['text', 'text'], b: [], d: { e: 1 } } }, null],
  ['{ a { b { c } d { e { f } } } }', { a: { b: [], d: { e: [{ f: 1 }] } } }, ['a.b', 'a.d.e']],
  ['{ a { ...f } } fragment f on A { x: b { c } y: b { c } }', { a: [{ x: null, y: [] }, { x: [{ c: 1 }], y: null }] }, ['a.x', 'a.y']],
  ['{ a { b { c } } }', { a: null }, null],
])('in %s with %j the lists side by side are %o', (query, data, want) => {
  expect(sideBySide(query, data)).toEqual(want);
});
