import { go, to } from '../address.ts';
import type { Found } from './Finder.tsx';
import { hrefOf } from './links.tsx';

/** Where a record that was found is shown. Areas have no view of their own: the start lists what is theirs. */
export function whereFound({ node }: Found): string {
  return hrefOf(node, node.__typename) || to({ view: 'home' }, { area: node.id });
}

/** Goes to a record that was found. */
export function found(result: Found): void {
  go(whereFound(result));
}
