import type { Flow, Flows, Stop } from './flows.ts';

/** Where a stop is drawn in its column, in pixels from the top. */
export interface Box {
  top: number;
  height: number;
}

/** A flow between two columns, as an SVG path over a width of 100. */
export interface Ribbon {
  flow: Flow;
  path: string;
}

const line = 24; // pixels that a label needs
const gap = 5; // between stops
const tall = 340; // of a column where labels leave room
const widest = 26; // for one person

/** How high the chart is, and where each column's stops lie. */
export function boxes({ stops }: Flows): { height: number; columns: Map<Stop, Box>[] } {
  const people = Math.max(1, ...stops.map((column) => column.reduce((sum, stop) => sum + stop.people, 0)));
  const each = Math.min(widest, tall / people);
  let height = 0;
  const columns = stops.map((column) => {
    let top = 0;
    const placed = new Map<Stop, Box>();
    for (const stop of column) {
      const box = { top, height: Math.max(line, stop.people * each) };
      placed.set(stop, box);
      top += box.height + gap;
    }
    height = Math.max(height, top - gap);
    return placed;
  });
  return { height, columns };
}

/** The flows from one column to the next, each as wide as its share of the stops it joins. */
export function ribbons(flows: readonly Flow[], left: Map<Stop, Box>, right: Map<Stop, Box>): Ribbon[] {
  const taken = new Map<Stop, number>();
  const part = (stop: Stop, box: Box | undefined, people: number) => {
    const { top, height } = box ?? { top: 0, height: 0 };
    const before = taken.get(stop) ?? 0;
    taken.set(stop, before + people);
    return [top + height * before / stop.people, top + height * (before + people) / stop.people].map((y) => y.toFixed(1));
  };
  return flows.map((flow) => {
    const [a, b] = part(flow.from, left.get(flow.from), flow.possible);
    const [c, d] = part(flow.to, right.get(flow.to), flow.possible);
    return { flow, path: `M0 ${a}C50 ${a} 50 ${c} 100 ${c}V${d}C50 ${d} 50 ${b} 0 ${b}Z` };
  });
}
