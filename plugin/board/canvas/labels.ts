/** The words of the background: titles of quadrants, ends of the axes, the parking strip's title. */
import type { Label, Matrix, Rect } from '../session/types.js';
import type { Language } from '../shell.js';
import { LINE_HEIGHT, type Box } from './make.js';
import { union } from './view.js';

const SIZE: Record<Label['role'], number> = { quadrant: 20, horizontalEnd: 18, verticalEnd: 18, strip: 16 };
/** Wider than any letter of the face: a label's box is for finding it, its words are placed by their alignment. */
const WIDEST_LETTER = 0.7;

/** A quadrant's title is never smaller than this on the screen, in pixels, as far as the map has room for it. */
const SMALLEST_TITLE = 14;
const STEP = 0.2;
const MOST = 2.2;
/** Parked cards begin right below the strip's title. */
const MOST_IN_STRIP = 1.6;

/** How many times larger labels are at this zoom than at 100 %; in steps, so that zooming rarely makes them anew. */
export function labelScale(zoom: number): number {
  const wanted = SMALLEST_TITLE / (SIZE.quadrant * zoom);
  return Math.min(MOST, Math.max(1, 1 + Math.ceil((wanted - 1) / STEP - 1e-9) * STEP));
}

function scaleOf(item: Label, scale: number): number {
  return item.role === 'strip' ? Math.min(scale, MOST_IN_STRIP) : scale;
}

/** Type size of a label, board units. */
export function labelSize(item: Label, scale: number): number {
  return Math.round(SIZE[item.role] * scaleOf(item, scale));
}

/** A larger label keeps its distance to the nearest edge, in its own size. */
function fromEdge(at: number, start: number, length: number, scale: number): number {
  const edge = at < start + length / 2 ? start : start + length;
  return edge + (at - edge) * scale;
}

function anchorOf(item: Label, { matrix, strip }: Matrix, scale: number): { x: number; y: number } {
  if (item.role === 'strip') return { x: item.x, y: strip.y + (item.y - strip.y) * scale };
  const x = item.role === 'quadrant' ? fromEdge(item.x, matrix.x, matrix.w, scale) : item.x;
  return { x, y: fromEdge(item.y, matrix.y, matrix.h, scale) };
}

export function wordsOf(item: Label, language: Language): string {
  return language === 'nl' ? item.nl : item.en;
}

/** The room that a label takes at most. */
export function labelBox(item: Label, matrix: Matrix, language: Language, scale: number): Box {
  const size = labelSize(item, scale);
  const width = Math.ceil(wordsOf(item, language).length * size * WIDEST_LETTER);
  const height = size * LINE_HEIGHT;
  const at = anchorOf(item, matrix, scaleOf(item, scale));
  const x = { left: at.x, centre: at.x - width / 2, right: at.x - width }[item.align];
  return { x, y: at.y - height / 2, width, height };
}

/** The matrix, its strip and all labels. */
export function wholeMap(matrix: Matrix, language: Language, scale: number): Rect {
  const boxes = [matrix.matrix, matrix.strip, ...matrix.labels.map((item) => {
    const { x, y, width: w, height: h } = labelBox(item, matrix, language, scale);
    return { x, y, w, h };
  })];
  return boxes.reduce(union);
}
