import type { RelationFragment } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';
import { Place } from './Claims.tsx';
import { BodyLink, PostLink } from './links.tsx';
import { Verdict } from './Verdict.tsx';
import { When } from './When.tsx';

/** What sources say links posts to bodies, posts and areas, each with its place. The subject is named where it is another than the page's. */
export function Relations({ relations, subject }: { relations: readonly RelationFragment[]; subject?: string }) {
  const { post: words, relationKind, modality } = useStrings();
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{words.relations}</h2>
      <ul className="events">
        {relations.map((relation, i) => (
          <li key={i}>
            {relation.subject.title !== subject && <><PostLink post={relation.subject} /> </>}
            <strong>{relationKind[relation.kind]}</strong> <span className="note">({modality[relation.modality]})</span>{' '}
            {relation.body && <BodyLink body={relation.body} />}
            {relation.post && <PostLink post={relation.post} />}
            {relation.area && <span lang="en">{relation.area.name}</span>}
            {relation.since.kind === 'DATE' && <span className="note">, {words.since} <When date={relation.since} /></span>}
            <br /><q lang="en">{relation.claim.text}</q> <Place {...relation.claim} />
            {relation.check && <p className="hint">{words.bornOut} <Verdict certainty={relation.check.certainty} /></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
