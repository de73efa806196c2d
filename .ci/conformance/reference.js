import { GraphQLError, execute } from 'graphql';
import { pagedLists, wholeLists } from './records.js';

// Bounds that the schema states in words.
const defaultPage = 100;
const largestPage = 500;
const mostIds = 100;

// makeReference returns a function that answers a document over exported records
// with graphql-js: the same SDL and values, another executor.
export function makeReference(schema, { records, lists }) {
  const find = (kind) => ({ by: { id, slug } }) => {
    const found = records.get(id ?? `${kind}:${slug}`);
    return found?.id.startsWith(`${kind}:`) ? found : null;
  };
  const rootValue = {
    node: ({ id }) => records.get(id) ?? null,
    nodes: ({ ids }) => {
      if (ids.length > mostIds) throw new GraphQLError(`more than ${mostIds} ids`);
      return ids.map((id) => records.get(id) ?? null);
    },
    person: find('person'),
    post: find('post'),
    body: find('body'),
  };
  for (const list of Object.keys(pagedLists)) rootValue[list] = (args) => cut(lists[list], args);
  for (const list of Object.keys(wholeLists)) rootValue[list] = lists[list];

  // What refers to a record stands for it.
  const whole = (value) => (Array.isArray(value) ? value.map(whole) : (records.get(value?.id) ?? value));
  const fieldResolver = (source, args, _, { fieldName }) => {
    const value = source[fieldName];
    return whole(typeof value === 'function' ? value(args) : value);
  };
  return (document, variableValues) => execute({ schema, document, rootValue, variableValues, fieldResolver });
}

// cut returns a page of a list, forwards, as the Relay specification defines it.
function cut(list, { first, after }) {
  const start = after == null ? 0 : list.findIndex(({ cursor }) => cursor === after) + 1;
  if (after != null && start === 0) throw new GraphQLError('no cursor of this list');
  const size = first ?? defaultPage;
  if (size < 0 || size > largestPage) throw new GraphQLError('no size of a page');
  const page = list.slice(start, start + size);
  return {
    edges: page.map(({ cursor, id }) => ({ cursor, node: { id } })),
    nodes: page.map(({ id }) => ({ id })),
    pageInfo: {
      hasNextPage: start + size < list.length,
      hasPreviousPage: start > 0,
      startCursor: page.at(0)?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}
