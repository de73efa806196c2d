import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from './server.ts';

// Runs the programs of docs/clients.md as they stand there, and compares what
// they print with what the document says they do.

interface Snippet {
  /** Heading of the section it is in. */
  section: string;
  language: string;
  /** Name of the file it is to be; empty when the document gives none. */
  file: string;
  text: string;
}

let server: Server;
let folder = '';
let snippets: Snippet[] = [];
beforeAll(async () => {
  server = await serve();
  folder = await mkdtemp(join(tmpdir(), 'cursus-clients-'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const document = await readFile('../docs/clients.md', 'utf8');
  snippets = read(document.replaceAll('http://127.0.0.1:8080', server.url));
  for (const { file, text } of snippets) if (file) await writeFile(join(folder, file), text);
}, 60_000);
afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true });
});

const timeout = 60_000;

test('the document has a program for each client', () => {
  const of = (wanted: string) => snippets.filter(({ section }) => section === wanted).map(({ language, file }) => file || language);
  expect(Object.fromEntries(snippets.map(({ section }) => [section, of(section)]))).toEqual({
    'Clients': ['text'],
    'curl': ['sh', 'text'],
    'TypeScript, with types from the schema': ['sh', 'codegen.ts', 'holders.graphql', 'main.ts'],
    'urql': ['urql.mjs'],
    'Apollo Client': ['apollo.mjs'],
    'Python': ['python'],
    'R': ['r'],
    'DuckDB': ['sh'],
    'When something is wrong': ['sh'],
  });
});

test('TypeScript', { timeout }, async () => {
  await run(join(folder, 'node_modules/.bin/graphql-codegen'));
  const strict = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022'];
  await run(join(folder, 'node_modules/.bin/tsc'), [...strict, '--lib', 'es2022,dom', '--types', '', 'main.ts', 'codegen.ts']);
  await build({ root: folder, configFile: false, logLevel: 'error', build: { ssr: 'main.ts', outDir: 'out' } });
  expect(await run(process.execPath, ['out/main.mjs'])).toBe(promised());

  const wrong = find('ts', 'main.ts').text.replace("on: '2005-12-24'", 'on: 2005');
  await writeFile(join(folder, 'wrong.ts'), wrong);
  await expect(run(join(folder, 'node_modules/.bin/tsc'), [...strict, '--types', '', 'wrong.ts'])).rejects.toMatchObject({
    stdout: expect.stringContaining("'number' is not assignable to type 'string'"),
  });
});

test.each(['urql.mjs', 'apollo.mjs'])('%s', { timeout }, async (file) => {
  expect(await run(process.execPath, [file])).toBe(promised());
});

test('curl', async () => {
  expect(await run('sh', ['-c', find('sh', 'curl').text])).toBe(find('text', 'curl').text);
  await run('sh', ['-ec', find('sh', 'When something is wrong').text]);
  expect(await readFile(join(folder, 'schema.graphql'), 'utf8')).toContain('type Query {');
});

// Programs that need not be here.
test.for([
  { section: 'Python', language: 'python', program: 'python3', needs: ['-c', 'import gql, requests'] },
  { section: 'R', language: 'r', program: 'Rscript', needs: ['-e', 'library(jsonlite)'] },
  { section: 'DuckDB', language: 'sh', program: 'sh', needs: ['-c', 'command -v duckdb'] },
])('$section', { timeout }, async ({ section, language, program, needs }, { skip }) => {
  if (!await run(program, needs).then(() => true, () => false)) skip(`${needs.join(' ')} fails`);
  const file = join(folder, `${section}.${language}`);
  await writeFile(file, find(language, section).text);
  expect(await run(program, [file])).toBe(promised());
});

/** What the document says that programs print. */
function promised(): string {
  return find('text', 'Clients').text;
}

/** The first snippet in a language that has this file or stands in this section. */
function find(language: string, place: string): Snippet {
  const found = snippets.find((s) => s.language === language && (s.file === place || s.section === place));
  if (!found) throw new Error(`docs/clients.md has no ${language} for ${place}`);
  return found;
}

async function run(program: string, args: string[] = []): Promise<string> {
  return (await promisify(execFile)(program, args, { cwd: folder })).stdout;
}

/** The fenced blocks of a document in Markdown, whose first line may name a file after the language. */
function read(markdown: string): Snippet[] {
  let section = '';
  return [...markdown.matchAll(/^#+ (.*)|^```(\w+) ?(.*)\n([^]*?)^```$/gm)].flatMap(([, heading, language = '', file = '', text = '']) => {
    if (heading !== undefined) section = heading;
    return heading === undefined ? [{ section, language, file, text }] : [];
  });
}
