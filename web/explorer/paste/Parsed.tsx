import type { ReactNode } from 'react';
import type { ParseQuery } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Facts } from '../parts/Facts.tsx';
import { Han } from '../parts/links.tsx';
import { bar } from '../parts/terms.tsx';
import { type Line, Timeline } from '../parts/Timeline.tsx';
import { When } from '../parts/When.tsx';
import type { Place } from './place.ts';

export type Parsed = ParseQuery['parseArticle'];

/** What became of a text: the terms drawn in time, its infobox and its tables. Go shows a place in the text. */
export function WhatWasRead({ article, go }: { article: Parsed; go: (place: Place) => void }) {
  const { paste: words, documentKind } = useStrings();
  const { title, kind, infobox, tables, terms } = article;
  return (
    <section aria-labelledby="read">
      <h2 id="read">{words.read}</h2>
      <Facts facts={[[words.title, title && <span lang="en">{title}</span>], [words.kind, documentKind[kind]]]} />
      <Terms terms={terms} go={go} />
      {infobox.length > 0 && (
        <>
          <h3>{words.infobox}</h3>
          <Facts facts={infobox.map(({ key, value }): [string, ReactNode] => [key.text, <span lang="en">{value.text}</span>])} />
        </>
      )}
      {tables.map((table, i) => <Rows key={i} table={table} number={i} go={go} />)}
    </section>
  );
}

function Terms({ terms, go }: { terms: Parsed['terms']; go: (place: Place) => void }) {
  const { paste: words, person, timeline, status } = useStrings();
  if (terms.length === 0) return <p>{words.noTerms}</p>;
  const lines = terms.map((term, i): Line => ({
    key: String(i),
    head: <>{term.ordinal && <span className="note">{term.ordinal}. </span>}<span lang="en">{term.name}</span>{term.nativeName !== term.name && <Han>{term.nativeName}</Han>}{status[term.status] && <span className="note"> {status[term.status]}</span>}</>,
    cells: [
      <button type="button" className="link" onClick={() => go(term.at)}>{words.line(term.at.line)}</button>,
      <When date={term.start} />, <When date={term.end} />,
    ],
    label: term.name,
    bars: [bar(term)],
  }));
  return (
    <>
      <h3>{words.terms(terms.length)}</h3>
      <Timeline caption={words.terms(terms.length)} columns={[person.person, words.where, timeline.from, timeline.to]} lines={lines} />
    </>
  );
}

function Rows({ table: { section, columns, rows }, number, go }: { table: Parsed['tables'][number]; number: number; go: (place: Place) => void }) {
  const { paste: words } = useStrings();
  const id = `table-${number}`;
  const width = rows.reduce((width, { cells }) => Math.max(width, cells.length), columns.length);
  return (
    <>
      <h3 id={id}>{section ? words.table(section) : words.tableOfLead}</h3>
      <div className="scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              {Array.from({ length: width }, (_, i) => <th key={i} scope="col" lang="en">{columns[i]?.text || <span className="hidden">{words.column(i + 1)}</span>}</th>)}
              <th scope="col">{words.became}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, line, cells, terms }) => (
              <tr key={number}>
                <td><button type="button" className="link" onClick={() => go({ line, column: 1, length: Infinity })}>{words.line(line)}</button></td>
                {Array.from({ length: width }, (_, i) => <td key={i} lang="en">{cells[i]?.text}</td>)}
                <td>{words.terms(terms.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
