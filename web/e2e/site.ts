import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from './server.ts';

/** A cursus that was built, serving its own data on a free loopback port, and a browser. */
export interface Site {
  url: string;
  /** Folder that screenshots go to, named on standard error. */
  shots: string;
  /** Opens a path in a new window; an empty one leaves it blank. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** One page as a new visitor sees it. */
export interface Visit {
  page: Page;
  /** What went wrong so far: messages of errors and refused policies, and requests to other hosts. */
  wrongs: string[];
}

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a server, with more arguments where they are given, and the browser CHROMIUM (/usr/bin/chromium unless given). */
export async function start(args?: readonly string[]): Promise<Site> {
  const server = await serve(args);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server.close();
  };
  try {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
    const shots = process.env.SHOTS ?? await mkdtemp(join(tmpdir(), 'cursus-e2e-'));
    console.error('screenshots:', shots);
    const launched = browser;
    return { url: server.url, shots, close, open: (path, options) => visit(launched, server.url, path, options) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function visit(browser: Browser, url: string, path: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') wrongs.push(message.text().slice(0, 300)); });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.origin !== new URL(url).origin) wrongs.push(`asked ${asked}`);
  });
  page.on('response', (response) => { if (response.status() >= 400) wrongs.push(`${response.status()} ${response.url()}`); });
  if (path) await page.goto(url + path);
  return { page, wrongs };
}
