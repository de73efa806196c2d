import { PostIssuesDocument } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Issue } from '../parts/Claims.tsx';
import { Outcome } from '../parts/Outcome.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What was found wrong in the list of a post's holders. */
export function PostIssues({ post }: { post: string }) {
  const { post: words } = useStrings();
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">{words.issues}</h2>
      <Outcome answer={useAnswer(PostIssuesDocument, { post })}>
        {({ issues }) => issues.nodes.length === 0 ? <p>{words.noIssues}</p> : issues.nodes.map((issue, i) => <Issue key={i} issue={issue} />)}
      </Outcome>
    </section>
  );
}
