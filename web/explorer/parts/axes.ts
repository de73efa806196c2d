import { createContext } from 'react';
import { ticks } from '../time/axis.ts';
import type { Stretch } from '../time/span.ts';

/** The days that a timeline draws, and rules at its years as a CSS background. */
export interface Drawn {
  on: Stretch;
  rules: string;
}

export function drawn(on: Stretch): Drawn {
  const rule = ({ at }: { at: number }) => `linear-gradient(var(--line), var(--line)) ${at.toFixed(3)}% 0 / 1px 100% no-repeat`;
  return { on, rules: ticks(on, 8).map(rule).join(', ') };
}

/** What a timeline draws; null when no day of it is known. */
export const Axis = createContext<Drawn | null>(null);
