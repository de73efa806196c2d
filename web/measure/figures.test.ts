import { availableParallelism, loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invented } from '../e2e/invented.ts';
import { type Site, start } from '../e2e/site.ts';

// The figures of docs/performance.md, which npm run measure prints, with how busy
// the machine was. Of times and frames the median is the figure. Others may use
// the machine, so what fails is what they cannot cause: the work of the page's own
// thread, in time of the processor, is too long for a second or for a frame.

const loads = 7; // of each view
const slower = 4; // times, as the browser's debugger throttles it
const seconds = 3; // of scrolling, and of zooming
const lines = 2000;

const timeout = 300_000;
const told: string[] = [];
let site: Site;
let long: Site;
let data: Awaited<ReturnType<typeof invented>>;

beforeAll(async () => {
  data = await invented(lines);
  [site, long] = [await start(), await start(['--data', data.folder])];
}, timeout);

afterAll(async () => {
  await site?.close();
  await long?.close();
  await data?.remove();
  console.error([`load average ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`, ...told].join('\n'));
});

const views: Record<string, string> = {
  start: '/',
  person: '/person/hu-chunhua',
  post: '/post/party-secretary-of-chongqing?on=1967-06-01',
  body: '/body/17th-politburo',
  question: '/question/13-average-tenure',
  text: '/paste?example=plain',
};

test.each(Object.entries(views))('%s paints its largest part within a second', { timeout }, async (name, path) => {
  const seen: Load[] = [];
  for (let i = 0; i < loads; i++) seen.push(await load(path));
  const paints = seen.map(({ paint }) => paint);
  const work = median(seen.map(({ work }) => work));
  tell(`largest contentful paint, ${name}`, `${median(paints).toFixed(0)} ms; ${work.toFixed(0)} ms of work for the whole page`, paints);
  expect(work, 'milliseconds of the page\'s own thread').toBeLessThan(1000);
});

test.each<[string, string]>([
  ['scrolled', 'scrollTo(0, document.body.scrollHeight * (0.5 - 0.5 * Math.cos(t / 700)))'],
  ['zoomed', `{
    const buttons = document.querySelectorAll('.zoom button');
    buttons[Math.floor(t / 400) % 2 === 0 ? 1 : 2].click(); // closer for a while, then wider
  }`],
])(`${lines} terms are %s at 50 frames a second`, { timeout }, async (what, each) => {
  const { page } = await long.open('/post/mayor-of-exampleton');
  await page.getByRole('rowheader').nth(lines - 1).waitFor({ state: 'attached', timeout: 60_000 });
  await page.getByRole('group', { name: 'Zoom' }).scrollIntoViewIfNeeded();
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await worked(debug);
  const rates = await frames(page, each);
  const work = (await worked(debug) - before) / rates.reduce((sum, rate) => sum + rate, 0);
  tell(`${lines} terms, ${what} at every frame`, `${median(rates)} frames a second, ${work.toFixed(1)} ms of work for a frame`, rates);
  expect(work, 'milliseconds of the page\'s own thread for a frame').toBeLessThan(20);
});

/** One first visit with a slow processor, in milliseconds. */
interface Load {
  /** From its start to the largest contentful paint. */
  paint: number;
  /** How long the page's own thread was at work, slowed, until all was shown: what the paint takes at most where nothing else wants the processor. */
  work: number;
}

async function load(path: string): Promise<Load> {
  const { page } = await site.open('');
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  await debug.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(site.url + path);
  await page.waitForLoadState('networkidle');
  const work = await worked(debug);
  const paint = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => { resolve(list.getEntries().at(-1)?.startTime ?? Infinity); }).observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  await page.context().close();
  return { paint, work };
}

/** Milliseconds that the page's own thread was at work so far. */
async function worked(debug: CDPSession): Promise<number> {
  const { metrics } = await debug.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** Frames in each of some seconds while something is done at every one; t is the time in milliseconds. */
async function frames(page: Page, each: string): Promise<number[]> {
  return await page.evaluate(([each, seconds]) => new Promise<number[]>((resolve) => {
    const step = new Function('t', each as string) as (t: number) => void;
    const at: number[] = [];
    const frame = (now: number) => {
      at.push(now);
      const first = at[0] ?? now;
      if (now - first > (seconds as number) * 1000) {
        resolve(Array.from({ length: seconds as number }, (_, i) => at.filter((t) => Math.floor((t - first) / 1000) === i).length));
        return;
      }
      step(now - first);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }), [each, seconds] as const);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function tell(what: string, figure: string, all: readonly number[]): void {
  told.push(`${what}: ${figure} (${all.map((value) => value.toFixed(0)).join(', ')})`);
}
