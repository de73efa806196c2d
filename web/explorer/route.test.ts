import { expect, test } from 'vitest';
import { readRoute, type Route, writeRoute } from './route.ts';

const root = 'https://example.org/offices/';

test.each<[string, Route]>([
  ['', { view: 'home' }],
  ['person/hu-chunhua', { view: 'person', slug: 'hu-chunhua' }],
  ['post/a%20b', { view: 'post', slug: 'a b' }],
  ['body/%E4%B8%AD', { view: 'body', slug: '中' }],
  ['ask', { view: 'ask' }],
  ['paste', { view: 'paste' }],
  ['sources', { view: 'sources' }],
  ['question/03-on-a-day', { view: 'question', slug: '03-on-a-day' }],
])('the address %s is read and written', (path, route) => {
  expect(readRoute(new URL(root + path + '?q=1'), root)).toEqual(route);
  expect(writeRoute(route, root)).toBe(root + path);
});

test.each(['playground', 'person', 'person/', 'person/a/b', 'ask/', 'data/terms.csv', '../other', 'assets/x.js'])('%s is not the explorer\'s', (path) => {
  expect(readRoute(new URL(root + path), root)).toBeNull();
});

test('another host is not the explorer\'s', () => {
  expect(readRoute(new URL('https://example.com/offices/ask'), root)).toBeNull();
});

test('a slug that is no valid encoding is taken as it is', () => {
  expect(readRoute(new URL(root + 'person/%zz'), root)).toEqual({ view: 'person', slug: '%zz' });
});

test('parameters are encoded, empty ones left out', () => {
  expect(writeRoute({ view: 'home' }, root, { q: '乌 兰&夫', area: '', first: undefined })).toBe(`${root}?q=%E4%B9%8C+%E5%85%B0%26%E5%A4%AB`);
});
