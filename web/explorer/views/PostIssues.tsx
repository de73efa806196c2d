import { PostIssuesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Issue } from '../parts/Claims.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { More } from '../parts/More.tsx';
import { usePages } from '../usePages.ts';

/** What was found wrong in the list of a post's holders. */
export function PostIssues({ post }: { post: string }) {
  const { post: words } = useStrings();
  const pages = usePages(PostIssuesDocument, { post }, ({ issues }) => issues);
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{words.issues}</h2>
      <Outcome answer={pages.answer}>
        {() => pages.total === 0 ? <p>{words.noIssues}</p> : <>{pages.nodes.map((issue, i) => <Issue key={i} issue={issue} />)}<More pages={pages} /></>}
      </Outcome>
    </section>
  );
}
