import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import compiler from 'relay-compiler';
import { repository } from './schema.js';

// relay-compiler takes the schema for one that follows Relay's specifications,
// and the queries it writes to continue a page are answered.
export async function relay({ server }) {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const out = await compile(folder);
    if (out.failed) return { did: 'not compiled', findings: [out.failed] };
    const findings = [];
    for (const { name, text } of out.queries) {
      const variables = { by: { slug: 'hu-chunhua' }, id: 'person:hu-chunhua' };
      const { errors = [] } = await server.ask({ query: text, variables });
      findings.push(...errors.map(({ message }) => `${name}: answered with an error: ${message}`));
    }
    return { did: `${out.queries.length} queries compiled and answered`, findings };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compile(folder) {
  cpSync(new URL('relay/', import.meta.url), join(folder, 'src'), { recursive: true });
  cpSync(new URL('schema.graphqls', repository), join(folder, 'schema.graphql'));
  mkdirSync(join(folder, 'artifacts'));
  const config = { src: 'src', schema: 'schema.graphql', artifactDirectory: 'artifacts', language: 'javascript', eagerEsModules: true,
    customScalarTypes: { Date: 'string', DateTime: 'string', EDTF: 'string' }, persistConfig: { file: 'queries.json' } };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'queries.json'), '{}');
  try {
    await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder });
  } catch (error) {
    return { failed: `${error.message}\n${error.stdout}` };
  }
  return { queries: Object.values(JSON.parse(readFileSync(join(folder, 'queries.json')))).map((text) => ({ name: /\w+ (\w+)/.exec(text)[1], text })) };
}
