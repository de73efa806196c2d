import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A cursus that was built, serving its own data on a free loopback port. */
export interface Server {
  url: string;
  close(): void;
}

/** Starts the program CURSUS (../bin/cursus unless given), with more arguments where they are given, and waits until it answers. */
export async function serve(args: readonly string[] = []): Promise<Server> {
  const address = `127.0.0.1:${await freePort()}`;
  const program = spawn(process.env.CURSUS ?? '../bin/cursus', ['serve', '--addr', address, ...args], { stdio: 'ignore' });
  const close = () => { program.kill(); };
  try {
    await ready(`http://${address}/readyz`, program);
    return { url: `http://${address}`, close };
  } catch (error) {
    close();
    throw error;
  }
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
