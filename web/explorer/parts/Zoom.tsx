import { useMemo, useState } from 'react';
import { useStrings } from '../language.ts';
import { closer, moved } from '../time/axis.ts';
import { iso } from '../time/day.ts';
import type { Stretch } from '../time/span.ts';

/** A part of an axis that is looked at, and how to look at another. */
export interface Zoomed {
  /** The days that are drawn; null when none are known. */
  on: Stretch | null;
  whole: Stretch | null;
  look: (on: Stretch | null) => void;
}

/** Looks at the whole of an axis first, and again when the axis becomes another. */
export function useZoom(whole: Stretch | null): Zoomed {
  const [part, setPart] = useState<{ of: string; on: Stretch | null }>({ of: '', on: null });
  const of = whole ? `${whole.from} ${whole.to}` : '';
  return useMemo(() => ({
    on: (part.of === of ? part.on : null) ?? whole,
    whole,
    look: (on: Stretch | null) => setPart({ of, on }),
  }), [part, of]);
}

/** Buttons that look closer, and earlier or later. */
export function Zoom({ zoom: { on, whole, look } }: { zoom: Zoomed }) {
  const { timeline: words } = useStrings();
  if (!on || !whole) return null;
  const all = on.from === whole.from && on.to === whole.to;
  return (
    <div className="zoom" role="group" aria-label={words.zoom}>
      <button type="button" disabled={on.from <= whole.from} onClick={() => look(moved(on, -1 / 3, whole))} aria-label={words.earlier}>←</button>
      <button type="button" onClick={() => look(closer(on, 2 / 3, whole))} aria-label={words.closer}>+</button>
      <button type="button" disabled={all} onClick={() => look(closer(on, 3 / 2, whole))} aria-label={words.wider}>−</button>
      <button type="button" disabled={on.to >= whole.to} onClick={() => look(moved(on, 1 / 3, whole))} aria-label={words.later}>→</button>
      <button type="button" disabled={all} onClick={() => look(null)}>{words.whole}</button>
      <span className="hidden" role="status">{all ? '' : words.seen(iso(on.from), iso(on.to))}</span>
    </div>
  );
}
