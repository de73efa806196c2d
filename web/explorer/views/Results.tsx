import { give, useAddress } from '../address.ts';
import { SearchDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { kindOf } from '../parts/Finder.tsx';
import { whereFound } from '../parts/found.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { useAnswer } from '../useAnswer.ts';

const page = 50; // results at first; each More shows as many again
const most = 500; // as many as the server gives at once

/** Everything that bears a name, each with what tells it from others of that name. */
export function Results({ text }: { text: string }) {
  const { given } = useAddress();
  const { search: words, kind } = useStrings();
  const first = Math.min(most, Math.max(page, Number(given.get('first')) || page));
  const asked = { text, first };
  return (
    <Outcome answer={useAnswer(SearchDocument, asked)}>
      {({ search: { totalCount, nodes } }) => (
        <section aria-labelledby="results">
          <div role="status"><h2 id="results">{totalCount > 0 ? words.found(totalCount, text) : words.none(text)}</h2></div>
          <ul className="results">
            {nodes.map((result) => (
              <li key={result.node.id}>
                <span className="kind">{kind[kindOf(result)]}</span>{' '}
                <a href={whereFound(result)} lang="en">{result.name}</a>
                {result.match !== result.name && <span className="match" lang="zh-Hans"> {result.match}</span>}
                <p lang="en">{result.summary}</p>
              </li>
            ))}
          </ul>
          {totalCount > nodes.length && first < most && (
            <button type="button" onClick={() => give({ first: String(first + page) })}>{words.more}</button>
          )}
          <TakeHome asked={question(SearchDocument, asked)} table={question(SearchDocument, asked)} />
        </section>
      )}
    </Outcome>
  );
}
