/** The words of the background: titles of quadrants, ends of the axes, the strip's title, headings of assets. */
import type { Label, Matrix, Rect } from '../session/types.js';
import type { Language } from '../shell.js';
import { LINE_HEIGHT, type Box } from './make.js';
import { union } from './view.js';

const SIZE: Record<Label['role'], number> = {
  quadrant: 20,
  horizontalEnd: 18,
  verticalEnd: 18,
  strip: 16,
  assets: 20,
  category: 15,
};
/** Wider than any letter of the face: a label's box is for finding it, its words are placed by their alignment. */
const WIDEST_LETTER = 0.7;

/** A quadrant's title is never smaller than this on the screen, in pixels, as far as the map has room for it. */
const SMALLEST_TITLE = 14;
const STEP = 0.2;
/** The longest titles and the end of an axis between them fit beside each other up to here. */
const MOST = 2;
/** Parked cards begin right below the strip's title. */
const MOST_IN_STRIP = 1.6;
/** From the matrix's edge to the middle of a line of words, board units at 100 %. */
const BESIDE_MATRIX = 20;

/** How many times larger labels are at this zoom than at 100 %; in steps, so that zooming rarely makes them anew. */
export function labelScale(zoom: number): number {
  const wanted = SMALLEST_TITLE / (SIZE.quadrant * zoom);
  return Math.min(MOST, Math.max(1, 1 + Math.ceil((wanted - 1) / STEP - 1e-9) * STEP));
}

function scaleOf(item: Label, scale: number): number {
  // The lines of a heading are as wide as its column already.
  if (item.role === 'category') return 1;
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

/**
 * The point that a label is aligned at. A quadrant's title stands beside the matrix, where no card can cover it, in the
 * line of the upright axis's ends; the ends of the level axis stand upright at the sides. The exported drawing has the
 * same order.
 */
function anchorOf(item: Label, { matrix, strip }: Matrix, scale: number): { x: number; y: number } {
  const left = item.x < matrix.x + matrix.w / 2;
  const top = item.y < matrix.y + matrix.h / 2;
  const beside = BESIDE_MATRIX * scale;
  switch (item.role) {
    case 'quadrant':
      return {
        x: left ? matrix.x : matrix.x + matrix.w,
        y: top ? matrix.y - beside : matrix.y + matrix.h + beside,
      };
    case 'horizontalEnd':
      return {
        x: left ? matrix.x - beside : matrix.x + matrix.w + beside,
        y: matrix.y + matrix.h / 2,
      };
    case 'verticalEnd':
      return { x: item.x, y: fromEdge(item.y, matrix.y, matrix.h, scale) };
    case 'assets':
      return { x: item.x, y: matrix.y - beside };
    case 'category':
      return { x: item.x, y: item.y };
    case 'strip':
      return { x: item.x, y: strip.y + (item.y - strip.y) * scale };
  }
}

/** How far a label's words are turned, in radians: those at the sides run up on the left and down on the right. */
export function labelAngle(item: Label, { matrix }: Matrix): number {
  if (item.role !== 'horizontalEnd') return 0;
  return item.x < matrix.x + matrix.w / 2 ? (Math.PI * 3) / 2 : Math.PI / 2;
}

export function wordsOf(item: Label, language: Language): string {
  return language === 'nl' ? item.nl : item.en;
}

/** A label's box before it is turned round its middle, as wide as its words can be at most. */
export function labelBox(item: Label, matrix: Matrix, language: Language, scale: number): Box {
  const size = labelSize(item, scale);
  const lines = wordsOf(item, language).split('\n');
  const width = Math.ceil(Math.max(...lines.map(({ length }) => length)) * size * WIDEST_LETTER);
  const height = lines.length * size * LINE_HEIGHT;
  const at = anchorOf(item, matrix, scaleOf(item, scale));
  const align = item.role === 'horizontalEnd' ? 'centre' : item.align;
  const x = { left: at.x, centre: at.x - width / 2, right: at.x - width }[align];
  return { x, y: at.y - height / 2, width, height };
}

function roomOf(item: Label, matrix: Matrix, language: Language, scale: number): Rect {
  const { x, y, width: w, height: h } = labelBox(item, matrix, language, scale);
  if (labelAngle(item, matrix) === 0) return { x, y, w, h };
  return { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w };
}

function isOfAssets(item: Label): boolean {
  return item.role === 'assets' || item.role === 'category';
}

/** The matrix, its strip and all their labels; with the columns of assets and theirs when `assets` says so. */
export function wholeMap(matrix: Matrix, language: Language, scale: number, assets: boolean): Rect {
  const labels = matrix.labels.filter((item) => assets || !isOfAssets(item));
  const rooms = labels.map((item) => roomOf(item, matrix, language, scale));
  const boxes = [matrix.matrix, matrix.strip, ...(assets ? matrix.assets : []), ...rooms];
  return boxes.reduce(union);
}
