import { useEffect, useState } from 'react';
import { root } from '../address.ts';
import { useStrings } from '../language.ts';

/** What the server's /data/ lists. */
interface DataIndex {
  dataPackage: string;
  tables: { name: string; description: string; files: Record<string, string> }[];
}

/** All tables of the data set, in every format. */
export function Downloads() {
  const { sources: words, state } = useStrings();
  const [index, setIndex] = useState<DataIndex | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    fetch(new URL('data/', root), { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        setIndex(await response.json());
      })
      .catch((error: unknown) => { if (!stop.signal.aborted) setFailure(String(error)); });
    return () => stop.abort();
  }, []);
  const here = (path: string) => new URL(path.replace(/^\//, ''), root).href;
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{words.downloads}</h2>
      <p>{words.downloadsHelp} {index && <a href={here(index.dataPackage)}>{words.package}</a>}</p>
      {failure && <p role="alert" className="alert">{state.failed} {failure}</p>}
      {!index && !failure && <p role="status" className="waiting">{state.loading}</p>}
      <ul className="downloads">
        {index?.tables.map(({ name, description, files }) => (
          <li key={name}>
            <strong>{name}</strong> <span lang="en" className="note">{description}</span>{' '}
            {Object.entries(files).map(([format, path]) => <a key={format} href={here(path)} download aria-label={`${name}, ${format}`}>{format}</a>)}
          </li>
        ))}
      </ul>
    </section>
  );
}
