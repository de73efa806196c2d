import { root } from '../address.ts';
import { writeQuestion } from '../career/question.ts';
import { type Answer, useOutcome } from '../useAnswer.ts';

/** One question of the cookbook, as the server's /cookbook.json has it. */
export interface Recipe {
  number: number;
  name: string;
  title: string;
  meaning: string;
  query: string;
}

/** A question, and as the form for careers has it in its address; empty where it is about something else. */
export type Opened = Recipe & { career: string };

/** The questions of the cookbook, fetched once. */
export function useRecipes(): Answer<Opened[]> {
  return useOutcome('recipes', fetched);
}

let kept: Opened[] | undefined;

async function fetched(stop: AbortSignal): Promise<Opened[]> {
  if (kept) return kept;
  const response = await fetch(new URL('cookbook.json', root), { signal: stop });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const [recipes, { recipeOf }] = await Promise.all([response.json() as Promise<Recipe[]>, import('./recipe.ts')]); // with the parser of GraphQL
  kept = recipes.map((recipe) => {
    const career = recipeOf(recipe.query);
    return { ...recipe, career: career ? writeQuestion(career) : '' };
  });
  return kept;
}
