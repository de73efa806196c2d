import type { TermRowFragment } from '../generated/graphql.ts';
import { span } from '../time/span.ts';
import type { Bar } from './Timeline.tsx';

/** The bar of a term. */
export function bar({ start, end }: Pick<TermRowFragment, 'start' | 'end'>, tone = 0): Bar {
  return { span: span(start, end), tone, derived: { start: start.derived, end: end.derived } };
}
