import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blank, type CareerQuestion, isComplete, readQuestion, subjectOf, unseen, variablesOf, withField, withSubject, writeQuestion } from './question.ts';
import { recipeOf } from '../cookbook/recipe.ts';

const secretaries = { post: { type: 'post-type:party-committee-secretary' } };
const politburo = { body: { partOf: 'body:politburo' } };
const asked: CareerQuestion = { steps: [secretaries, { ...politburo, relations: ['WHILE'] }], withinDays: 99, reading: 'ORDERED', atLeast: 'CERTAIN' };

test('a question is read as it was written', () => {
  expect(readQuestion(writeQuestion(asked))).toEqual(asked);
});

test.each([null, '', '{', '[]', '1', '{"steps":[1]}', `{"steps":[${'{},'.repeat(8)}{}]}`])('%s is no question', (text) => {
  expect(readQuestion(text)).toBeNull();
});

test('what is not said is as the schema has it', () => {
  expect(readQuestion('{"steps":[{}],"reading":"GUESSED"}')).toEqual({ steps: [{}], reading: 'STATED', atLeast: 'POSSIBLE' });
});

test('a question is complete when each step is about something', () => {
  expect(isComplete(blank)).toBe(false);
  expect(isComplete(asked)).toBe(true);
});

test('one person is asked about down to what is impossible', () => {
  expect(variablesOf(asked, 1, 'person:a')).toEqual({ steps: asked.steps, withinDays: 99, reading: 'ORDERED', atLeast: 'IMPOSSIBLE', people: ['person:a'], first: 1 });
});

test.each(['type', 'post', 'body'] as const)('a step about a %s says so', (kind) => {
  const step = withSubject({ ...secretaries, minDays: 3 }, kind, 'x:y');
  expect(subjectOf(step)).toEqual({ kind, id: 'x:y' });
  expect(step.minDays).toBe(3);
  expect(unseen(step)).toEqual({});
});

test('what the form has no field for is kept and shown', () => {
  const step = { post: { type: 'a', area: 'b' }, which: 'FIRST', relations: ['WHILE', 'BEGAN_EARLIER'] } as const;
  expect(unseen({ ...step, relations: [...step.relations] })).toEqual(step);
  expect(unseen(withField(withField(politburo, 'sameArea', true), 'minDays', 9))).toEqual({});
});

test('the cookbook\'s questions about careers can be opened', () => {
  const folder = new URL('../../../docs/cookbook/', import.meta.url);
  const opened = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
    .filter((name) => recipeOf(readFileSync(new URL(name, folder), 'utf8')) !== null);
  expect(opened.map((name) => name.slice(0, 2))).toEqual(['07', '08', '09', '16', '17', '18']);
});

test('variables stand at their defaults', () => {
  expect(recipeOf('query ($a: Certainty! = CERTAIN, $r: [Relation!]! = [WHILE]) { careers(atLeast: $a, steps: [{}, {relations: $r}]) { totalCount } }'))
    .toEqual({ steps: [{}, { relations: ['WHILE'] }], reading: 'STATED', atLeast: 'CERTAIN' });
  expect(recipeOf('{ careers(steps: {absent: true}) { totalCount } }')?.steps).toEqual([{ absent: true }]);
  expect(recipeOf('{ dataset { version } }')).toBeNull();
});
