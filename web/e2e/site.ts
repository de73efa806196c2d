import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A cursus that was built, serving its own data on a free loopback port, and a browser. */
export interface Site {
  url: string;
  /** Folder that screenshots go to, named on standard error. */
  shots: string;
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

/** Starts the program CURSUS (../bin/cursus unless given) and the browser CHROMIUM (/usr/bin/chromium). */
export async function start(): Promise<Site> {
  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn(process.env.CURSUS ?? '../bin/cursus', ['serve', '--addr', address], { stdio: 'ignore' });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server.kill();
  };
  try {
    await ready(`http://${address}/readyz`, server);
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
    const shots = process.env.SHOTS ?? await mkdtemp(join(tmpdir(), 'cursus-e2e-'));
    console.error('screenshots:', shots);
    const launched = browser;
    return { url: `http://${address}`, shots, close, open: (path, options) => visit(launched, `http://${address}${path}`, options) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function visit(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
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
  await page.goto(url);
  return { page, wrongs };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const gone = once(server, 'error').then(([error]) => { throw error; });
  const answers = async () => {
    for (let tries = 0; tries < 200; tries++) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      if (await fetch(url).then((r) => r.ok, () => false)) return;
      await sleep(100);
    }
    throw new Error('the server was not ready after 20 seconds');
  };
  await Promise.race([gone, answers()]);
}
