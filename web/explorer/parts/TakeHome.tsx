import { useState } from 'react';
import { curl, javascript, notebook, python, r } from '../../playground/snippets.ts';
import { copied } from '../../playground/copied.ts';
import { address, type Question } from '../../playground/question.ts';
import { root } from '../address.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { endpoint } from '../useAnswer.ts';

/** The question of a view, as a text with its variables. */
export function question<Result, Variables extends Record<string, unknown>>(document: TypedDocumentString<Result, Variables>, variables: Variables): Question {
  // The generator indents the heads of definitions alone.
  const query = document.toString().replaceAll(/^ {4}(?=(?:query|fragment) \w)/gm, '').trim() + '\n';
  return { endpoint, query, variables };
}

const forms: Record<string, (question: Question) => string> = {
  'GraphQL': ({ query, variables }) => query + (variables && Object.keys(variables).length > 0 ? `\n# variables: ${JSON.stringify(variables)}\n` : ''),
  'curl': curl,
  'Python': python,
  'R': r,
  'JavaScript': javascript,
};

/** Ways to take a view's question elsewhere. The table's question asks for one list, so that it has an answer in CSV. */
export function TakeHome({ asked, table }: { asked: Question; table?: Question }) {
  const { take: words } = useStrings();
  const [taken, setTaken] = useState({ text: '', status: '' });
  const take = async (form: string, text: string) => {
    setTaken({ text, status: await copied(text) ? words.copied(form) : words.select(form) });
  };
  const { query, variables } = table ?? asked;
  return (
    <details className="take">
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      <div className="forms">
        {Object.entries(forms).map(([form, write]) => (
          <button key={form} type="button" onClick={() => void take(form, write(asked))}>{form}</button>
        ))}
        {table && (
          <>
            <button type="button" onClick={() => void take(words.notebook, notebook(table))}>{words.notebook}</button>
            <button type="button" onClick={() => void take('CSV', address(table, 'csv'))}>{words.csv}</button>
            <a className="button" href={address(table, 'csv')} download="cursus.csv">{words.download}</a>
          </>
        )}
        <a className="button" href={address({ query, variables, endpoint: new URL('playground', root).href })}>{words.playground}</a>
      </div>
      <p role="status">{taken.status}</p>
      {taken.text && <pre tabIndex={0} aria-label={words.text} lang="en">{/^https?:/.test(taken.text) ? <a href={taken.text}>{taken.text}</a> : taken.text}</pre>}
    </details>
  );
}
