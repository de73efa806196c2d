/** What the playground's address asks for: /playground?query=&variables=&operationName=&v= */
export interface Link {
  query?: string;
  /** JSON, as the editor shows it; not yet known to be valid. */
  variables: string;
  operationName?: string;
  /** Version of the data set; one that the server does not have is refused there. */
  version?: string;
}

/** Reads the query part of an address. Empty parameters are as if not given. */
export function readLink(search: string): Link {
  const given = new URLSearchParams(search);
  const link: Link = { variables: indented(given.get('variables') ?? '') };
  const query = given.get('query');
  const operationName = given.get('operationName');
  const version = given.get('v');
  if (query) link.query = query;
  if (operationName) link.operationName = operationName;
  if (version) link.version = version;
  return link;
}

/** The server's /graphql beside this page, for one version of the data where the link names one. */
export function endpoint(page: string, version?: string): string {
  const url = new URL('graphql', page);
  if (version) url.searchParams.set('v', version);
  return url.href;
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json; // the editor marks what is wrong with it
  }
}
