import { useAddress } from '../address.ts';
import { Builder } from '../career/Builder.tsx';
import { Matches } from '../career/Matches.tsx';
import { blank, isComplete, readQuestion } from '../career/question.ts';
import { Recipes } from '../cookbook/Recipes.tsx';
import { WhyNot } from '../career/WhyNot.tsx';
import { useStrings } from '../language.ts';
import { Title } from '../parts/Title.tsx';

/** Questions about careers: the form, who matches, and why somebody does not. */
export function Ask() {
  const { given } = useAddress();
  const { ask: words } = useStrings();
  const text = given.get('q');
  const asked = readQuestion(text);
  return (
    <>
      <Title text={words.title} />
      <p className="intro">{words.intro}</p>
      <Builder key={text} asked={asked ?? blank} />
      {asked && isComplete(asked) && (
        <>
          <Matches asked={asked} />
          <WhyNot asked={asked} who={given.get('who') ?? ''} />
        </>
      )}
      <Recipes />
    </>
  );
}
