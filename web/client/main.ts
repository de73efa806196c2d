import { ClientError, GraphQLClient } from 'graphql-request';
import { CareerDocument, type CareerQuery, type Certainty, PeopleDocument } from './generated/graphql.ts';
import { make, part } from './page.ts';
import { type Stretch, timeline } from './timeline.ts';

type Term = NonNullable<CareerQuery['person']>['terms'][number];

/** What the page says of a verdict. When the schema gains one, this does not compile until it has a word. */
const words: Record<Certainty, string> = { CERTAIN: 'yes', POSSIBLE: 'perhaps', IMPOSSIBLE: 'no' };

const client = new GraphQLClient(new URL('graphql', location.href).href);
const name = part<HTMLInputElement>('name');
const on = part<HTMLInputElement>('on');
let chosen = ''; // id of the person on show
let latest = new AbortController(); // of the question under way, which the next one ends

name.addEventListener('input', () => { void ask(search); });
on.addEventListener('change', () => { if (chosen) void ask(show); });
part('ask').addEventListener('submit', (event) => { event.preventDefault(); });

/** Asks one question in place of the one before, and tells what came of it. */
async function ask(question: (signal: AbortSignal) => Promise<string>): Promise<void> {
  latest.abort();
  const { signal } = latest = new AbortController();
  const status = await question(signal).catch((error: unknown) => (
    error instanceof ClientError ? error.response.errors?.map(({ message }) => message).join('; ') ?? error.message : String(error)
  ));
  if (!signal.aborted) part('status').textContent = status;
}

async function search(signal: AbortSignal): Promise<string> {
  const { search: found } = await client.request({ document: PeopleDocument, variables: { name: name.value }, signal });
  part('people').replaceChildren(...found.nodes.map(({ name, summary, node }) => {
    const button = make('button', { type: 'button' }, name);
    button.addEventListener('click', () => { chosen = node.id; void ask(show); });
    return make('li', {}, button, ` ${summary}`);
  }));
  return `Found: ${found.totalCount}`;
}

async function show(signal: AbortSignal): Promise<string> {
  const { person } = await client.request({ document: CareerDocument, variables: { person: chosen, on: on.value }, signal });
  if (!person) return 'Nobody has this id.';
  const bars = timeline(person.terms).map(({ possible, certain }) => [bar('possible', possible), certain ? bar('certain', certain) : '']);
  part('who').replaceChildren(`${person.name} `, make('span', { lang: 'zh-Hans' }, person.nativeName));
  part('terms').replaceChildren(...person.terms.map((term, i) => row(term, bars[i] ?? [])));
  part('career').hidden = false;
  return `${person.name}: terms ${person.terms.length}`;
}

function row({ post, start, end, duration: { minDays, maxDays }, covers }: Term, bars: (Node | string)[]): HTMLElement {
  const days = maxDays === null ? `${minDays} or more` : minDays === maxDays ? `${minDays}` : `${minDays} to ${maxDays}`;
  return make('tr', {},
    make('th', { scope: 'row' }, post.title),
    make('td', {}, start.text || start.edtf || 'unknown'),
    make('td', {}, end.text || end.edtf || 'unknown'),
    make('td', { className: covers }, words[covers]),
    make('td', {}, days, make('div', { className: 'bar', ariaHidden: 'true' }, ...bars)),
  );
}

function bar(className: string, { from, width }: Stretch): HTMLElement {
  const element = make('span', { className });
  element.style.left = `${from}%`; // the policy of the page allows what scripts set, and no style in HTML
  element.style.width = `${width}%`;
  return element;
}
