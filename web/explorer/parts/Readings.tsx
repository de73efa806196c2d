import { useId } from 'react';
import { give } from '../address.ts';
import type { Reading } from '../generated/graphql.ts';
import { useStrings } from '../language.ts';

/** Chooses which evidence counts beside the printed dates; the address keeps it. */
export function Readings({ reading }: { reading: Reading }) {
  const { post, reading: words } = useStrings();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{post.reading}</label>
      <select id={id} value={reading} onChange={(event) => give({ reading: event.target.value === 'STATED' ? undefined : event.target.value })}>
        {Object.entries(words).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  );
}

/** The reading that a text names; undefined for any other text. */
export function isReading(text: string | null): Reading | undefined {
  return text === 'STATED' || text === 'ORDERED' || text === 'HANDOVER' ? text : undefined;
}
