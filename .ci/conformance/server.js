import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// A server under test, started from a built cursus with its embedded data.
// ask posts one GraphQL request: an object, or a body as text, for what JSON
// written by JavaScript cannot say, such as 1.0.
export async function start(cursus) {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(cursus, ['serve', '--addr', origin.slice('http://'.length)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (text) => { log = (log + text).slice(-4000); });
  const ended = once(child, 'close').catch((error) => { log += error.message; });
  const stop = async () => {
    child.kill();
    await ended;
  };
  for (let tries = 0; !(await ready(origin)); tries++) {
    if (tries === 300 || child.pid === undefined || child.exitCode !== null) {
      await stop();
      throw new Error(`${cursus} did not become ready:\n${log}`);
    }
    await sleep(100);
  }
  return { url: `${origin}/graphql`, ask: (request) => ask(`${origin}/graphql`, request), stop };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function ready(origin) {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function ask(url, request) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: typeof request === 'string' ? request : JSON.stringify(request),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, text, ...JSON.parse(text) };
}
