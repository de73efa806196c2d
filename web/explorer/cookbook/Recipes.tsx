import { to } from '../address.ts';
import { useStrings } from '../language.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { useRecipes } from './useRecipes.ts';

/** The cookbook: each question opens with its answer, those about careers in the form. */
export function Recipes() {
  const { ask: words } = useStrings();
  return (
    <section aria-labelledby="recipes">
      <h2 id="recipes">{words.recipes}</h2>
      <p>{words.recipesHelp}</p>
      <Outcome answer={useRecipes()}>
        {(recipes) => (
          <ol className="recipes">
            {recipes.map(({ number, name, title, meaning, career }) => (
              <li key={name} value={number}>
                <a lang="en" href={career ? to({ view: 'ask' }, { q: career }) : to({ view: 'question', slug: name })}>{title}</a>{' '}
                {career && <span className="note">{words.here}</span>}
                <p className="hint" lang="en">{meaning}</p>
              </li>
            ))}
          </ol>
        )}
      </Outcome>
    </section>
  );
}
