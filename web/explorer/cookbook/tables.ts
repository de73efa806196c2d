import { address } from '../../playground/question.ts';
import { NoAnswer } from '../asker.ts';
import { endpoint } from '../useAnswer.ts';
import { readCsv } from './csv.ts';

/** An answer as the table the server makes of it. */
export interface Table {
  /** What its question leads to, where there are several; empty for the only one. */
  key: string;
  /** The question that it answers. */
  query: string;
  columns: string[];
  rows: string[][];
  /** How many items the whole list holds, where the table has a part of them. */
  of: number | null;
}

type Part = Pick<Table, 'key' | 'query'>;

const most = 24; // tables of one question

/**
 * The answer to any query as tables. The server makes one of a query with one
 * list; a query whose answer has several is taken apart until each part has one.
 */
export async function tablesOf(query: string, stop: AbortSignal): Promise<Table[]> {
  const [data, { apart, roots, sideBySide }] = await Promise.all([answerTo(query, stop), import('./split.ts')]); // with the parser of GraphQL
  const parts: Part[] = roots(query);
  const whole: Part[] = [];
  const seen = new Set<string>();
  for (let part = parts.shift(); part; part = parts.shift()) {
    if (seen.has(part.query)) continue;
    seen.add(part.query);
    if (seen.size > 2 * most) throw new NoAnswer(`the question makes more than ${most} tables`);
    const { key: parent } = part;
    const lists = sideBySide(part.query, data);
    if (!lists) whole.push(part);
    else parts.unshift(...apart(part.query, lists).map(({ key, query }) => ({ key: [parent, key].filter(Boolean).join(' · '), query })));
  }
  return await Promise.all(whole.map(async (part) => ({ ...part, ...await table(part.query, stop) })));
}

async function answerTo(query: string, stop: AbortSignal): Promise<unknown> {
  const answer = await fetch(endpoint, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }), signal: stop });
  const { data, errors = [] } = await answer.json().catch(() => { throw new NoAnswer(`HTTP ${answer.status}`); });
  if (errors.length > 0) throw new NoAnswer(errors[0].message, errors[0].extensions?.code);
  return data;
}

async function table(query: string, stop: AbortSignal): Promise<Pick<Table, 'columns' | 'rows' | 'of'>> {
  const answer = await fetch(address({ endpoint, query }, 'csv'), { signal: stop });
  if (!answer.ok) {
    const { errors = [] } = await answer.json().catch(() => ({}));
    throw new NoAnswer(errors[0]?.message ?? `HTTP ${answer.status}`, errors[0]?.extensions?.code);
  }
  const [columns = [], ...rows] = readCsv(await answer.text());
  const total = answer.headers.get('Next-Cursor') ? Number(answer.headers.get('Total-Count')) : NaN;
  return { columns, rows, of: Number.isFinite(total) ? total : null };
}
