import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => { site = await start(); }, 60_000);
afterAll(async () => { await site?.close(); });

/** The text of GraphiQL's answer, once it holds what is looked for. */
async function answer({ page }: Visit, holds: string | RegExp): Promise<string> {
  const editor = page.locator('.graphiql-response .view-lines');
  await editor.filter({ hasText: holds }).waitFor({ timeout: 15_000 });
  return editor.innerText();
}

async function shoot({ page }: Visit, name: string): Promise<void> {
  await page.screenshot({ path: join(site.shots, `${name}.png`) });
}

const timeout = 60_000;

test('a first visit shows a question, and answers it', { timeout }, async () => {
  const visit = await site.open('/playground');
  await visit.page.getByRole('button', { name: /Execute query/ }).click();
  await answer(visit, 'Party Secretary');
  await shoot(visit, 'first');
  expect(visit.wrongs).toEqual([]);
});

test('the cookbook has 25 questions; one opens and is asked', { timeout }, async () => {
  const visit = await site.open('/playground');
  const questions = visit.page.locator('.cursus-panel li');
  await questions.nth(24).waitFor();
  expect(await questions.count()).toBe(25);
  await visit.page.getByRole('button', { name: 'Which provincial party secretaries later sat on the Politburo?' }).click();
  await answer(visit, 'CERTAIN');
  await visit.page.getByRole('button', { name: 'Who is party secretary where?' }).click();
  await answer(visit, 'asOf');
  await visit.page.getByRole('button', { name: 'Which provincial party secretaries later sat on the Politburo?' }).click();
  await answer(visit, 'CERTAIN');
  expect(await visit.page.getByRole('tab').count()).toBe(3); // the welcome, and one for each question
  await shoot(visit, 'cookbook');
  expect(visit.wrongs).toEqual([]);
});

test('the explorer shows the fields of the schema', { timeout }, async () => {
  const visit = await site.open('/playground?query=' + encodeURIComponent('{ dataset { version } }'));
  await visit.page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await visit.page.locator('.graphiql-explorer-root').getByText('careers', { exact: true }).waitFor();
  await shoot(visit, 'explorer');
  expect(visit.wrongs).toEqual([]);
});

test('a link fills in query, variables and operation', { timeout }, async () => {
  const link = new URLSearchParams({
    query: 'query One { __typename } query Two($first: Int) { people(first: $first) { nodes { id } } }',
    variables: '{"first":2}',
    operationName: 'Two',
  });
  const visit = await site.open('/playground?' + link);
  await visit.page.locator('.graphiql-editor-tool').getByText('"first"').waitFor();
  await visit.page.getByRole('tab', { name: 'Two' }).waitFor();
  await visit.page.getByRole('button', { name: 'Show Copy as' }).click();
  await visit.page.getByRole('button', { name: 'curl' }).click();
  await visit.page.locator('pre').filter({ hasText: "--data-urlencode 'operationName=Two'" }).waitFor();
  await visit.page.getByRole('button', { name: /Execute query/ }).click();
  await visit.page.getByRole('menuitem', { name: 'Two' }).click();
  expect((await answer(visit, 'person:')).match(/person:/g)).toHaveLength(2);
  await shoot(visit, 'link');
  expect(visit.wrongs).toEqual([]);
});

test('a link to another version of the data is refused in words', { timeout }, async () => {
  const visit = await site.open('/playground?v=0000&query={dataset{version}}');
  await visit.page.getByRole('button', { name: /Execute query/ }).click();
  await answer(visit, 'another version of the data set');
});

test('a question is copied as programs and links', { timeout }, async () => {
  const visit = await site.open('/playground?query={dataset{version}}', { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit.page.getByRole('button', { name: 'Show Copy as' }).click();
  for (const form of ['curl', 'Python', 'R', 'JavaScript', 'CSV link', 'Link to this page']) {
    await visit.page.getByRole('button', { name: form, exact: true }).click();
    await visit.page.getByRole('status').filter({ hasText: `${form}: copied.` }).waitFor();
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(site.url);
    expect(copied).toContain('dataset');
    if (form === 'Python') await shoot(visit, 'share');
  }
  expect(visit.wrongs).toEqual([]);
});

test('dark browsers see it dark', { timeout }, async () => {
  const visit = await site.open('/playground', { colorScheme: 'dark' });
  await visit.page.getByRole('button', { name: 'Who is party secretary where?' }).click();
  await answer(visit, 'asOf');
  await shoot(visit, 'dark');
  expect(visit.wrongs).toEqual([]);
});
