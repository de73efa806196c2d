import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { repository } from './schema.js';

// readExamples returns every documented query: files of the cookbook, what the
// playground opens with, and the blocks fenced as graphql in README.md and docs.
export function readExamples() {
  const files = readdirSync(new URL('docs/', repository), { recursive: true }).map((path) => `docs/${path}`).sort();
  return ['README.md', 'web/playground/welcome.graphql', ...files].flatMap((path) => {
    if (path.endsWith('.graphql')) return [{ name: path, text: read(path) }];
    if (path.endsWith('.md')) return fenced(path);
    return [];
  });
}

const read = (path) => readFileSync(new URL(path, repository), 'utf8');

function fenced(path) {
  const text = read(path);
  return [...text.matchAll(/^```graphql\n(.*?)^```/gms)].map(({ 1: block, index }) => ({
    name: `${path}:${text.slice(0, index).split('\n').length + 1}`,
    text: block,
  }));
}

// operationName makes a name for the operation of an example that has none:
// docs/cookbook/02-on-a-day.graphql is Example02OnADay.
export const operationName = (path) => `Example${basename(path).replace(/\.graphql$/, '').replace(/(?:^|\W+)(\w)/g, (_, c) => c.toUpperCase())}`;
