// Holds a built cursus and schema.graphqls to the reference tools of GraphQL:
//
//   node run.js [--cursus FILE] [--seed N] [--queries N] [part...]
//
// It prints a table, and fails if any part has a finding.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { examples } from './examples.js';
import { executions } from './executions.js';
import { http } from './http.js';
import { introspection } from './introspection.js';
import { lint } from './lint.js';
import { relay } from './relay.js';
import { released } from './released.js';
import { readSchema, repository } from './schema.js';
import { start } from './server.js';
import { types } from './types.js';
import { verdicts } from './verdicts.js';

const parts = { http, introspection, verdicts, executions, lint, released, examples, relay, types };
const shown = 40; // findings of a part

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cursus: { type: 'string', default: fileURLToPath(new URL('bin/cursus', repository)) },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    queries: { type: 'string', default: '600' },
  },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const [seed, queries] = ['seed', 'queries'].map((name) => {
  if (/^[0-9]{1,9}$/.test(options[name])) return Number(options[name]);
  throw new Error(`--${name} ${options[name]}: give a number of up to nine digits`);
});

const schema = readSchema();
const server = await start(options.cursus);
const context = { schema, server, seed, queries };
const table = [];
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    const began = performance.now();
    const { did, findings } = await parts[name](context).catch((error) => ({ did: 'broke off', findings: [error.stack] }));
    for (const finding of findings.slice(0, shown)) console.log(`${name}: ${finding}`);
    if (findings.length > shown) console.log(`${name}: and ${findings.length - shown} more`);
    table.push([findings.length === 0 ? 'ok' : 'FAILED', name.padEnd(13), `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(6), did]);
  }
} finally {
  await server.stop();
}
console.log();
for (const [verdict, ...rest] of table) console.log(verdict.padEnd(6), ...rest);
process.exitCode = table.every(([verdict]) => verdict === 'ok') ? 0 : 1;
