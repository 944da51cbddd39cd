/**
 * The matrix, its words, the parking strip and the columns of assets: what lies under everything and cannot be taken
 * hold of.
 */
import type { Label, Matrix } from '../session/types.js';
import type { Language } from '../shell.js';
import { labelAngle, labelBox, labelSize, wordsOf } from './labels.js';
import { arrow, rectangle, text } from './make.js';
import { indexAt, TOP_INDEX } from './order.js';
import { backgroundId, type PartOf, type SceneElement } from './parts.js';
import type { Palette } from './theme.js';

const OF: PartOf = { id: '', part: 'background' };
/** More than the columns of assets, which lie under the words in the words' own layer. */
const FIRST_WORD = 100;

export interface BackgroundLook {
  language: Language;
  palette: Palette;
  /** How many times larger than at 100 % the labels are. */
  scale: number;
}

function columns(matrix: Matrix, palette: Palette): SceneElement[] {
  const look = { stroke: palette.stripLine, fill: palette.stripFill, round: true, locked: true };
  return matrix.assets.map(({ category, x, y, w, h }, n) => {
    const identity = { id: backgroundId(`assets:${category}`), index: indexAt('words', n), of: OF };
    return rectangle(identity, { x, y, width: w, height: h }, look);
  });
}

interface Tint {
  quadrant: string;
  x: number;
  y: number;
}

/** The quadrants as they stand on the board. The wire tells it by the places of their titles. */
function tints(matrix: Matrix): Tint[] {
  const { x, y, w, h } = matrix.matrix;
  return matrix.labels
    .filter((label) => label.role === 'quadrant')
    .map((label) => ({
      quadrant: label.key,
      x: label.x < x + w / 2 ? x : x + w / 2,
      y: label.y < y + h / 2 ? y : y + h / 2,
    }));
}

function label(item: Label, n: number, matrix: Matrix, look: BackgroundLook): SceneElement {
  const { language, palette, scale } = look;
  const side = item.role === 'horizontalEnd' ? 'centre' : item.align;
  const align = ({ left: 'left', centre: 'center', right: 'right' } as const)[side];
  const identity = { id: backgroundId(`${item.role}:${item.key}`), index: indexAt('words', FIRST_WORD + n), of: OF };
  const stroke = item.role === 'quadrant' || item.role === 'strip' ? palette.quiet : palette.ink;
  const words = { text: wordsOf(item, language), size: labelSize(item, scale), align };
  const turned = { stroke, locked: true, angle: labelAngle(item, matrix) };
  return text(identity, labelBox(item, matrix, language, scale), turned, words);
}

/**
 * All background elements. The words lie above footprints, so that those never make them hard to read, and the last one
 * is hidden: every free drawing lies above it.
 */
export function backgroundElements(matrix: Matrix, look: BackgroundLook): SceneElement[] {
  const { palette } = look;
  const { x, y, w, h } = matrix.matrix;
  const elements: SceneElement[] = [];
  let n = 0;
  const identity = (name: string) => ({ id: backgroundId(name), index: indexAt('background', n++), of: OF });
  const locked = { locked: true };
  const strip = { x: matrix.strip.x, y: matrix.strip.y, width: matrix.strip.w, height: matrix.strip.h };
  const stripLook = { stroke: palette.stripLine, fill: palette.stripFill, round: true, ...locked };
  elements.push(rectangle(identity('strip'), strip, stripLook));
  elements.push(...columns(matrix, palette));
  const fills = Object.values(palette.tints);
  for (const [quadrant, tint] of tints(matrix).entries()) {
    const box = { x: tint.x, y: tint.y, width: w / 2, height: h / 2 };
    // Quadrants of another lens have the tints of the first one, in the same order.
    const fill = palette.tints[tint.quadrant] ?? fills[quadrant] ?? 'transparent';
    elements.push(rectangle(identity(`tint:${tint.quadrant}`), box, { stroke: 'transparent', fill, ...locked }));
  }
  const axis = { stroke: palette.axis, strokeWidth: 2, ...locked };
  const middle = { x: x + w / 2, y: y + h / 2 };
  elements.push(arrow(identity('axis:h'), { x1: x, y1: middle.y, x2: x + w, y2: middle.y }, axis));
  elements.push(arrow(identity('axis:v'), { x1: middle.x, y1: y, x2: middle.x, y2: y + h }, axis));
  const frame = { stroke: palette.matrixLine, strokeWidth: 1, ...locked };
  elements.push(rectangle(identity('matrix'), { x, y, width: w, height: h }, frame));
  matrix.labels.forEach((item, at) => elements.push(label(item, at, matrix, look)));
  const top = { id: backgroundId('top'), index: TOP_INDEX, of: OF };
  const hidden = { stroke: 'transparent', opacity: 0, ...locked };
  elements.push(rectangle(top, { x: middle.x, y: middle.y, width: 1, height: 1 }, hidden));
  return elements;
}
