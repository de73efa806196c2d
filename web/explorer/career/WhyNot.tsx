import { give } from '../address.ts';
import { CareersDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Finder } from '../parts/Finder.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { useAnswer } from '../useAnswer.ts';
import { MatchTable } from './Matches.tsx';
import { type CareerQuestion, variablesOf } from './question.ts';

/** How one person fares with a question, and why not where not. */
export function WhyNot({ asked, who }: { asked: CareerQuestion; who: string }) {
  const { ask: words, certainty, state } = useStrings();
  const answer = useAnswer(CareersDocument, who ? variablesOf(asked, 1, who) : null);
  return (
    <section aria-labelledby="why-not">
      <h2 id="why-not">{words.whyNot}</h2>
      <Finder label={words.whyNotHelp} kinds={['PERSON']} chosen={({ node }) => give({ who: node.id })} />
      {who && (
        <Outcome answer={answer}>
          {({ careers: { nodes } }) => (
            <div role="status">
              {nodes.map((match) => <p key={match.person.id}><strong lang="en">{match.person.name}</strong> {words.whyNotIs(certainty[match.certainty])}</p>)}
              {nodes.length > 0 ? <MatchTable matches={nodes} /> : <p>{state.empty}</p>}
            </div>
          )}
        </Outcome>
      )}
    </section>
  );
}
