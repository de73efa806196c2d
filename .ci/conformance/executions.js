import { judge } from './judge.js';
import { randomQuery } from './queries.js';
import { Random } from './random.js';
import { exportRecords } from './records.js';
import { makeReference } from './reference.js';
import { shape } from './verdicts.js';

// Codes of refusals for what a query would cost. graphql-js has no bounds, so such
// queries are left out.
const bounds = ['QUERY_TOO_LARGE', 'QUERY_TOO_DEEP', 'COMPLEXITY_LIMIT_EXCEEDED'];

// Of a hundred queries about eighty are valid and not too large; a run in which
// they are fewer than this tests less than it seems to.
const fewestExecuted = 0.7;

// Random queries over the same records: what graphql-js answers, the server
// answers, byte for byte, keys in the same order, errors at the same paths. What
// graphql-js refuses, the server refuses. Query n of a run is that of the seed
// plus n, so a finding is repeated by its own seed alone.
export async function executions({ schema, server, seed, queries }) {
  const exported = await exportRecords(schema, server);
  const reference = makeReference(schema, exported);
  const findings = [];
  const did = { executed: 0, refused: 0, leftOut: 0, failing: 0, bytes: 0 };
  for (let n = seed; n < seed + queries; n++) {
    const request = randomQuery(schema, exported, new Random(n));
    const { accepted, document } = judge(schema, request);
    const answer = await server.ask(request);
    if (accepted && bounds.includes(answer.errors?.[0].extensions?.code)) {
      did.leftOut++;
      continue;
    }
    did[accepted ? 'executed' : 'refused']++;
    const wrong = shape(answer);
    if (accepted) {
      const expected = expectation(reference(document, request.variables));
      did.failing += expected.paths === '' ? 0 : 1;
      did.bytes += expected.data.length;
      wrong.push(...compare(expected, answer));
    } else if (answer.status === 200) {
      wrong.push('the server accepts it; graphql-js refuses it');
    }
    findings.push(...wrong.map((finding) => `--seed ${n} --queries 1: ${finding}${queries === 1 ? `\n${JSON.stringify(request, null, 2)}` : ''}`));
  }
  if (queries >= 100 && did.executed < fewestExecuted * queries) findings.push(`${did.executed} of ${queries} queries executed; fewer are to be refused`);
  return {
    did: `${did.executed} executed (${did.failing} with errors, ${Math.round(did.bytes / 1024)} KiB), ${did.refused} refused, ${did.leftOut} too large; ${exported.records.size} records, seed ${seed}`,
    findings,
  };
}

const expectation = ({ data, errors = [] }) => ({ data: JSON.stringify(data), paths: paths(errors) });

const paths = (errors) => errors.map(({ path }) => JSON.stringify(path)).sort().join(' ');

// compare says where an answer departs from what is expected; nothing where it
// does not.
function compare(expected, { status, text, errors = [] }) {
  if (status !== 200) return [`the server refuses it with ${status}: ${errors[0]?.message}; graphql-js accepts it`];
  if (paths(errors) !== expected.paths) return [`errors at [${paths(errors)}] (${errors[0]?.message}); graphql-js has them at [${expected.paths}]`];
  // Parsed and written again, the data would lose what is compared here. What
  // follows them is the end, or extensions.
  const data = text.slice(text.lastIndexOf('"data":') + '"data":'.length);
  if (data.startsWith(expected.data) && /^(,"extensions":.*)?}\n$/.test(data.slice(expected.data.length))) return [];
  const at = Array.from(data).findIndex((c, i) => c !== expected.data[i]);
  const around = (whole) => whole.slice(Math.max(0, at - 60), at + 60);
  return [`data differ at ${at}: ${around(data)}; graphql-js has ${around(expected.data)}`];
}
