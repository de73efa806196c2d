import { useId } from 'react';
import { give, useAddress } from '../address.ts';
import { DocumentsDocument, type IssueCode, IssuesDocument, IssuesTableDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Place } from '../parts/Claims.tsx';
import { PersonLink, PostLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { useAnswer } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import { More } from '../parts/More.tsx';

const first = 100; // issues of a page

/** What was found wrong in the sources, by kind and by document. */
export function Issues() {
  const { given } = useAddress();
  const { sources: words, issue: codes, state } = useStrings();
  const id = useId();
  const [code, document] = [given.get('code') ?? '', given.get('document') ?? ''];
  const filter = { ...(isCode(code, codes) && { code: [code] }), ...(document && { document }) };
  const pages = usePages(IssuesDocument, { ...filter, first }, ({ issues }) => issues);
  const documents = useAnswer(DocumentsDocument, { first: 500 });
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{words.issues}</h2>
      <div className="forms">
        <div>
          <label htmlFor={`${id}-code`}>{words.code}</label>
          <select id={`${id}-code`} value={code} onChange={(event) => give({ code: event.target.value })}>
            <option value="">{words.allCodes}</option>
            {Object.entries(codes).map(([code, text]) => <option key={code} value={code}>{text}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-document`}>{words.document}</label>
          <select id={`${id}-document`} value={document} onChange={(event) => give({ document: event.target.value })}>
            <option value="">{words.allDocuments}</option>
            {documents.data?.documents.nodes.map(({ id, title }) => <option key={id} value={id} lang="en">{title}</option>)}
          </select>
        </div>
      </div>
      <Outcome answer={pages.answer}>
        {() => (
          <>
            <p role="status">{pages.total === 0 ? state.empty : words.shown(pages.nodes.length, pages.total)}</p>
            {pages.nodes.length > 0 && (
              <div className="scroll" role="group" aria-labelledby="issues" tabIndex={0}>
                <table>
                  <thead><tr><th scope="col">{words.code}</th><th scope="col">{words.message}</th><th scope="col">{words.verbatim}</th><th scope="col">{words.place}</th></tr></thead>
                  <tbody>
                    {pages.nodes.map(({ code, message, text, term, ...place }, i) => (
                      <tr key={i}>
                        <th scope="row">{codes[code]}</th>
                        <td><span lang="en">{message}</span>{term && <p><PersonLink person={term.person} />, <PostLink post={term.post} /></p>}</td>
                        <td>{text && <q lang="en">{text}</q>}</td>
                        <td><Place {...place} /></td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            <More pages={pages} />
            <TakeHome asked={question(IssuesDocument, { ...filter, first })} table={question(IssuesTableDocument, filter)} />
          </>
        )}
      </Outcome>
    </section>
  );
}

function isCode(text: string, codes: Record<IssueCode, string>): text is IssueCode {
  return Object.hasOwn(codes, text);
}
