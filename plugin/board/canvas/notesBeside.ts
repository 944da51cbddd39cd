/** Words put on the board as plain notes: a column left of the matrix, under what lies there already. */
import type { Rect } from '../session/types.js';
import { FONT_LIBERATION } from './make.js';
import type { SceneElement } from './parts.js';

const WIDTH = 280;
const GAP = 16;
/** Between the column and the matrix: room for the words at the ends of the axes. */
const ASIDE = 160;
const TYPE_SIZE = 16;
const LINE = 20;
const LINE_LETTERS = 28;
const MARGIN = 24;

/** Excalidraw measures the words itself and makes a note higher that needs it. */
function heightOf(words: string): number {
  return Math.ceil(words.length / LINE_LETTERS) * LINE + MARGIN;
}

/** What Excalidraw makes a shape with words in it from. */
interface NoteSkeleton {
  type: 'rectangle';
  x: number;
  y: number;
  width: number;
  height: number;
  roughness: number;
  strokeWidth: number;
  label: { text: string; fontSize: number; textAlign: 'left'; fontFamily: number };
}

/** A note for each text, from the top of the matrix down, or from below the lowest drawing in that column. */
export function notesBeside(
  texts: readonly string[],
  matrix: Rect,
  scene: readonly Pick<SceneElement, 'x' | 'y' | 'width' | 'height' | 'isDeleted'>[],
): NoteSkeleton[] {
  const x = matrix.x - ASIDE - WIDTH;
  const inColumn = scene.filter((one) => !one.isDeleted && one.x < x + WIDTH && one.x + one.width > x);
  let y = Math.max(matrix.y, ...inColumn.map((one) => one.y + one.height + GAP));
  return texts.map((words) => {
    const height = heightOf(words);
    const note: NoteSkeleton = {
      type: 'rectangle', x, y, width: WIDTH, height, roughness: 0, strokeWidth: 1,
      label: { text: words, fontSize: TYPE_SIZE, textAlign: 'left', fontFamily: FONT_LIBERATION },
    };
    y += height + GAP;
    return note;
  });
}
