import { useStrings } from '../language.ts';
import type { Pages } from '../usePages.ts';

/** How much of a list is shown, and a way to the rest; nothing where all of it is. */
export function More<Result, Item>({ pages: { nodes, total, more, error } }: { pages: Pages<Result, Item> }) {
  const { search, sources, state } = useStrings();
  if (nodes.length >= total) return null;
  return (
    <p>
      <span role="status">{sources.shown(nodes.length, total)}</span>{' '}
      <button type="button" disabled={!more} onClick={() => more?.()}>{search.more}</button>
      {error && <span role="alert"> {state.failed} <span lang="en">{error}</span></span>}
    </p>
  );
}
