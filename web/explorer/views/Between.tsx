import { useStrings } from '../language.ts';
import type { Post } from './Post.tsx';

type Handover = NonNullable<Post['succession'][number]['handover']>;

/** What lies between one holder of a post and the next, in words. */
export function Between({ handover: { seam, minVacantDays, maxVacantDays, gap, contiguous, overlap } }: { handover: Handover }) {
  const { handover: words, lang } = useStrings();
  const number = new Intl.NumberFormat(lang);
  const days = (count: number | null) => count === null ? '?' : number.format(count);
  const told: string[] = [];
  if (overlap === 'CERTAIN') told.push(words.overlap(days(maxVacantDays === null ? null : -maxVacantDays)));
  else if (gap === 'CERTAIN') told.push(words.gap(days(minVacantDays), days(maxVacantDays)));
  else if (contiguous === 'CERTAIN') told.push(words.contiguous);
  else if (minVacantDays === null && maxVacantDays === null) told.push(words.unknown);
  else {
    if (gap === 'POSSIBLE') told.push(words.maybeGap(days(maxVacantDays)));
    if (overlap === 'POSSIBLE') told.push(words.maybeOverlap);
  }
  if (seam === 'PARTIAL') told.push(words.partial);
  return <span className={gap === 'CERTAIN' ? 'gap' : undefined}>↓ {told.join('; ')}</span>;
}
