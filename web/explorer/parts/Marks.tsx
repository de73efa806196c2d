import { ticks } from '../time/axis.ts';
import type { Stretch } from '../time/span.ts';

/** The years along an axis, but those whose label would not fit at its edges. */
export function Marks({ on }: { on: Stretch }) {
  return (
    <span className="marks" aria-hidden="true">
      {ticks(on, 8).filter(({ at }) => at > 2 && at < 97).map(({ at, label }) => <span key={label} style={{ left: `${at}%` }}>{label}</span>)}
    </span>
  );
}
