import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start } from './site.ts';

let site: Site;
beforeAll(async () => { site = await start(); }, 60_000);
afterAll(async () => { await site?.close(); });

const timeout = 240_000;

interface Recipe { name: string; title: string }

test('every question of the cookbook opens with its answer as tables to take away', { timeout }, async () => {
  const recipes = await (await fetch(`${site.url}/cookbook.json`)).json() as Recipe[];
  expect(recipes.length).toBeGreaterThanOrEqual(25);
  for (const { name, title } of recipes) {
    const { page, wrongs } = await site.open(`/question/${name}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const tables = page.locator('main section');
    await tables.first().waitFor();
    await page.waitForLoadState('networkidle');
    let cells = 0;
    for (const section of await tables.all()) {
      const shown = await section.getByRole('row').count();
      const href = await section.getByRole('link', { name: 'Download CSV', includeHidden: true }).getAttribute('href');
      const csv = await (await fetch(href ?? '')).text();
      expect(shown === 0 ? 1 : shown, `${name}: ${href}`).toBe(csv.replaceAll(/"[^"]*"/g, '').trimEnd().split('\r\n').length);
      cells += await section.getByRole('cell').count();
    }
    expect(cells, name).toBeGreaterThan(name.startsWith('17') ? -1 : 0); // nobody came back
    expect(wrongs, name).toEqual([]);
    await page.context().close();
  }
});

test('what two lists answer stands in two tables', { timeout }, async () => {
  const { page, wrongs } = await site.open('/question/11-longest-and-shortest');
  await page.getByRole('heading', { name: 'longestServing' }).waitFor();
  await page.getByRole('heading', { name: 'shortestServing' }).waitFor();
  expect(await page.getByText('Take it with you').count()).toBe(2);
  await page.getByRole('link', { name: /Which secretaries of Chongqing served five years/ }).click();
  await page.getByRole('heading', { level: 1, name: /five years or more/ }).waitFor();
  expect(wrongs).toEqual([]);
});

test('a question that there is not is said so', async () => {
  const { page } = await site.open('/question/00-none');
  await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
});
