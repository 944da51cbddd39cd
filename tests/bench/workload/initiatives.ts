/** The map that every contender builds: initiatives with an id, a kind, a title and a place. */
import { idText } from './ids.js';
import { Random } from './random.js';
import { title } from './titles.js';

export const kind = 'initiative';

/** One end of an axis is 0, the other this. */
export const axis = 10_000;

export interface Initiative {
  /** 128 random bits, as a uuid has them. */
  readonly bytes: Uint8Array;
  /** The same as text: 22 characters, for contenders whose keys are texts. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** Two in three are dots; the others have a footprint. */
export function makeInitiatives(count: number, seed = 1): Initiative[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const bytes = new Uint8Array(16);
    for (let n = 0; n < bytes.length; n += 1) bytes[n] = random.below(256);
    const isWide = random.below(3) === 0;
    return {
      bytes,
      id: idText(bytes),
      kind,
      title: title(random),
      x: random.below(axis + 1),
      y: random.below(axis + 1),
      rx: isWide ? 100 * (1 + random.below(20)) : 0,
      ry: isWide ? 100 * (1 + random.below(20)) : 0,
    };
  });
}
