import { to } from '../address.ts';
import { Sheet } from '../cookbook/Sheet.tsx';
import { tablesOf } from '../cookbook/tables.ts';
import { type Opened, useRecipes } from '../cookbook/useRecipes.ts';
import { useStrings } from '../language.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { TakeHome } from '../parts/TakeHome.tsx';
import { Title } from '../parts/Title.tsx';
import { endpoint, useOutcome } from '../useAnswer.ts';
import { Missing } from './Missing.tsx';

/** One question of the cookbook with its answer, as tables to take away. */
export default function Question({ slug }: { slug: string }) {
  return (
    <Outcome answer={useRecipes()}>
      {(recipes) => {
        const recipe = recipes.find(({ name }) => name === slug);
        return recipe ? <Asked key={slug} recipe={recipe} before={recipes[recipe.number - 2]} after={recipes[recipe.number]} /> : <Missing id={slug} />;
      }}
    </Outcome>
  );
}

function Asked({ recipe: { number, title, meaning, query, career }, before, after }: { recipe: Opened; before: Opened | undefined; after: Opened | undefined }) {
  const { question: words } = useStrings();
  const answer = useOutcome(query, (stop) => tablesOf(query, stop));
  return (
    <>
      <Title text={title} kind={words.number(number)} />
      <p className="intro" lang="en">{meaning}</p>
      {career && <p><a href={to({ view: 'ask' }, { q: career })}>{words.build}</a></p>}
      <Outcome answer={answer}>
        {(tables) => tables.map((table, i) => {
          const id = `table-${i}`;
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{table.key ? <code>{table.key}</code> : words.answer}</h2>
              <p className="hint">{table.of === null ? words.rows(table.rows.length) : words.part(table.rows.length, table.of)}</p>
              <Sheet table={table} labelled={id} />
              <TakeHome asked={{ endpoint, query: table.query }} table={{ endpoint, query: table.query }} />
            </section>
          );
        })}
      </Outcome>
      <details>
        <summary>{words.query}</summary>
        <pre tabIndex={0} lang="en" aria-label={words.query}>{query}</pre>
      </details>
      <nav className="turn" aria-label={words.others}>
        {before ? <a href={to({ view: 'question', slug: before.name })} rel="prev">← <span lang="en">{before.title}</span></a> : <span />}
        {after && <a href={to({ view: 'question', slug: after.name })} rel="next"><span lang="en">{after.title}</span> →</a>}
      </nav>
    </>
  );
}
