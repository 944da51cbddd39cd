import type { Rect } from '../session/types.js';

/** A centre and a size, board units. */
export interface Extent {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What a footprint stands for that is shown otherwise. Travels with the element: a gesture is read by it. */
export interface Whole {
  whole: Extent;
  shown: Extent;
  matrix: Rect;
}
