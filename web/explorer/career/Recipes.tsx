import { useEffect, useState } from 'react';
import { address } from '../../playground/question.ts';
import { root, to } from '../address.ts';
import { useStrings } from '../language.ts';
import { type CareerQuestion, writeQuestion } from './question.ts';

/** One question of the cookbook, as the server's /cookbook.json has it. */
interface Recipe {
  number: number;
  name: string;
  title: string;
  meaning: string;
  query: string;
}

/** The cookbook. Its questions about careers open in the form, the others in the playground. */
export function Recipes() {
  const { ask: words, state } = useStrings();
  const { recipes, failure } = useRecipes();
  return (
    <section aria-labelledby="recipes">
      <h2 id="recipes">{words.recipes}</h2>
      <p>{words.recipesHelp}</p>
      {failure && <p role="alert" className="alert">{state.failed} {failure}</p>}
      <ol className="recipes">
        {recipes.map(({ number, name, title, meaning, query, career }) => (
          <li key={name} value={number}>
            <a lang="en" href={career
              ? to({ view: 'ask' }, { q: writeQuestion(career) })
              : address({ endpoint: new URL('playground', root).href, query })}>{title}</a>{' '}
            <span className="note">{career ? words.here : words.open}</span>
            <p className="hint" lang="en">{meaning}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useRecipes() {
  const [recipes, setRecipes] = useState<(Recipe & { career: CareerQuestion | null })[]>([]);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const response = await fetch(new URL('cookbook.json', root), { signal: stop.signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const [all, { recipeOf }] = await Promise.all([response.json() as Promise<Recipe[]>, import('./recipe.ts')]);
      setRecipes(all.map((recipe) => ({ ...recipe, career: recipeOf(recipe.query) })));
    };
    read().catch((error: unknown) => { if (!stop.signal.aborted) setFailure(String(error)); });
    return () => stop.abort();
  }, []);
  return { recipes, failure };
}
