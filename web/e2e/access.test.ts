import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, start } from './site.ts';

let site: Site;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  site = await start();
}, 60_000);
afterAll(async () => { await site?.close(); });

const views: Record<string, string> = {
  home: '/',
  results: '/?q=Lu+Hao',
  area: '/?area=area:chongqing',
  person: '/person/hu-chunhua?term=post:member-of-the-18th-politburo%2322',
  post: '/post/party-secretary-of-chongqing?on=1967-06-01&term=post:party-secretary-of-chongqing%2324',
  body: '/body/17th-politburo?from=2007-10-22&to=2012-10-31',
  ask: '/ask?q=' + encodeURIComponent('{"steps":[{"post":{"type":"post-type:party-committee-secretary"}},{"body":{"partOf":"body:politburo"},"relations":["WHILE"]}]}') + '&who=person:hu-chunhua',
  paste: '/paste?example=plain',
  question: '/question/13-average-tenure',
  sources: '/sources?code=DATE_CONFLICT',
  missing: '/person/nobody-at-all',
};
const screens = {
  desktop: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

const cases = Object.entries(screens).flatMap(([screen, options]) => Object.entries(views).map(([view, path]) => ({ screen, view, path, options })));

test.each(cases)('$view on a $screen', { timeout: 60_000 }, async ({ screen, view, path, options }) => {
  const { page, wrongs } = await site.open(path, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(site.shots, `explorer-${view}-${screen}.png`), fullPage: true });
  await page.evaluate(axe); // by the debugger, which the policy of the page does not bind
  const { violations } = await page.evaluate(() => (
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
  ));
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).slice(0, 3).join(' | ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'sideways scrolling, in pixels').toBeLessThanOrEqual(0);
  expect(wrongs.filter((wrong) => view !== 'missing' || !wrong.includes('404'))).toEqual([]);
});

test.each([1100, 1440])('the head is one row at %i pixels', { timeout: 60_000 }, async (width) => {
  const { page } = await site.open('/post/party-secretary-of-chongqing', { viewport: { width, height: 900 } });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const [brand, language] = await Promise.all(['.head .brand', '.head .language'].map((part) => page.locator(part).boundingBox()));
  expect(language!.x, 'language beside the name').toBeGreaterThan(brand!.x + brand!.width);
  expect(language!.y).toBeLessThan(brand!.y + brand!.height);
});
