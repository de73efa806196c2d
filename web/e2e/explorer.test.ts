import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start, type Visit } from './site.ts';

let site: Site;
beforeAll(async () => { site = await start(); }, 60_000);
afterAll(async () => { await site?.close(); });

const timeout = 60_000;
const secretaryThenPolitburo = JSON.stringify({
  steps: [{ post: { type: 'post-type:party-committee-secretary' } }, { body: { partOf: 'body:politburo' }, relations: ['BEGAN_AFTER_LEAVING'], maxGapDays: 45 }],
});

async function heading({ page }: Visit, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('a career is found and read with the keyboard alone', { timeout }, async () => {
  const visit = await site.open('/');
  const { keyboard } = visit.page;
  await heading(visit, 'Who held which public office when?');
  await keyboard.press('Tab');
  expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('胡春');
  await visit.page.getByRole('option', { name: /Hu Chunhua/ }).waitFor();
  await keyboard.press('ArrowDown');
  expect(await visit.page.getByRole('option', { name: /Hu Chunhua/ }).getAttribute('aria-selected')).toBe('true');
  await keyboard.press('Enter');
  await heading(visit, 'Hu Chunhua 胡春华');
  expect(visit.page.url()).toBe(`${site.url}/person/hu-chunhua`);
  expect(await visit.page.title()).toBe('Hu Chunhua – Cursus');
  expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

  const bar = visit.page.getByRole('button', { name: 'Sources: Governor of Hebei; certainly 2008-04-15 to 2009-12-15', exact: true });
  while (!await bar.evaluate((element) => element === document.activeElement)) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await visit.page.getByText('row 16, line 25, column 23').waitFor();
  expect(await bar.getAttribute('aria-expanded')).toBe('true');

  await visit.page.reload();
  await visit.page.getByText('row 16, line 25, column 23').waitFor();
  await visit.page.goBack();
  await heading(visit, 'Who held which public office when?');
  expect(visit.wrongs).toEqual([]);
});

test('people of one name are told apart', { timeout }, async () => {
  const visit = await site.open('/?q=Lu+Hao');
  const results = visit.page.locator('.results li');
  await results.nth(1).waitFor();
  const summaries = await results.locator('p').allTextContents();
  expect(new Set(summaries).size).toBe(summaries.length);
  expect(visit.wrongs).toEqual([]);
});

test('a timeline is looked at closer', { timeout }, async () => {
  const visit = await site.open('/post/party-secretary-of-chongqing');
  const zoom = visit.page.getByRole('group', { name: 'Zoom' });
  const bar = visit.page.getByRole('button', { name: /^Sources: Lu Dadong/ }).locator('.strip.possible');
  const width = async () => (await bar.boundingBox())?.width ?? 0;
  const before = await width();
  await zoom.getByRole('button', { name: 'Look closer' }).press('Enter');
  await zoom.getByRole('button', { name: 'Look closer' }).press('Enter');
  expect(await width()).toBeGreaterThan(before * 2);
  await zoom.getByRole('button', { name: 'All', exact: true }).press('Enter');
  expect(await width()).toBeCloseTo(before, 0);
  expect(visit.wrongs).toEqual([]);
});

test('a date that was derived is drawn and said as such', { timeout }, async () => {
  const visit = await site.open('/person/hu-chunhua');
  const term = visit.page.getByRole('button', { name: /^Sources: Member of the 18th Politburo; .*, end derived$/ });
  await term.waitFor();
  expect(await term.locator('.derived').count()).toBe(1);
  await visit.page.getByText('derived, not printed').waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('what is uncertain is drawn as such', { timeout }, async () => {
  const visit = await site.open('/post/party-secretary-of-chongqing');
  const track = visit.page.getByRole('button', { name: /^Sources: Yan Hongyan; certainly 1956-12-31 to 1959-01-01, possibly 1956-01-01 to 1959-12-31/ });
  await track.waitFor();
  const width = async (kind: string) => (await track.locator(`.strip.${kind}`).boundingBox())?.width ?? 0;
  expect(await width('possible')).toBeGreaterThan(await width('certain') * 1.5);
  await visit.page.getByText('nobody recorded for 365 to 1,094 days').waitFor();
  await visit.page.getByText('straight from one to the next').first().waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('who on this day is answered with how sure and why', { timeout }, async () => {
  const visit = await site.open('/post/party-secretary-of-chongqing');
  await visit.page.getByLabel('Day, month or year').fill('1967-06-01');
  await visit.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await visit.page.locator('.holder').filter({ hasText: /Lan Yinong.*possible/s }).getByText('may cover 1967-06-01').waitFor();
  expect(new URL(visit.page.url()).searchParams.get('on')).toBe('1967-06-01');
  await visit.page.getByLabel('Day, month or year').fill('1955-06-30');
  await visit.page.keyboard.press('Enter');
  await visit.page.getByText('Nobody is recorded.').waitFor();
  await visit.page.getByLabel('Evidence').selectOption('HANDOVER');
  await visit.page.waitForURL(/reading=HANDOVER/);
  expect(visit.wrongs).toEqual([]);

  await visit.page.getByLabel('Day, month or year').fill('31 June');
  await visit.page.keyboard.press('Enter');
  await visit.page.getByRole('alert').getByText(/31 June|EDTF/).waitFor(); // the server's own words
});

test('a body is seen on any day, and between two', { timeout }, async () => {
  const visit = await site.open('/body/17th-politburo?on=2007-10-21');
  await visit.page.getByText('0 members recorded').waitFor();
  await visit.page.getByRole('slider').focus();
  await visit.page.keyboard.press('ArrowRight');
  await visit.page.waitForURL(/on=2007-10-22/);
  await visit.page.getByText('25 members recorded').waitFor();
  await visit.page.getByLabel('Earlier day').fill('2007-10-22');
  await visit.page.getByLabel('Later day').fill('2012-11-05');
  await visit.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await visit.page.getByRole('heading', { name: 'Left (25)' }).waitFor(); // Bo for certain, whoever left in that November possibly
  const left = visit.page.locator('.three > div').filter({ hasText: 'Left' });
  expect(await left.getByRole('listitem').filter({ hasNotText: 'possible' }).allTextContents()).toEqual([expect.stringContaining('Bo Xilai')]);
  await visit.page.reload();
  await visit.page.getByRole('heading', { name: 'Stayed (24)' }).waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('a question of the cookbook is opened, changed and asked about one person', { timeout }, async () => {
  const visit = await site.open('/ask');
  await visit.page.getByRole('link', { name: 'Who moved straight from a secretary\'s post to the Politburo, within 45 days?' }).click();
  await visit.page.getByRole('heading', { name: '5 people' }).waitFor();
  await visit.page.getByText('15 to 45 days after leaving Party Secretary of Chongqing').waitFor();
  await visit.page.getByLabel('Choose a person to see how they fare.').fill('Hu Chunhua');
  await visit.page.getByRole('option', { name: /Hu Chunhua/ }).click();
  await visit.page.getByText('The verdict: impossible').waitFor();
  await visit.page.getByText('33 days before leaving Party Secretary of Inner Mongolia').waitFor();
  await visit.page.getByLabel('At most so many days after the step before ended').fill('');
  await visit.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await visit.page.getByRole('heading', { name: /^([6-9]|\d\d+) people$/ }).waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('a question is put together from nothing', { timeout }, async () => {
  const visit = await site.open('/ask');
  const [first, second] = [visit.page.getByRole('listitem', { name: 'Step 1' }), visit.page.getByRole('listitem', { name: 'Step 2' })];
  await first.getByLabel('a post of the kind').selectOption({ label: 'Head of government' });
  await second.getByLabel('Held').selectOption({ label: 'this post' });
  await second.getByLabel('this post').fill('general secretary of the chinese communist');
  await visit.page.getByRole('option', { name: /General Secretary of the Chinese Communist Party/ }).click();
  await visit.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await visit.page.getByRole('rowheader', { name: /Zhao Ziyang/ }).waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('where careers lead is drawn, and told as a table', { timeout }, async () => {
  const visit = await site.open(`/ask?q=${encodeURIComponent(secretaryThenPolitburo)}`);
  const chart = visit.page.getByRole('figure', { name: 'From where to where' });
  await chart.waitFor();
  expect(await chart.locator('svg path').count()).toBeGreaterThan(3);
  await chart.getByText('The same as a table').click();
  const people = await chart.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.lastElementChild?.textContent)));
  expect(people.reduce((sum, n) => sum + n, 0)).toBe(5);
  expect(visit.wrongs).toEqual([]);
});

// What a newcomer is to find within a minute, from the first page on and without
// typing more than a name: who led Chongqing in 1967 and why that is uncertain.
test('a newcomer finds who led Chongqing in 1967, why that is uncertain, and takes it home', { timeout }, async () => {
  const visit = await site.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  const begun = Date.now();
  await page.getByLabel('Search people, posts, bodies').fill('secretary of chongqing');
  await page.getByRole('option', { name: /^Post Party Secretary of Chongqing/ }).click();
  await page.getByLabel('Day, month or year').fill('1967');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'Who on this day?' });
  for (const holder of ['Ren Baige', 'Lan Yinong']) {
    await answer.locator('.holder').filter({ hasText: holder }).getByText('certain').waitFor(); // on some day of that year
  }
  await answer.getByText('Some of these dates are known to the month or year alone').waitFor();
  await page.getByLabel('Day, month or year').fill('1967-06-01');
  await page.keyboard.press('Enter');
  for (const holder of ['Ren Baige', 'Lan Yinong']) {
    const told = answer.locator('.holder').filter({ hasText: holder });
    await told.getByText('possible').waitFor();
    await told.getByText('may cover 1967-06-01').waitFor();
  }
  await page.getByRole('button', { name: /^Sources: Lan Yinong/ }).click();
  await page.getByRole('cell', { name: 'Lan Yinong (蓝亦农)' }).waitFor(); // as printed: years alone
  await answer.getByText('Take it with you').click();
  const [download] = await Promise.all([page.waitForEvent('download'), answer.getByRole('link', { name: 'Download CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/Ren Baige,任白戈,1959,1959,1967,1967,POSSIBLE/);
  await answer.getByRole('button', { name: 'Notebook cell' }).click();
  await answer.getByText('Notebook cell: copied.').waitFor();
  const cell = await page.evaluate(() => navigator.clipboard.readText());
  expect(cell).toContain('pandas.read_csv(url');
  const [, url = ''] = /url = (".*")/.exec(cell) ?? [];
  expect(await (await fetch(JSON.parse(url))).text()).toBe(csv);
  expect(Date.now() - begun, 'milliseconds for a program').toBeLessThan(20_000);
  expect(visit.wrongs).toEqual([]);
});

test('sources, issues and downloads are there', { timeout }, async () => {
  const visit = await site.open('/sources');
  await visit.page.getByLabel('Kind of issue').selectOption('DATE_CONFLICT');
  await visit.page.waitForURL(/code=DATE_CONFLICT/);
  await visit.page.getByRole('rowheader', { name: 'dates exclude each other' }).first().waitFor();
  for (const format of ['csv', 'ndjson', 'parquet']) {
    const href = await visit.page.getByRole('link', { name: `terms, ${format}` }).getAttribute('href');
    expect((await fetch(href ?? '')).status).toBe(200);
  }
  expect(visit.wrongs).toEqual([]);
});

test.each([
  '/?q=Wang', '/person/bo-xilai', '/post/party-secretary-of-chongqing?on=2012', '/body/17th-politburo', `/ask?q=${encodeURIComponent(secretaryThenPolitburo)}`, '/sources',
])('what %s asked can be taken away', { timeout }, async (path) => {
  const visit = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const summaries = visit.page.getByText('Take it with you', { exact: true });
  await summaries.last().waitFor();
  await visit.page.waitForLoadState('networkidle');
  let tables = 0;
  for (const summary of await summaries.all()) {
    await summary.click();
    const take = summary.locator('..');
    for (const form of ['GraphQL', 'curl', 'Python', 'R', 'JavaScript', 'CSV link']) {
      const button = take.getByRole('button', { name: form, exact: true });
      if (await button.count() === 0) continue;
      await button.click();
      await take.getByRole('status').filter({ hasText: 'copied.' }).waitFor();
      const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
      if (form === 'GraphQL') expect(copied).toMatch(/^query \w.*\n {2}\w.*\n {4}\w/);
      if (form !== 'CSV link') { expect(copied).toContain('query '); continue; }
      tables++;
      const response = await fetch(copied);
      expect(response.headers.get('Content-Type'), copied).toContain('text/csv');
      expect((await response.text()).split('\r\n').length).toBeGreaterThan(2);
    }
    const playground = new URL(await take.getByRole('link', { name: 'Open in the playground' }).getAttribute('href') ?? '');
    expect(playground.searchParams.get('query')).toContain('query ');
  }
  expect(tables).toBeGreaterThan(0);
  expect(visit.wrongs).toEqual([]);
});

test('the interface speaks Chinese, and keeps doing so', { timeout }, async () => {
  const visit = await site.open('/person/bo-xilai');
  await visit.page.getByLabel('Language').selectOption('zh');
  await visit.page.getByRole('heading', { name: '任职经历' }).waitFor();
  expect(await visit.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  expect(visit.page.url()).toContain('lang=zh');
  await visit.page.getByRole('link', { name: '提问' }).click();
  await heading(visit, '谁走过这样的路？');
  expect(visit.wrongs).toEqual([]);
});

test('what does not exist is said so', { timeout }, async () => {
  const visit = await site.open('/person/nobody-at-all');
  await heading(visit, 'Not found');
  expect(visit.wrongs).toContain(`404 ${site.url}/person/nobody-at-all`);
});

test('no answer is told, and asked for again', { timeout }, async () => {
  const visit = await site.open('/');
  await visit.page.route('**/graphql', (route) => route.abort());
  await visit.page.getByLabel('Search people').fill('Bo Xilai');
  await visit.page.keyboard.press('Enter');
  await visit.page.getByRole('alert').getByText('There is no answer:').waitFor();
  await visit.page.unroute('**/graphql');
  await visit.page.getByRole('button', { name: 'Try again' }).click();
  await visit.page.getByRole('link', { name: 'Bo Xilai' }).waitFor();
});

test('a slow answer is announced', { timeout }, async () => {
  const visit = await site.open('/ask');
  await visit.page.route('**/graphql', async (route) => { await new Promise((resolve) => setTimeout(resolve, 2500)); await route.continue(); });
  await visit.page.getByRole('link', { name: 'Explore' }).click();
  await visit.page.getByText('This takes longer than usual').waitFor();
  await visit.page.getByRole('heading', { name: 'Posts by kind' }).waitFor();
  expect(visit.wrongs).toEqual([]);
});

test('without script the plain page is shown', { timeout }, async () => {
  for (const path of ['/', '/person/hu-chunhua']) {
    const visit = await site.open(path, { javaScriptEnabled: false });
    await visit.page.waitForURL(`${site.url}/plain`);
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('Cursus');
  }
});
