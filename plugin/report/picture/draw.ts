/** Items of a display list on a canvas. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { BoxItem, DisplayItem, LineItem, ShapeItem, TextItem } from '../../protocol/report.js';
import { ownFace } from './fonts.js';
import { type Point, boxPadding, cornersOf, dotRadius, headOf, linesIn, pointsOf } from './geometry.js';

const alignOf = { start: 'left', middle: 'center', end: 'right' } as const;

/** What each canvas writes in: setting a face takes longer than a short word. */
const faces = new WeakMap<SKRSContext2D, string>();

function setType(pen: SKRSContext2D, size: number, bold: boolean, colour: string): void {
  const face = `${bold ? 'bold ' : ''}${size}px "${ownFace}"`;
  if (faces.get(pen) !== face) {
    pen.font = face;
    faces.set(pen, face);
  }
  pen.fillStyle = colour;
}

function trace(pen: SKRSContext2D, points: readonly Point[]): void {
  pen.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
}

/** Fills and outlines the path that stands on the canvas. */
function paint(pen: SKRSContext2D, item: { fill: string | null; line: string | null; width: number }): void {
  if (item.fill !== null) {
    pen.fillStyle = item.fill;
    pen.fill();
  }
  if (item.line !== null && item.width > 0) {
    pen.strokeStyle = item.line;
    pen.lineWidth = item.width;
    pen.stroke();
  }
}

function drawBox(pen: SKRSContext2D, item: BoxItem): void {
  const { x, y, w, h, r, text } = item;
  pen.setLineDash(item.dash ?? []);
  pen.beginPath();
  pen.roundRect(x, y, w, h, Math.min(r, w / 2, h / 2));
  pen.globalAlpha = (item.opacity ?? 100) / 100;
  paint(pen, { ...item, line: null });
  pen.globalAlpha = 1;
  paint(pen, { ...item, fill: null });
  if (!text) return;
  setType(pen, text.size, text.bold, text.colour);
  pen.textAlign = alignOf[text.align];
  const at = { start: x + boxPadding, middle: x + Math.trunc(w / 2), end: x + w - boxPadding }[text.align];
  for (const { words, baseline } of linesIn(item)) pen.fillText(words, at, baseline);
}

/** An end's sign; answers where the line has to end so that it does not show beside an arrow's tip. */
function drawEnd(pen: SKRSContext2D, sign: LineItem['end'], from: Point, tip: Point): Point {
  if (sign === 'dot') {
    pen.beginPath();
    pen.arc(...tip, dotRadius, 0, 2 * Math.PI);
    pen.fill();
  }
  const head = sign === 'arrow' ? headOf(from, tip) : undefined;
  if (!head) return tip;
  trace(pen, head.corners);
  pen.fill();
  return head.base;
}

function drawLine(pen: SKRSContext2D, item: LineItem): void {
  const points = pointsOf(item);
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return;
  pen.fillStyle = item.line;
  points[0] = drawEnd(pen, item.start, second, first);
  points[points.length - 1] = drawEnd(pen, item.end, before, last);
  pen.setLineDash(item.dash ?? []);
  trace(pen, points);
  paint(pen, { fill: null, line: item.line, width: item.width });
}

function drawShape(pen: SKRSContext2D, item: ShapeItem): void {
  pen.setLineDash([]);
  if (item.form === 'circle') {
    pen.beginPath();
    pen.arc(item.x, item.y, Math.floor(item.size / 2), 0, 2 * Math.PI);
  } else {
    trace(pen, cornersOf(item));
  }
  pen.closePath();
  paint(pen, item);
}

function drawText(pen: SKRSContext2D, item: TextItem): void {
  setType(pen, item.size, item.bold, item.colour);
  pen.textAlign = alignOf[item.anchor];
  if (item.turn === 0) return pen.fillText(item.text, item.x, item.y);
  pen.save();
  pen.translate(item.x, item.y);
  pen.rotate((item.turn * Math.PI) / 180);
  pen.fillText(item.text, 0, 0);
  pen.restore();
}

export function drawItem(pen: SKRSContext2D, item: DisplayItem): void {
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
