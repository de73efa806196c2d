import type { EventFragment, NamedFragment } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { nameOf } from './links.tsx';
import { When } from './When.tsx';

/** What became of something, by time. */
export function History({ events }: { events: readonly EventFragment[] }) {
  const { change, post } = useStrings();
  if (events.length === 0) return null;
  const names = (records: readonly NamedFragment[]) => <span lang="en">{records.map(nameOf).join(', ')}</span>;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{post.history}</h2>
      <ul className="events">
        {events.map(({ kind, date, statement, original, resulting, sources }, i) => (
          <li key={i}>
            <When date={date} />: <strong>{change[kind]}</strong>
            {original.length > 0 && resulting.length > 0 && <> {names(original)} → {names(resulting)}</>}
            {statement && <p lang="en">{statement}</p>}
            {sources.length > 0 && <p className="place">{sources.map((source) => <cite key={source}>{source} </cite>)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
