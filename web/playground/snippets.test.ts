import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curl, javascript, notebook, python, r } from './snippets.ts';

// Questions that are hard to write down in one language or another.
const cases: Record<string, { query: string; variables?: Record<string, unknown>; operationName?: string }> = {
  'plain': { query: '{ dataset { version } }' },
  'lines': { query: 'query A {\n  a\n}\n\nquery B {\r\n\tb\r\n}\n', operationName: 'B' },
  'quotes': { query: `{ a(b: "it's") c(d: """say "x" \\""" ''' '\\''""") }` },
  'ends in a quote': { query: '{ a } # "' },
  'ends in two quotes and a backslash': { query: '{ a } # ""\\' },
  'backslashes': { query: '{ a(b: "\\\\ \\n \\u4e2d \\" c:\\\\new\\\\") }' },
  'what shells read': { query: '{ a(b: "$HOME $(id) `id` !! ~ * ; | & \\\\") } # \'$x\' @file' },
  'what templates read': { query: '{ a(b: "${b} `c` $d {e} %s %(f)s") }' },
  'what URLs read': { query: '{ a(b: "%41 + & = # ? %") }' },
  'scripts': { query: '{ a(b: "乌兰夫 Łódź 𠮷 \u2028") }' },
  'variables': {
    query: 'query ($a: A) { a(b: $a) }',
    variables: {
      a: { text: `"it's" \\ \n\t乌 \${x} \`y\` %41`, no: false, yes: true, none: null, numbers: [0, -1, 1.5, 1e21], empty: {}, list: [] },
    },
  },
};

const run = promisify(execFile);

// What runs a snippet in a file, and whether it is here.
const languages = [
  { name: 'curl', snippet: curl, program: 'sh', ending: 'sh', needs: ['curl', '--version'] },
  { name: 'Python', snippet: python, program: 'python3', ending: 'py', needs: ['python3', '--version'] },
  { name: 'JavaScript', snippet: javascript, program: process.execPath, ending: 'mjs', needs: [process.execPath, '--version'] },
  { name: 'R', snippet: r, program: 'Rscript', ending: 'R', needs: ['Rscript', '-e', 'library(jsonlite)'] },
];

/** The question that the last snippet asked, as the server understood it. */
let asked: Record<string, unknown> = {};
const server = createServer((request, response) => {
  void understood(request).then((question) => {
    asked = question;
    response.setHeader('Content-Type', 'application/json').end('{"data":{"乌兰夫":["Ulanhu"]}}');
  });
});

async function understood(request: IncomingMessage): Promise<Record<string, unknown>> {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const question: Record<string, unknown> = request.method === 'GET' ? Object.fromEntries(searchParams) : JSON.parse(await text(request));
  if (typeof question.variables === 'string') question.variables = JSON.parse(question.variables);
  return { v: searchParams.get('v'), ...question };
}

let endpoint = '';
let folder = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1a2b`;
  folder = await mkdtemp(join(tmpdir(), 'cursus-snippets-'));
});
afterAll(() => { server.close(); });

for (const { name, snippet, program, ending, needs } of languages) {
  const missing = !here(needs);
  for (const [what, question] of Object.entries(cases)) {
    test.skipIf(missing)(`${name} asks ${what}`, { timeout: 20_000 }, async () => {
      const file = join(folder, `${Object.keys(cases).indexOf(what)}.${ending}`);
      await writeFile(file, snippet({ endpoint, ...question }));
      asked = {};
      const { stdout } = await run(program, [file]);
      expect(asked).toEqual({ v: '1a2b', ...question });
      expect(stdout).toContain('Ulanhu');
    });
  }
}

function here([program = '', ...args]: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// pandas is not needed for it: a module of that name keeps what it is asked for.
test.each(Object.entries(cases))('a notebook cell reads the table of %s', async (_, { query, variables }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cursus-notebook-'));
  await writeFile(join(folder, 'pandas.py'), 'def read_csv(url, keep_default_na, na_values):\n    print(url)\n');
  await writeFile(join(folder, 'cell.py'), notebook({ endpoint: 'http://localhost/graphql', query, variables }));
  const { stdout } = await run('python3', [join(folder, 'cell.py')]);
  const { searchParams } = new URL(stdout.trim());
  expect([searchParams.get('format'), searchParams.get('query'), searchParams.get('variables')]).toEqual(['csv', query, variables ? JSON.stringify(variables) : null]);
});
