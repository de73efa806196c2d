import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { useOpen } from './open.ts';

/** One question of the cookbook, as the server's /cookbook.json has it. */
interface Recipe {
  number: number;
  name: string;
  title: string;
  meaning: string;
  query: string;
}

/** A panel of example questions; each opens in a tab and is asked at once. */
export const cookbookPlugin: GraphiQLPlugin = { title: 'Cookbook', icon: Icon, content: Cookbook };

function Cookbook() {
  const { recipes, failure } = useRecipes();
  const open = useOpen();
  const ready = useGraphiQL(({ queryEditor, responseEditor }) => Boolean(queryEditor && responseEditor));
  const { run } = useGraphiQLActions();
  const ask = ({ title, query }: Recipe) => {
    open(`# ${title}\n${query}`);
    void run();
  };
  return (
    <section className="cursus-panel" aria-labelledby="cookbook">
      <h2 id="cookbook" className="cursus-panel-title">Cookbook</h2>
      <p>Questions to begin with, written for the data that Cursus comes with. Choosing one opens and asks it.</p>
      {failure && <p role="alert">The questions cannot be had: {failure}</p>}
      <ol>
        {recipes.map((recipe) => (
          <li key={recipe.name} value={recipe.number}>
            <button type="button" disabled={!ready} onClick={() => ask(recipe)}>{recipe.title}</button>
            <p>{recipe.meaning}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useRecipes() {
  const [recipes, setRecipes] = useState<Recipe[]>([]);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    fetch('cookbook.json')
      .then(async (response) => {
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        setRecipes(await response.json());
      })
      .catch((error: unknown) => setFailure(String(error)));
  }, []);
  return { recipes, failure };
}

function Icon() {
  return (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5.5A2.5 2.5 0 0 1 6.5 3H20v18H6.5A2.5 2.5 0 0 1 4 18.5zM4 18.5A2.5 2.5 0 0 1 6.5 16H20M9 7h6M9 10.5h4" />
    </svg>
  );
}
