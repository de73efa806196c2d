/** Which view an address shows. */
export type Route =
  | { view: 'home' }
  | { view: 'person' | 'post' | 'body'; slug: string }
  | { view: 'question'; slug: string }
  | { view: Place };

/** A view that has one address alone. */
type Place = (typeof places)[number];

const places = ['ask', 'paste', 'sources'] as const;

/** What the explorer's addresses begin with, where the server is mounted: https://example.org/offices/ */
export type Root = string;

/** Reads an address below the root; null for one that is not the explorer's. */
export function readRoute(address: URL, root: Root): Route | null {
  const base = new URL(root);
  if (address.origin !== base.origin || !address.pathname.startsWith(base.pathname)) return null;
  const [view = '', slug, ...more] = address.pathname.slice(base.pathname.length).split('/');
  if (view === '' && slug === undefined) return { view: 'home' };
  const place = places.find((place) => place === view);
  if (place && slug === undefined) return { view: place };
  if ((view === 'person' || view === 'post' || view === 'body' || view === 'question') && slug && more.length === 0) {
    return { view, slug: decoded(slug) };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an address says beside its route. Absent and empty are the same. */
export type Parameters = Record<string, string | undefined>;

/** Writes an address. */
export function writeRoute(route: Route, root: Root, parameters: Parameters = {}): string {
  const url = new URL(root);
  if ('slug' in route) url.pathname += `${route.view}/${encodeURIComponent(route.slug)}`;
  else if (route.view !== 'home') url.pathname += route.view;
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return url.href;
}
