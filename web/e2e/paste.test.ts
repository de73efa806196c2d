import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => { site = await start(); }, 60_000);
afterAll(async () => { await site?.close(); });

const timeout = 60_000;

/** What is selected in the field of the text. */
async function selected({ page }: Visit): Promise<string> {
  return await page.getByLabel('The article').evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
}

/** What stands marked in the text. */
async function marked({ page }: Visit): Promise<string[]> {
  return await page.locator('.behind mark').allTextContents();
}

test('an article is written and mended with the keyboard alone', { timeout }, async () => {
  const visit = await site.open('/paste');
  const { page } = visit;
  await page.getByText('Paste a text, or begin with an example.').waitFor();
  await page.getByLabel('The article').focus();
  await page.keyboard.insertText('= Mayor =\n| | Name | Term start | Term end |\n| 1 | 𠀀甲 | the thaw | 1952 |\n');
  await page.getByRole('status').filter({ hasText: '1 issue, 1 term read' }).waitFor();
  expect(await marked(visit)).toEqual(['the thaw']);
  await page.getByRole('rowheader', { name: '1. 𠀀甲' }).waitFor();

  const issue = page.getByRole('button', { name: /line 3 date not read error/ });
  while (!await issue.evaluate((button) => button === document.activeElement)) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await selected(visit)).toBe('the thaw');
  await page.keyboard.insertText('1949');
  await page.getByRole('status').filter({ hasText: '0 issues, 1 term read' }).waitFor();
  await page.getByText('Nothing is wrong.').waitFor();
  expect(await marked(visit)).toEqual([]);
  expect(visit.wrongs).toEqual([]);
});

test('an address brings an example back, in either format', { timeout }, async () => {
  const visit = await site.open('/paste');
  await visit.page.getByRole('button', { name: 'Example in plain text' }).click();
  await visit.page.waitForURL(/example=plain/);
  await visit.page.getByRole('status').filter({ hasText: '6 issues, 4 terms read' }).waitFor();
  await visit.page.getByRole('button', { name: 'Example in wikitext' }).click();
  await visit.page.getByRole('status').filter({ hasText: '2 issues, 3 terms read' }).waitFor();
  expect(await marked(visit)).toEqual(['{{when the thaw came}}', '{{dts|2014|3|1}}']);
  await visit.page.reload();
  await visit.page.getByRole('status').filter({ hasText: '2 issues, 3 terms read' }).waitFor();
  await visit.page.goBack();
  await visit.page.getByRole('status').filter({ hasText: '6 issues, 4 terms read' }).waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('marks lie on the words they mean, also where lines break', { timeout }, async () => {
  const visit = await site.open('/paste?example=wikitext', { viewport: { width: 360, height: 740 } });
  await visit.page.locator('.behind mark').first().waitFor();
  const heights = await visit.page.locator('.sheet').evaluate((sheet) => {
    const [area, behind] = [sheet.querySelector('textarea'), sheet.querySelector('.behind')];
    area?.style.setProperty('height', '0'); // so that it scrolls over its text alone
    return [area?.scrollHeight, behind?.scrollHeight];
  });
  expect(heights[0]).toBe(heights[1]); // both break into the same lines
  expect(visit.wrongs).toEqual([]);
});

test('a text that is too long is said to be so', { timeout }, async () => {
  const visit = await site.open('/paste');
  await visit.page.getByLabel('The article').fill('a'.repeat(200_001));
  await visit.page.getByRole('alert').getByText('at most 200000 are allowed').waitFor();
  expect(visit.wrongs.filter((wrong) => !wrong.includes('400'))).toEqual([]);
});
