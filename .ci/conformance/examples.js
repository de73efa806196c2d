import { validate } from '@graphql-inspector/core';
import { Source } from 'graphql';
import { readExamples } from './documents.js';

// Every documented query is valid, uses nothing deprecated, and is answered
// without an error.
export async function examples({ schema, server }) {
  const found = readExamples();
  const findings = [];
  for (const { name, text } of found) {
    // One by one: each is its own document, with fragments named as it likes.
    const [invalid] = validate(schema, [new Source(text, name)]);
    findings.push(...[...(invalid?.errors ?? []), ...(invalid?.deprecated ?? [])].map(({ message }) => `${name}: ${message}`));
    const { errors = [] } = await server.ask({ query: text });
    findings.push(...errors.map(({ message }) => `${name}: answered with an error: ${message}`));
  }
  return { did: `${found.length} queries`, findings };
}
