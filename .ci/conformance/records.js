import { plainSelections } from './plain.js';

// The root lists that come in pages, and those that come whole, by the type of
// their records.
export const pagedLists = { people: 'Person', posts: 'Post', bodies: 'Body', terms: 'Term', documents: 'Document' };
export const wholeLists = { areas: 'Area', postTypes: 'PostType' };

// exportRecords asks the server for everything it knows, by the plainest queries
// there are: one list a request, no alias, no fragment, no directive. It returns
// the records by id, and for each root list its ids and cursors in order.
export async function exportRecords(schema, server) {
  const records = new Map();
  const lists = {};
  const keep = (nodes) => nodes.forEach((node) => records.set(node.id, node));
  for (const [list, name] of Object.entries(pagedLists)) {
    lists[list] = [];
    for (let after = null, more = true; more;) {
      const { edges, pageInfo } = await page(server, list, plain(schema, name), after);
      keep(edges.map((edge) => edge.node));
      lists[list].push(...edges.map(({ cursor, node: { id } }) => ({ cursor, id })));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
  }
  for (const [list, name] of Object.entries(wholeLists)) {
    const data = await ask(server, `{ ${list} { ${plain(schema, name)} } }`);
    keep(data[list]);
    lists[list] = data[list].map(({ id }) => ({ id }));
  }
  return { records, lists };
}

const plain = (schema, name) => ['__typename', ...plainSelections(schema.getType(name))].join(' ');

async function page(server, list, selection, after) {
  const query = `query ($after: String) {
    ${list}(after: $after) { edges { cursor node { ${selection} } } pageInfo { hasNextPage endCursor } }
  }`;
  return (await ask(server, query, { after }))[list];
}

async function ask(server, query, variables) {
  const { data, errors } = await server.ask({ query, variables });
  if (errors) throw new Error(`the server would not say what it holds: ${errors[0].message}\n${query}`);
  return data;
}
