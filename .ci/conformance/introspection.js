import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql';

// What the server says of its schema is what schema.graphqls says, and it
// advertises no directive that it does not answer, such as @defer.
export async function introspection({ schema, server }) {
  const query = getIntrospectionQuery({
    descriptions: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true,
  });
  const { data, errors } = await server.ask({ query });
  if (errors) return { did: 'no schema', findings: [errors[0].message] };
  const told = buildClientSchema(data);
  const written = [...specifiedDirectives, ...schema.getDirectives()].map(({ name }) => name);
  const findings = told.getDirectives()
    .filter(({ name }) => !written.includes(name))
    .map(({ name }) => `the server advertises @${name}`);
  if (findings.length === 0) findings.push(...firstDifference(sorted(schema), sorted(told)));
  return { did: `${Object.keys(told.getTypeMap()).length} types, ${told.getDirectives().length} directives`, findings };
}

const sorted = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');

function firstDifference(written, told) {
  const at = written.findIndex((line, i) => line !== told[i]);
  if (at === -1 && written.length === told.length) return [];
  const line = at === -1 ? written.length : at;
  return [`schema.graphqls has, sorted, on line ${line + 1}:\n${written[line]}\nand the server:\n${told[line]}`];
}
