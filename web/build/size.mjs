// Prints what the built pages weigh, and fails over the limit.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limit = 2_300_000; // bytes, of all pages with all they can load, as brotli
const folder = new URL('../dist/assets', import.meta.url).pathname;

const kept = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
const sent = kept.filter(({ name }) => !name.endsWith('.gz')).sort((a, b) => b.bytes - a.bytes);
const kB = (bytes) => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

for (const { name, bytes } of sent) console.log(kB(bytes), name);
console.log(kB(sum(sent)), `in all, of ${limit / 1000} allowed;`, kB(sum(kept)).trim(), 'with gzip, in the program');
if (sum(sent) > limit) {
  console.error('The pages are too heavy: load less, or raise the limit in build/size.mjs with a reason.');
  process.exit(1);
}
