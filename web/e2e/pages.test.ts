import { afterAll, beforeAll, expect, test } from 'vitest';
import { invented } from './invented.ts';
import { type Site, start } from './site.ts';

// Lists that take more than one page: 700 terms, of which at least 140 have an issue.
let site: Site;
let data: Awaited<ReturnType<typeof invented>>;
beforeAll(async () => {
  data = await invented(700, 5);
  site = await start(['--data', data.folder]);
}, 60_000);
afterAll(async () => {
  await site?.close();
  await data?.remove();
});

const timeout = 60_000;

test('a long list goes on where one asks for more', { timeout }, async () => {
  const visit = await site.open('/sources');
  const issues = visit.page.getByRole('region', { name: 'Issues' });
  const shown = issues.getByText(/100 of \d/).first();
  await shown.waitFor();
  const total = Number(/of ([\d,]+)/.exec(await shown.innerText())?.[1]?.replace(',', ''));
  expect(total).toBeGreaterThanOrEqual(140);
  for (let pages = 1; pages * 100 < total; pages++) {
    await issues.getByRole('button', { name: 'Show more' }).click();
    await issues.getByRole('rowheader').nth(Math.min(total, (pages + 1) * 100) - 1).waitFor();
  }
  expect(await issues.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  expect(visit.wrongs).toEqual([]);
});

test('a body of more terms than one page has all of them', { timeout }, async () => {
  const visit = await site.open('/body/exampleton-city-council');
  await visit.page.getByRole('button', { name: 'Show all 700' }).click();
  const terms = visit.page.getByRole('region', { name: 'All terms' });
  await terms.getByRole('rowheader').nth(699).waitFor({ state: 'attached' });
  expect(await terms.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  expect(visit.wrongs).toEqual([]);
});

test('bars of a long timeline are drawn once they are near', { timeout }, async () => {
  const visit = await site.open('/post/mayor-of-exampleton');
  const last = visit.page.getByRole('button', { name: /^Sources: Holder 699;/ });
  await last.waitFor({ state: 'attached' });
  expect(await visit.page.locator('.strip').count()).toBeLessThan(400);
  await last.scrollIntoViewIfNeeded();
  await last.locator('.strip.possible').waitFor();
  expect(visit.wrongs).toEqual([]);
});
