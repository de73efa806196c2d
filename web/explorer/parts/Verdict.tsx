import type { Certainty } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';

/** How sure an answer is, told by a word and not by colour alone. */
export function Verdict({ certainty }: { certainty: Certainty }) {
  const { certainty: words } = useStrings();
  return <span className={`verdict ${certainty.toLowerCase()}`}>{words[certainty]}</span>;
}
