import { readFileSync } from 'node:fs';
import { GraphQLError, Kind, buildSchema, print } from 'graphql';

// repository is the root folder of the project, as a URL.
export const repository = new URL('../../', import.meta.url);

// readSchema builds a file of the repository with graphql-js. The SDL does not
// say what the scalars take, so that is said here: both are strings, and a Date
// is a day that exists.
export function readSchema(path = 'schema.graphqls') {
  const schema = buildSchema(readFileSync(new URL(path, repository), 'utf8'));
  takes(schema.getType('EDTF'), isString);
  takes(schema.getType('Date'), (value) => isString(value) && isDay(value));
  return schema;
}

function takes(scalar, accepts) {
  const refuse = (text) => { throw new GraphQLError(`${scalar.name} cannot be ${text}`); };
  scalar.parseValue = (value) => (accepts(value) ? value : refuse(JSON.stringify(value)));
  scalar.parseLiteral = (node) => (node.kind === Kind.STRING && accepts(node.value) ? node.value : refuse(print(node)));
}

const isString = (value) => typeof value === 'string';

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(`${text}T`);
}
