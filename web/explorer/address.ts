import { useSyncExternalStore } from 'react';
import { type Parameters, readRoute, type Root, type Route, writeRoute } from './route.ts';

const here = import.meta.url; // below assets/, which lies beside the pages
export const root: Root = new URL('..', here).href;

/** The route of the page's address and its parameters; components are rendered anew when either changes. */
export function useAddress(): { route: Route | null; given: URLSearchParams } {
  const href = useSyncExternalStore(subscribe, () => location.href);
  const url = new URL(href);
  return { route: readRoute(url, root), given: url.searchParams };
}

/** The address of a route, for links. */
export function to(route: Route, parameters?: Parameters): string {
  return writeRoute(route, root, parameters);
}

/** Goes to an address of the explorer. */
export function go(href: string): void {
  history.pushState(null, '', href);
  dispatchEvent(new Event(changed));
}

/** Changes parameters of the page's address and keeps the others. Without a new entry in the history unless asked for. */
export function give(parameters: Parameters, entry: 'push' | 'replace' = 'replace'): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (url.href === location.href) return;
  if (entry === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  dispatchEvent(new Event(changed));
}

/** Lets plain links to the explorer's own addresses change the view without loading the page anew. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download') || link.hash || !readRoute(new URL(link.href), root)) return;
  event.preventDefault();
  go(link.href);
}

const changed = 'cursus:address';

function subscribe(notice: () => void): () => void {
  for (const event of ['popstate', changed]) addEventListener(event, notice);
  return () => { for (const event of ['popstate', changed]) removeEventListener(event, notice); };
}
