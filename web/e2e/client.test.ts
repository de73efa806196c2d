import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start } from './site.ts';

let site: Site;
beforeAll(async () => { site = await start(); }, 60_000);
afterAll(async () => { await site?.close(); });

const timeout = 60_000;

test('a name typed, a person picked, a career shown', { timeout }, async () => {
  const { page, wrongs } = await site.open('/client');
  await page.getByLabel('Name').pressSequentially('Huang Zhendong', { delay: 5 });
  await page.getByRole('status').filter({ hasText: /^Found: 1$/ }).waitFor();
  await page.keyboard.press('Enter'); // leaves the page as it is
  await page.getByRole('list', { name: 'People found' }).getByRole('button', { name: 'Huang Zhendong' }).click();
  const row = page.getByRole('table').getByRole('row', { name: 'Party Secretary of Chongqing' });
  await row.waitFor();
  const cells = await row.getByRole('cell').allInnerTexts();
  expect(cells.map((cell) => cell.trim())).toEqual(['October 2002', 'December 2005', 'no', '1127 to 1187']);

  await page.getByLabel('In office on').fill('2005-12-24');
  await page.keyboard.press('Tab');
  await row.getByRole('cell', { name: 'perhaps' }).waitFor();
  await page.screenshot({ path: join(site.shots, 'client.png') });
  expect(wrongs).toEqual([]);
});

test('a name in Han finds whoever bears it; a long career reads on a phone and in the dark', { timeout }, async () => {
  const { page, wrongs } = await site.open('/client', { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await page.getByLabel('Name').fill('胡春华');
  await page.getByRole('button', { name: 'Hu Chunhua' }).click();
  await page.getByRole('heading', { name: 'Hu Chunhua 胡春华' }).waitFor();
  expect(await page.locator('#terms tr').count()).toBe(5);
  expect(await page.locator('#terms .certain').count()).toBe(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.screenshot({ path: join(site.shots, 'client-dark.png') });
  expect(wrongs).toEqual([]);
});

test('a date that cannot be read is said to be so', { timeout }, async () => {
  const { page } = await site.open('/client');
  await page.getByLabel('Name').fill('胡春华');
  await page.getByLabel('In office on').fill('2012-13');
  await page.getByRole('button', { name: 'Hu Chunhua' }).click();
  await page.getByRole('status').filter({ hasText: 'want a month of two digits' }).waitFor();
});
