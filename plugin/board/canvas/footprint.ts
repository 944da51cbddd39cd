/**
 * How a footprint is shown, and what the shown one stands for. The matrix's edges cut it off, and a side of zero length
 * is a band, so that it can be seen and taken hold of; the exported drawing does the same.
 */
import type { Place, Rect } from '../session/types.js';
import type { Box } from './make.js';
import type { Extent, Whole } from './extent.js';
import type { SceneElement } from './parts.js';

const THINNEST = 8;

type Placed = Pick<Extract<Place, { state: 'placed' }>, 'ax' | 'ay' | 'fw' | 'fh'>;

interface Side {
  centre: number;
  length: number;
}

function shownSide(centre: number, length: number, from: number, to: number): Side {
  const low = Math.max(from, centre - length / 2);
  const high = Math.min(to, centre + length / 2);
  if (high - low >= THINNEST) return { centre: (low + high) / 2, length: high - low };
  const middle = Math.min(to - THINNEST / 2, Math.max(from + THINNEST / 2, (low + high) / 2));
  return { centre: middle, length: THINNEST };
}

/** The footprint's box on the board, and what it stands for when that is another one. Not for a dot. */
export function shownFootprint(place: Placed, matrix: Rect | undefined): { box: Box; whole?: Whole } {
  const whole = { x: place.ax, y: place.ay, w: place.fw, h: place.fh };
  const box = { x: whole.x - whole.w / 2, y: whole.y - whole.h / 2, width: whole.w, height: whole.h };
  if (!matrix) return { box };
  const across = shownSide(whole.x, whole.w, matrix.x, matrix.x + matrix.w);
  const down = shownSide(whole.y, whole.h, matrix.y, matrix.y + matrix.h);
  if (across.length === whole.w && down.length === whole.h) return { box };
  const shown = { x: across.centre, y: down.centre, w: across.length, h: down.length };
  const shownBox = { x: shown.x - shown.w / 2, y: shown.y - shown.h / 2, width: shown.w, height: shown.h };
  return { box: shownBox, whole: { whole, shown, matrix } };
}

function wholeOf(element: SceneElement): Whole | undefined {
  const mark = element.customData?.['kwadrant'] as { whole?: Whole } | undefined;
  return mark?.whole;
}

/**
 * A side as it is now. One that was only moved keeps what is not shown of it; its middle stays on the matrix while what
 * is shown of it does, for a middle off the matrix would mean that the initiative is to be parked. One that was made
 * longer or shorter is what it shows.
 */
function meantSide(now: Side, shown: Side, whole: Side, from: number, to: number): Side {
  if (Math.round(now.length) !== Math.round(shown.length)) return now;
  const centre = whole.centre + now.centre - shown.centre;
  const inside = now.centre >= from && now.centre <= to;
  return { centre: inside ? Math.min(to, Math.max(from, centre)) : centre, length: whole.length };
}

/** Where a card or footprint lies now and how large it is meant to be, in whole board units. */
export function meantBy(element: SceneElement): Extent {
  const { width, height } = element;
  let across: Side = { centre: element.x + width / 2, length: Math.abs(width) };
  let down: Side = { centre: element.y + height / 2, length: Math.abs(height) };
  const mark = wholeOf(element);
  if (mark) {
    const { whole, shown, matrix } = mark;
    const [shownAcross, wholeAcross] = [shown, whole].map(({ x, w }) => ({ centre: x, length: w })) as [Side, Side];
    const [shownDown, wholeDown] = [shown, whole].map(({ y, h }) => ({ centre: y, length: h })) as [Side, Side];
    across = meantSide(across, shownAcross, wholeAcross, matrix.x, matrix.x + matrix.w);
    down = meantSide(down, shownDown, wholeDown, matrix.y, matrix.y + matrix.h);
  }
  return {
    x: Math.round(across.centre),
    y: Math.round(down.centre),
    w: Math.round(across.length),
    h: Math.round(down.length),
  };
}
