/** A stretch of a text as the server names it: line and column from 1, the column and the length in code points. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** A stretch of a text in UTF-16 units, as the browser counts: from the first up to, not with, the last. */
export interface Stretch {
  from: number;
  to: number;
}

/** A piece of a text, and which of the stretches it lies in. */
export interface Piece {
  text: string;
  within: number[];
}

/** Where each place lies in a text; null for a place that is about the whole, or in no line of it. */
export function stretches(text: string, places: readonly Place[]): (Stretch | null)[] {
  const starts = lineStarts(text);
  return places.map(({ line, column, length }) => {
    const start = starts[line - 1];
    if (start === undefined) return null;
    const end = starts[line] === undefined ? text.length : starts[line] - 1;
    const from = skip(text, start, end, column - 1);
    return { from, to: skip(text, from, end, length) };
  });
}

/** Where the lines of a text begin. A byte order mark is no part of the first. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The index so many code points further on, at most the end. */
function skip(text: string, from: number, end: number, points: number): number {
  let at = from;
  for (; points > 0 && at < end; points--) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(at, end);
}

/** The text cut wherever a stretch begins or ends. */
export function pieces(text: string, marked: readonly (Stretch | null)[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const stretch of marked) if (stretch && stretch.from < stretch.to) cuts.add(stretch.from).add(stretch.to);
  const at = [...cuts].sort((a, b) => a - b);
  const order = marked.flatMap((stretch, i) => stretch && stretch.from < stretch.to ? [{ ...stretch, i }] : []).sort((a, b) => a.from - b.from);
  const all: Piece[] = [];
  let open: typeof order = [];
  let next = 0;
  for (const [i, from] of at.entries()) {
    const to = at[i + 1];
    if (to === undefined) break;
    open = open.filter((stretch) => stretch.to > from);
    for (let stretch = order[next]; stretch && stretch.from <= from; stretch = order[++next]) open.push(stretch);
    all.push({ text: text.slice(from, to), within: open.map(({ i }) => i).sort((a, b) => a - b) });
  }
  return all;
}

/** How much of its beginning a text shares with what it was before, in whole lines. */
export function sameStart(text: string, before: string): number {
  let i = 0;
  while (i < text.length && i < before.length && text[i] === before[i]) i++;
  return i === text.length && i === before.length ? i : text.lastIndexOf('\n', i - 1) + 1;
}
