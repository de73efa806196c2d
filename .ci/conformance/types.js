import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse, print, printSchema, visit } from 'graphql';
import { operationName, readExamples } from './documents.js';

// What the schema's own scalars are in TypeScript; strictScalars refuses one
// that is not listed.
const config = { strictScalars: true, scalars: { Date: 'string', DateTime: 'string', EDTF: 'string' } };

// graphql-codegen makes TypeScript of every query of the cookbook.
export async function types({ schema }) {
  const documents = readExamples().filter(({ name }) => name.startsWith('docs/cookbook/')).map(named);
  const text = await generate(schema, documents);
  const findings = documents
    .filter(({ operation }) => !text.includes(`export type ${operation}Query =`))
    .map(({ location }) => `${location}: no type came of it`);
  return { did: `${documents.length} queries, ${Math.round(text.length / 1024)} KiB of TypeScript`, findings };
}

async function generate(schemaAst, documents) {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/', presetConfig: {}, config, documents, plugins: [], pluginMap: {}, schema: parse(printSchema(schemaAst)), schemaAst,
  });
  return (await Promise.all(sections.map((section) => codegen({ ...section, schemaAst })))).join('\n');
}

// named is an example as a program would hold it beside the others: its
// operation has a name, and no other has a fragment of the same name.
function named({ name: location, text }) {
  const operation = operationName(location);
  const own = (node) => ({ ...node, name: { ...node.name, value: `${operation}_${node.name.value}` } });
  const document = visit(parse(text), {
    OperationDefinition: (node) => (node.name ? undefined : { ...node, name: { kind: 'Name', value: operation } }),
    FragmentDefinition: own,
    FragmentSpread: own,
  });
  return { location, operation, document, rawSDL: print(document) };
}
