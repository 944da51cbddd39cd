/** A matrix with somebody's own words at the ends of its axes. */
import type { Label, Matrix } from '../session/types.js';

/** Longer words would not fit beside the matrix. */
const mostLetters = 48;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > mostLetters ? `${line.slice(0, mostLetters - 1).trimEnd()}…` : line;
}

function isEnd({ role }: Label): boolean {
  return role === 'horizontalEnd' || role === 'verticalEnd';
}

/** `words` by the id of an end; the ends that it does not name keep their words. */
export function worded(matrix: Matrix, words: ReadonlyMap<string, string> | undefined): Matrix {
  if (!words) return matrix;
  const labels = matrix.labels.map((label) => {
    // A label's key is `<axis>.<end>`.
    const own = isEnd(label) ? words.get(label.key.split('.')[1] ?? '') : undefined;
    return own === undefined ? label : { ...label, nl: shortened(own), en: shortened(own) };
  });
  return { ...matrix, labels };
}
