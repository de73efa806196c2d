import { useAddress } from '../address.ts';
import { DocumentsDocument, DocumentsTableDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { PostLink } from '../parts/links.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { question, TakeHome } from '../parts/TakeHome.tsx';
import { More } from '../parts/More.tsx';
import { usePages } from '../usePages.ts';

const asked = { first: 500 };

/** Every document that was read, where it came from and under which terms; one alone where the address names it. */
export function Documents() {
  const { given } = useAddress();
  const { sources: words, documentKind, person } = useStrings();
  const only = given.get('document');
  const pages = usePages(DocumentsDocument, asked, ({ documents }) => documents);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      <Outcome answer={pages.answer}>
        {() => {
          const shown = only ? pages.nodes.filter(({ id }) => id === only) : pages.nodes;
          return (
            <>
              <p>{words.shown(shown.length, pages.total)}</p>
              <div className="scroll" role="group" aria-labelledby="documents" tabIndex={0}>
                <table>
                  <thead><tr><th scope="col">{words.document}</th><th scope="col">{words.documentKind}</th><th scope="col">{words.asOf}</th><th scope="col">{person.source}</th><th scope="col">{words.licence}</th></tr></thead>
                  <tbody>
                    {shown.map(({ id, title, kind, complete, asOf, sources, licence, note, post }) => (
                      <tr key={id}>
                        <th scope="row">{post ? <PostLink post={{ slug: post.slug, title }} /> : <span lang="en">{title}</span>}</th>
                        <td>{documentKind[kind]}<br /><span className="note">{complete ? words.complete : words.partial}</span></td>
                        <td>{asOf}</td>
                        <td lang="en" className="place">{sources.join('; ')}{note && <p>{note}</p>}</td>
                        <td lang="en" className="place">{licence}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {!only && <More pages={pages} />}
              <TakeHome asked={question(DocumentsDocument, asked)} table={question(DocumentsTableDocument, {})} />
            </>
          );
        }}
      </Outcome>
    </section>
  );
}
