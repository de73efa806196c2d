import { expect, test } from 'vitest';
import { flowsOf, type Path } from './flows.ts';

const path = (certainty: Path['certainty'], ...posts: string[]): Path => ({ certainty, steps: posts.map((title) => ({ spell: { post: { slug: title.toLowerCase(), title } } })) });

test('people are counted from post to post, the certain ones apart', () => {
  const { stops, flows } = flowsOf([path('CERTAIN', 'A', 'X'), path('POSSIBLE', 'A', 'X'), path('CERTAIN', 'B', 'X'), path('CERTAIN', 'B', 'Y'), path('CERTAIN', 'A', 'Y')], 9);
  expect(stops.map((column) => column.map(({ title, people }) => `${title} ${people}`))).toEqual([['A 3', 'B 2'], ['X 3', 'Y 2']]);
  expect(flows[0]?.map(({ from, to, certain, possible }) => `${from.title}${to.title} ${certain}/${possible}`)).toEqual(['AX 1/2', 'AY 1/1', 'BX 1/1', 'BY 1/1']);
});

test('rare posts stand together, and a career may end early', () => {
  const { stops, flows } = flowsOf([path('CERTAIN', 'A', 'X'), path('CERTAIN', 'A', 'X'), path('CERTAIN', 'B', 'X'), path('CERTAIN', 'C')], 2);
  expect(stops[0]).toEqual([{ slug: 'a', title: 'A', people: 2, posts: 1 }, { slug: '', title: '', people: 2, posts: 2 }]);
  expect(flows[0]?.map(({ from, to, possible }) => [from.posts, to.slug, possible])).toEqual([[1, 'x', 2], [2, 'x', 1]]);
});

test('careers of one step lead nowhere', () => {
  expect(flowsOf([path('CERTAIN', 'A')], 9).flows).toEqual([]);
  expect(flowsOf([], 9)).toEqual({ stops: [], flows: [] });
});
