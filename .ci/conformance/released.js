import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { readSchema, repository } from './schema.js';

// What was released stays as it was: a change that breaks clients must be named
// in the unreleased part of CHANGELOG.md, by its path in backquotes: `Person.name`.
export async function released({ schema }) {
  const changes = await diff(readSchema('graph/testdata/released.graphqls'), schema);
  const announced = unreleased();
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  return {
    did: `${changes.length} changes since the release, ${breaking.length} of them breaking`,
    findings: breaking
      .filter(({ path }) => !announced.includes(`\`${path}\``))
      .map(({ path, message }) => `${message}: name \`${path}\` under Unreleased in CHANGELOG.md, or take it back`),
  };
}

function unreleased() {
  const changelog = readFileSync(new URL('CHANGELOG.md', repository), 'utf8');
  return changelog.split(/^## /m).find((part) => part.startsWith('[Unreleased]')) ?? '';
}
