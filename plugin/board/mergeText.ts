/** Two people changed one text at the same time, in the panel or on the board. */

export interface Merge {
  text: string;
  /** Both changed the same stretch: `text` is mine. */
  clash: boolean;
}

interface Hunk {
  start: number;
  end: number;
  text: string;
}

function difference(base: string, other: string): Hunk {
  const shortest = Math.min(base.length, other.length);
  let start = 0;
  while (start < shortest && base[start] === other[start]) start++;
  let tail = 0;
  while (tail < shortest - start && base[base.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { start, end: base.length - tail, text: other.slice(start, other.length - tail) };
}

/** Joins two changes of one text. Changes that lie apart are both kept. */
export function mergeText(base: string, mine: string, theirs: string): Merge {
  if (mine === theirs || theirs === base) return { text: mine, clash: false };
  if (mine === base) return { text: theirs, clash: false };
  const a = difference(base, mine);
  const b = difference(base, theirs);
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  // Touching stretches clash as well: which of the two words comes first is not ours to choose.
  if (first.end >= second.start) return { text: mine, clash: true };
  const text = base.slice(0, first.start) + first.text + base.slice(first.end, second.start) + second.text
    + base.slice(second.end);
  return { text, clash: false };
}
