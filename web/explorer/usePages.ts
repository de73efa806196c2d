import { useEffect, useState } from 'react';
import type { TypedDocumentString } from './generated/graphql.ts';
import { type Answer, ask, useAnswer } from './useAnswer.ts';

/** A page of a list, as every connection of the schema has it. */
export interface Page<Item> {
  totalCount: number;
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list of which page after page was fetched. */
export interface Pages<Result, Item> {
  /** What became of the first page. */
  answer: Answer<Result>;
  /** The items fetched so far. */
  nodes: readonly Item[];
  total: number;
  /** Fetches the next page; null at the end and while one is on its way. */
  more: (() => void) | null;
  error: string;
}

/**
 * Asks for a list by pages: first the first, each other when more of it is
 * wanted, or at once until there are so many items.
 */
export function usePages<Result, Variables extends { after?: string | null | undefined }, Item>(
  document: TypedDocumentString<Result, Variables>, variables: Variables | null, pageOf: (result: Result) => Page<Item> | undefined, atOnce = 0,
): Pages<Result, Item> {
  const answer = useAnswer(document, variables);
  const first = answer.data && pageOf(answer.data);
  const [rest, setRest] = useState<Rest<Item>>({ first: undefined, pages: [], busy: false, error: '' });
  const { pages, busy, error } = rest.first === first ? rest : { pages: [], busy: false, error: '' };
  const nodes = [first, ...pages].flatMap((page) => page?.nodes ?? []);
  const { hasNextPage = false, endCursor = null } = (pages.at(-1) ?? first)?.pageInfo ?? {};
  const more = first && variables && hasNextPage && !busy ? () => {
    setRest({ first, pages, busy: true, error: '' });
    ask(document, { ...variables, after: endCursor }).then(
      (result) => { const page = pageOf(result); setRest({ first, pages: page ? [...pages, page] : pages, busy: false, error: '' }); },
      (failure: unknown) => { setRest({ first, pages, busy: false, error: String(failure) }); },
    );
  } : null;
  useEffect(() => { if (more && !error && nodes.length < atOnce) more(); });
  return { answer, nodes, total: first?.totalCount ?? 0, more, error };
}

interface Rest<Item> {
  first: Page<Item> | undefined;
  pages: readonly Page<Item>[];
  busy: boolean;
  error: string;
}
