/** Where the parts of a display list's items stand, by the sums of native/drawing/display.h. */
import type { BoxItem, DisplayItem, LineItem, ShapeItem } from '../../protocol/report.js';

/** From the sides of a box to its words, px. */
export const boxPadding = 8;
/** Length and half the width of an arrow's head, px. */
const headLength = 12;
const headHalfWidth = 5;
/** Radius of a dot at the end of a line, px. */
export const dotRadius = 4;

export type Point = readonly [x: number, y: number];

/** From one baseline to the next. */
export const lineHeight = (size: number): number => Math.floor((size * 5 + 3) / 4);
const baselineInLine = (size: number): number => Math.floor(lineHeight(size) / 2) + Math.floor((size * 33) / 100);

/** Each line of a box's words with its baseline: together they stand in the middle of the height. */
export function linesIn({ y, h, text }: BoxItem): { words: string; baseline: number }[] {
  if (!text) return [];
  const line = lineHeight(text.size);
  const first = y + Math.trunc((h - line * text.lines.length) / 2) + baselineInLine(text.size);
  return text.lines.map((words, at) => ({ words, baseline: first + at * line }));
}

/** The corners of a shape that is no circle. */
export function cornersOf({ form, x, y, size }: ShapeItem): Point[] {
  const half = Math.floor(size / 2);
  const quarter = Math.floor(half / 2);
  const around: Readonly<Record<string, Point[]>> = {
    square: [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ],
    triangle: [
      [0, -half],
      [half, half],
      [-half, half],
    ],
    hexagon: [
      [-half, 0],
      [-quarter, -half],
      [quarter, -half],
      [half, 0],
      [quarter, half],
      [-quarter, half],
    ],
  };
  return (around[form] ?? []).map(([dx, dy]) => [x + dx, y + dy]);
}

export const pointsOf = ({ points }: LineItem): Point[] =>
  Array.from({ length: Math.floor(points.length / 2) }, (_, at) => [points[2 * at] ?? 0, points[2 * at + 1] ?? 0]);

/** The head of an arrow with its tip at `tip`, coming from `from`; undefined when there is no way between them. */
export function headOf(from: Point, tip: Point): { base: Point; corners: Point[] } | undefined {
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return undefined;
  const base: Point = [tip[0] - (dx / length) * headLength, tip[1] - (dy / length) * headLength];
  const [sideX, sideY] = [(-dy / length) * headHalfWidth, (dx / length) * headHalfWidth];
  return { base, corners: [tip, [base[0] + sideX, base[1] + sideY], [base[0] - sideX, base[1] - sideY]] };
}

function heightsOf(points: readonly number[]): readonly [top: number, bottom: number] {
  let top = Infinity;
  let bottom = -Infinity;
  for (let at = 1; at < points.length; at += 2) {
    const y = points[at]!;
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [top, bottom];
}

/** From where to where the form or the words of an item reach, px, without what a line is thick. */
export function reach(item: DisplayItem): readonly [top: number, bottom: number] {
  switch (item.do) {
    case 'box':
      return [item.y, item.y + item.h];
    case 'text':
      return item.turn === 0 ? [item.y - item.size, item.y + item.size / 3] : [item.y, item.y];
    case 'shape':
      return [item.y - item.size / 2, item.y + item.size / 2];
    case 'line':
      return heightsOf(item.points);
  }
}

/** How far beyond that an item may be drawn, px: more than it takes rather than less. */
function beyond(item: DisplayItem): number {
  switch (item.do) {
    case 'box': {
      const words = (item.text?.lines.length ?? 0) * lineHeight(item.text?.size ?? 0);
      return item.width + Math.max(0, words - item.h);
    }
    case 'line':
      return headLength + item.width;
    case 'shape':
      return item.size / 2 + item.width;
    case 'text':
      // How long words are that run upwards is known to the face only.
      return item.turn === 0 ? item.size / 2 : Infinity;
  }
}

/** Between which heights everything of an item lies, px. */
export function extentOf(item: DisplayItem): readonly [top: number, bottom: number] {
  const within = reach(item);
  const more = beyond(item);
  return [within[0] - more, within[1] + more];
}
