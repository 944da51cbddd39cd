/**
 * Who lies on whom. Excalidraw orders elements by a fractional index: a letter that says how many digits follow,
 * digits in base 62, then an optional fraction. Every layer of the board has its own letter, so that an element's
 * index depends on nothing but itself:
 *
 * background 'a' < drawings sent to the back 'c' < footprints 'd' < the background's words 'e' < leader lines 'f'
 * < links 'g' < cards 'h' < a hidden last element of ours 'i' < drawings (everything above it)
 */
import type { FractionalIndex } from '@excalidraw/excalidraw/element/types';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export type Layer = 'background' | 'back' | 'footprint' | 'words' | 'leader' | 'link' | 'card' | 'top';

const LETTER: Record<Layer, string> = {
  background: 'a',
  back: 'c',
  footprint: 'd',
  words: 'e',
  leader: 'f',
  link: 'g',
  card: 'h',
  top: 'i',
};

function digitCount(letter: string): number {
  return letter >= 'a' ? letter.charCodeAt(0) - 96 : 91 - letter.charCodeAt(0);
}

/** The index of number `n` of a layer: 0…61 in the background, up to 62^8 − 1 for cards. */
export function indexAt(layer: Layer, n: number): FractionalIndex {
  const letter = LETTER[layer];
  let rest = n;
  let digits = '';
  for (let i = digitCount(letter); i > 0; i -= 1) {
    digits = DIGITS.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return (letter + digits) as FractionalIndex;
}

const FOOTPRINT_STEPS = 4_000;
const FOOTPRINT_STEP = 1_000;
const FOOTPRINTS_A_STEP = 3_500;

/**
 * The index of a footprint of that area in board units: a smaller one lies above a larger, so that it can be seen and
 * taken hold of. Different for entities of about the same size, and the same for all as long as the size is.
 */
export function footprintIndex(ref: number, area: number): FractionalIndex {
  const step = FOOTPRINT_STEPS - Math.min(FOOTPRINT_STEPS, Math.round(area / FOOTPRINT_STEP));
  return indexAt('footprint', step * FOOTPRINTS_A_STEP + (ref % FOOTPRINTS_A_STEP));
}

/** Every projected element lies below this one, every drawing that was not sent to the back above it. */
export const TOP_INDEX = indexAt('top', 0);

/** True for what Excalidraw accepts as an index; it throws on anything else. */
export function isIndex(index: unknown): index is FractionalIndex {
  if (typeof index !== 'string' || index.length > 200 || !/^[A-Za-z][0-9A-Za-z]+$/.test(index)) return false;
  const whole = digitCount(index.charAt(0)) + 1;
  if (index.length < whole || /^A0+$/.test(index)) return false;
  return index.length === whole || !index.endsWith('0');
}

function isBack(index: string): boolean {
  return index.startsWith(LETTER.back);
}

export function isOwnDrawingIndex(index: unknown): index is FractionalIndex {
  return isIndex(index) && (index > TOP_INDEX || isBack(index));
}

/**
 * The index that a drawing is sent with. The whiteboard's "to the back" gives an index below our background, and "one
 * step back" may give one between our cards; both become a place in the back layer, under or over what is there.
 */
export function drawingIndex(index: unknown, back: { lowest: number; highest: number }): FractionalIndex {
  if (isOwnDrawingIndex(index)) return index;
  if (!isIndex(index)) return `${TOP_INDEX}V` as FractionalIndex;
  return indexAt('back', index < LETTER.back ? back.lowest - 1 : back.highest + 1);
}

const BACK_MIDDLE = (62 ** 3) / 2;

/** The whole numbers in use in the back layer. */
export function backRange(indices: Iterable<string | null>): { lowest: number; highest: number } {
  let lowest = BACK_MIDDLE;
  let highest = BACK_MIDDLE;
  for (const index of indices) {
    if (!isIndex(index) || !isBack(index)) continue;
    let n = 0;
    for (const digit of index.slice(1, 4)) n = n * 62 + DIGITS.indexOf(digit);
    lowest = Math.min(lowest, n);
    highest = Math.max(highest, n);
  }
  return { lowest: Math.max(1, lowest), highest: Math.min(62 ** 3 - 2, highest) };
}

/** Makes equal indices different without changing any other: Excalidraw would renumber, and so change, the elements. */
export function spread(sorted: readonly (FractionalIndex | null)[]): FractionalIndex[] {
  const result: FractionalIndex[] = [];
  let base = '';
  let repeats = 0;
  for (const index of sorted) {
    const own = isIndex(index) ? index : TOP_INDEX;
    repeats = own === base ? repeats + 1 : 0;
    base = own;
    const fraction = repeats === 0 ? '' : `${indexAt('back', repeats).slice(1)}V`;
    const next = own + fraction;
    const last = result.at(-1) ?? '';
    result.push((next > last ? next : `${last}V`) as FractionalIndex);
  }
  return result;
}
