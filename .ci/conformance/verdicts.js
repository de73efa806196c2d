import { readFileSync, readdirSync } from 'node:fs';
import { judge } from './judge.js';
import { repository } from './schema.js';

// Documents that are easy to judge wrongly: the server must accept and refuse
// what graphql-js does, and name a code whenever it refuses. docs/conformance.md
// lists where it judges otherwise, and why; a case there that does not differ is
// a finding too.
export async function verdicts({ schema, server }) {
  const known = knownDifferences();
  const count = known.size;
  const findings = [];
  let judged = 0;
  let refused = 0;
  for (const [name, request] of cases()) {
    const expected = judge(schema, request);
    const answer = await server.ask(request.body ?? request);
    const accepted = answer.status === 200;
    judged++;
    refused += accepted ? 0 : 1;
    const differs = accepted !== expected.accepted;
    if (differs && !known.delete(name)) {
      findings.push(`${name}: the server ${said(accepted, answer.errors)}; graphql-js ${said(expected.accepted, expected.errors)}`);
    }
    findings.push(...shape(answer).map((finding) => `${name}: ${finding}`));
  }
  findings.push(...[...known].map((name) => `${name}: listed in docs/conformance.md, but it does not differ, or is no case`));
  return { did: `${judged} documents, ${refused} of them refused, ${count} known differences`, findings };
}

// shape says what is wrong with an answer whatever it was asked: a refusal is
// 400 and has no data, and every error has a code.
export function shape({ status, data, errors = [] }) {
  const findings = errors.filter((e) => !e.extensions?.code).map((e) => `an error without a code: ${e.message}`);
  if (status !== 200 && (status !== 400 || data !== undefined || errors.length === 0)) {
    findings.push(`refused with status ${status}, ${errors.length} errors and ${data === undefined ? 'no' : 'some'} data`);
  }
  return findings;
}

// knownDifferences are the names in the list of docs/conformance.md.
function knownDifferences() {
  const page = readFileSync(new URL('docs/conformance.md', repository), 'utf8');
  return new Set([...page.matchAll(/^- `(\w+: .+)`$/gm)].map(([, name]) => name));
}

function* cases() {
  const folder = new URL('verdicts/', import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    for (const [name, request] of Object.entries(JSON.parse(readFileSync(new URL(file, folder))))) {
      yield [`${file.slice(0, -'.json'.length)}: ${name}`, typeof request === 'string' ? { query: request } : request];
    }
  }
}

const said = (accepted, errors = []) => (accepted ? 'accepts it' : `refuses it (${errors[0]?.message})`);
