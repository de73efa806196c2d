import { type GraphiQLPlugin, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { copied } from './copied.ts';
import { address, type Question } from './question.ts';
import { curl, javascript, python, r } from './snippets.ts';

/** The forms a question can be taken away in, by what their buttons say. */
const forms: Record<string, (question: Question) => string> = {
  'curl': curl,
  'Python': python,
  'R': r,
  'JavaScript': javascript,
  'CSV link': (question) => address(question, 'csv'),
  'Link to this page': (question) => address({ ...question, endpoint: question.endpoint.replace('/graphql', '/playground') }),
};

/** What was last asked for, and what became of it. */
interface Taken {
  text: string;
  status: string;
}

/** A panel that writes the question in the editor as a program or a link, and copies it. */
export function sharePlugin(endpoint: string): GraphiQLPlugin {
  return { title: 'Copy as', icon: Icon, content: () => <Share endpoint={endpoint} /> };
}

function Share({ endpoint }: { endpoint: string }) {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(({ queryEditor, variableEditor, operationName }) => (
    { queryEditor, variableEditor, operationName }
  ));
  const [taken, setTaken] = useState<Taken>({ text: '', status: '' });
  const take = async (form: string) => {
    let text = '';
    try {
      const variables = tryParseJSONC(variableEditor?.getValue());
      text = forms[form]?.({ endpoint, query: queryEditor?.getValue() ?? '', variables, operationName }) ?? '';
    } catch (error) {
      setTaken({ text, status: `The variables ${error instanceof Error ? error.message : error}` });
      return;
    }
    setTaken({ text, status: await copied(text) ? `${form}: copied.` : `${form}: select it to copy.` });
  };
  return (
    <section className="cursus-panel" aria-labelledby="share">
      <h2 id="share" className="cursus-panel-title">Copy as</h2>
      <p>The question in the editor, with its variables, to ask it elsewhere.</p>
      <div className="cursus-forms">
        {Object.keys(forms).map((form) => (
          <button key={form} type="button" className="graphiql-button" onClick={() => void take(form)}>{form}</button>
        ))}
      </div>
      <p role="status">{taken.status}</p>
      {taken.text && <pre tabIndex={0} aria-label="What was copied">{shown(taken.text)}</pre>}
    </section>
  );
}

function shown(text: string) {
  return /^https?:/.test(text) ? <a href={text} target="_blank" rel="noreferrer">{text}</a> : text;
}

function Icon() {
  return (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="m8 8-4 4 4 4M16 8l4 4-4 4M13.5 5l-3 14" />
    </svg>
  );
}
