// Prints what the built pages weigh, and fails over the limit.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limit = 2_300_000; // bytes, of all pages with all they can load, as brotli
const firstLimit = 200_000; // bytes, of what the explorer loads before it shows anything, as brotli
const folder = new URL('../dist/assets', import.meta.url).pathname;

const kept = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
const sent = kept.filter(({ name }) => !name.endsWith('.gz')).sort((a, b) => b.bytes - a.bytes);
const kB = (bytes) => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

for (const { name, bytes } of sent) console.log(kB(bytes), name);
console.log(kB(sum(sent)), `in all, of ${limit / 1000} allowed;`, kB(sum(kept)).trim(), 'with gzip, in the program');

const page = readFileSync(new URL('../dist/explorer.html', import.meta.url), 'utf8');
const first = sent.filter(({ name }) => page.includes(`/${name.replace(/\.br$/, '')}"`));
console.log(kB(sum(first)), `before the explorer shows anything, of ${firstLimit / 1000} allowed`);
if (sum(first) > firstLimit || first.length < 2) {
  console.error('The explorer begins with too much: load later what it can show later.');
  process.exit(1);
}
if (sum(sent) > limit) {
  console.error('The pages are too heavy: load less, or raise the limit in build/size.mjs with a reason.');
  process.exit(1);
}
