import { DatasetDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Facts } from '../parts/Facts.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { Title } from '../parts/Title.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Documents } from './Documents.tsx';
import { Downloads } from './Downloads.tsx';
import { Issues } from './Issues.tsx';

/** What the answers are made from: the data set, its documents, what is wrong in them, and all of it to take away. */
export function Sources() {
  const { sources: words } = useStrings();
  return (
    <>
      <Title text={words.title} />
      <Outcome answer={useAnswer(DatasetDocument, {})}>
        {({ dataset: { version, title, licence, citation, asOf, coverage } }) => (
          <section aria-labelledby="dataset">
            <h2 id="dataset">{words.dataset}</h2>
            <Facts facts={[
              [words.dataset, title && <span lang="en">{title}</span>],
              [words.version, <code>{version}</code>],
              [words.asOf, asOf],
              [words.licence, licence && <span lang="en">{licence}</span>],
              [words.citation, citation && <span lang="en">{citation}</span>],
            ]} />
            <p>{words.coverage(coverage.listsConsidered, coverage.partialLists.length, coverage.unplaced)}</p>
            <TakeHome asked={question(DatasetDocument, {})} />
          </section>
        )}
      </Outcome>
      <Downloads />
      <Issues />
      <Documents />
    </>
  );
}
