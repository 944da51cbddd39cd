/** Items of a display list on a canvas. */
import type { BoxItem, DisplayItem, LineItem, ShapeItem, TextItem } from '../../protocol/report.js';
import { type Point, boxPadding, cornersOf, dotRadius, headOf, linesIn, pointsOf } from './geometry.js';
import type { Pen } from './pen.js';

const alignOf = { start: 'left', middle: 'center', end: 'right' } as const;

function trace(pen: Pen, points: readonly Point[]): void {
  pen.on.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? pen.on.moveTo(x, y) : pen.on.lineTo(x, y)));
}

interface Outline {
  readonly line: string | null;
  readonly width: number;
  readonly dash?: number[] | null;
}

/** Fills and outlines the path that stands on the canvas. The fill covers `opacity` hundredths of what lies beneath. */
function paint(pen: Pen, fill: string | null, opacity: number, item: Outline): void {
  if (fill !== null) {
    if (opacity < 100) pen.on.globalAlpha = opacity / 100;
    pen.setFill(fill);
    pen.on.fill();
    if (opacity < 100) pen.on.globalAlpha = 1;
  }
  if (item.line !== null && item.width > 0) {
    pen.setLine(item.line, item.width);
    if (item.dash) pen.on.setLineDash(item.dash);
    pen.on.stroke();
    if (item.dash) pen.on.setLineDash([]);
  }
}

function drawBox(pen: Pen, item: BoxItem): void {
  const { x, y, w, h, text } = item;
  pen.on.beginPath();
  pen.on.roundRect(x, y, w, h, Math.min(item.r, w / 2, h / 2));
  paint(pen, item.fill, item.opacity ?? 100, item);
  if (!text) return;
  pen.setType(text.size, text.bold, text.colour, alignOf[text.align]);
  const at = { start: x + boxPadding, middle: x + Math.trunc(w / 2), end: x + w - boxPadding }[text.align];
  for (const line of linesIn(item)) pen.on.fillText(line.words, at, line.baseline);
}

/** An end's sign; answers where the line has to end so that it does not show beside an arrow's tip. */
function drawEnd(pen: Pen, sign: LineItem['end'], from: Point, tip: Point): Point {
  if (sign === 'dot') {
    pen.on.beginPath();
    pen.on.arc(...tip, dotRadius, 0, 2 * Math.PI);
    pen.on.fill();
  }
  const head = sign === 'arrow' ? headOf(from, tip) : undefined;
  if (!head) return tip;
  trace(pen, head.corners);
  pen.on.fill();
  return head.base;
}

function drawLine(pen: Pen, item: LineItem): void {
  const points = pointsOf(item);
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return;
  pen.setFill(item.line);
  points[0] = drawEnd(pen, item.start, second, first);
  points[points.length - 1] = drawEnd(pen, item.end, before, last);
  trace(pen, points);
  paint(pen, null, 100, item);
}

function drawShape(pen: Pen, item: ShapeItem): void {
  if (item.form === 'circle') {
    pen.on.beginPath();
    pen.on.arc(item.x, item.y, Math.floor(item.size / 2), 0, 2 * Math.PI);
  } else {
    trace(pen, cornersOf(item));
  }
  pen.on.closePath();
  paint(pen, item.fill, 100, item);
}

function drawText(pen: Pen, item: TextItem): void {
  pen.setType(item.size, item.bold, item.colour, alignOf[item.anchor]);
  if (item.turn === 0) return pen.on.fillText(item.text, item.x, item.y);
  pen.on.save();
  pen.on.translate(item.x, item.y);
  pen.on.rotate((item.turn * Math.PI) / 180);
  pen.on.fillText(item.text, 0, 0);
  pen.on.restore();
}

export function drawItem(pen: Pen, item: DisplayItem): void {
  switch (item.do) {
    case 'box':
      return drawBox(pen, item);
    case 'line':
      return drawLine(pen, item);
    case 'shape':
      return drawShape(pen, item);
    case 'text':
      return drawText(pen, item);
  }
}
