/** A picture as shapes of a slide, so that whoever gets it can move a card. */
import type { BoxItem, DisplayItem, DisplayList, LineItem, ShapeItem, TextItem } from '../../protocol/report.js';
import { boxPadding, cornersOf, dotRadius, lineHeight, pointsOf, reach } from '../picture/geometry.js';
import { type Slide, ownForm } from './library.js';

/** Inches on the slide. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How the picture's pixels come to stand on the slide. */
interface Scale {
  readonly left: number;
  readonly top: number;
  /** Inches to a pixel. */
  readonly inches: number;
  readonly font: string;
  readonly lang: string;
}

/** Height of the usual sign of a legend, px. */
const leastSign = 20;

const points = ({ inches }: Scale, pixels: number): number => Math.round(pixels * inches * 720) / 10;
const colour = (one: string): string => one.slice(1);
/** Of the size of type: from the top of a line to its baseline, and how wide a letter may be. */
const ascent = 0.905;
const widestLetter = 0.7;

function place({ left, top, inches }: Scale, x: number, y: number, w: number, h: number): Room {
  return { x: left + x * inches, y: top + y * inches, w: w * inches, h: h * inches };
}

function outline(scale: Scale, item: { line: string | null; width: number; dash?: number[] | null }) {
  if (item.line === null || item.width <= 0) return {};
  const dashType: 'dash' | 'solid' = item.dash ? 'dash' : 'solid';
  return { line: { color: colour(item.line), width: points(scale, item.width), dashType } };
}

const fillOf = (fill: string | null, opacity = 100) =>
  fill === null ? {} : { fill: { color: colour(fill), transparency: 100 - opacity } };

/** A card that shows its whole title gets it in one piece, so that it wraps anew when somebody makes the card wider. */
function wordsOf({ text, title }: BoxItem): string {
  const letters = (words: string): string => words.replace(/[\s\u00AD-]/g, '');
  const shown = text?.lines.join('\n') ?? '';
  return title && letters(title) === letters(shown) ? title : shown;
}

function box(slide: Slide, scale: Scale, item: BoxItem): void {
  const look = {
    ...place(scale, item.x, item.y, item.w, item.h),
    ...fillOf(item.fill, item.opacity),
    ...outline(scale, item),
    ...(item.title ? { objectName: item.title } : {}),
  };
  const shape = item.r > 0 ? 'roundRect' : 'rect';
  const round = item.r > 0 ? { rectRadius: item.r * scale.inches } : {};
  if (!item.text) {
    slide.addShape(shape, { ...look, ...round });
    return;
  }
  const { size, bold, colour: ink, align } = item.text;
  slide.addText(wordsOf(item), {
    ...look,
    ...round,
    shape,
    align: ({ start: 'left', middle: 'center', end: 'right' } as const)[align],
    valign: 'middle',
    margin: points(scale, boxPadding / 2),
    fontFace: scale.font,
    fontSize: points(scale, size),
    bold,
    color: colour(ink),
    fit: 'shrink',
    lang: scale.lang,
  });
}

const arrows = { '': 'none', dot: 'oval', arrow: 'triangle' } as const;

function line(slide: Slide, scale: Scale, item: LineItem): void {
  const corners = pointsOf(item);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const room = place(scale, left, top, Math.max(...xs) - left, Math.max(...ys) - top);
  slide.addShape(ownForm, {
    ...room,
    points: corners.map(([x, y]) => ({ x: (x - left) * scale.inches, y: (y - top) * scale.inches })),
    line: {
      color: colour(item.line),
      width: points(scale, item.width),
      dashType: item.dash ? 'dash' : 'solid',
      beginArrowType: arrows[item.start],
      endArrowType: arrows[item.end],
    },
  });
}

function shape(slide: Slide, scale: Scale, item: ShapeItem): void {
  const half = item.form === 'circle' ? Math.floor(item.size / 2) : Math.max(item.size / 2, dotRadius);
  const room = place(scale, item.x - half, item.y - half, 2 * half, 2 * half);
  const look = { ...room, ...fillOf(item.fill), ...outline(scale, item) };
  if (item.form === 'circle') slide.addShape('ellipse', look);
  else if (item.form === 'square') slide.addShape('rect', look);
  else {
    const corners = cornersOf(item).map(([x, y]) => ({
      x: (x - item.x + half) * scale.inches,
      y: (y - item.y + half) * scale.inches,
    }));
    slide.addShape(ownForm, { ...look, points: [...corners, { close: true }] });
  }
}

function type(slide: Slide, scale: Scale, item: TextItem): void {
  const { size, anchor, text } = item;
  const width = Math.ceil([...text].length * size * widestLetter) + size;
  const height = lineHeight(size);
  const above = Math.round(size * ascent);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  // A turned box turns round its middle, and its words run upwards.
  const middle = [item.x - above + height / 2, item.y + before - width / 2] as const;
  const corner = item.turn === 0 ? [item.x - before, item.y - above] : [middle[0] - width / 2, middle[1] - height / 2];
  slide.addText(text, {
    ...place(scale, corner[0] ?? 0, corner[1] ?? 0, width, height),
    align: ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor],
    valign: 'top',
    margin: 0,
    wrap: false,
    fontFace: scale.font,
    fontSize: points(scale, size),
    bold: item.bold,
    color: colour(item.colour),
    lang: scale.lang,
    ...(item.turn === 0 ? {} : { rotate: 270 }),
  });
}

function draw(slide: Slide, scale: Scale, item: DisplayItem): void {
  switch (item.do) {
    case 'box':
      return box(slide, scale, item);
    case 'line':
      return line(slide, scale, item);
    case 'shape':
      return shape(slide, scale, item);
    case 'text':
      return type(slide, scale, item);
  }
}

/** Sets the picture in the middle of the room, as large as fits. `picture` says its size in pixels. */
export function drawOn(
  slide: Slide,
  picture: { width: number; height: number; display: DisplayList },
  room: Room,
  look: { font: string; lang: string },
): void {
  const inches = Math.min(room.w / picture.width, room.h / picture.height);
  const left = room.x + (room.w - picture.width * inches) / 2;
  const top = room.y + (room.h - picture.height * inches) / 2;
  for (const item of picture.display.items) draw(slide, { left, top, inches, ...look }, item);
}

/** From where to where a form reaches across, px; of type, where it begins. */
function across(item: DisplayItem): readonly [left: number, right: number] {
  switch (item.do) {
    case 'box':
      return [item.x, item.x + item.w];
    case 'shape':
      return [item.x - item.size / 2, item.x + item.size / 2];
    case 'line': {
      const xs = pointsOf(item).map(([x]) => x);
      return [Math.min(...xs), Math.max(...xs)];
    }
    case 'text':
      return [item.x, item.x];
  }
}

/** Sets the forms of a sign in the middle of the room, as large as fits. */
export function drawSign(
  slide: Slide,
  sign: readonly DisplayItem[],
  room: Room,
  look: { font: string; lang: string },
): void {
  const sides = sign.map((item) => ({ across: across(item), down: reach(item) }));
  const left = Math.min(...sides.map(({ across: [from] }) => from));
  const right = Math.max(...sides.map(({ across: [, to] }) => to));
  const top = Math.min(...sides.map(({ down: [from] }) => from));
  const bottom = Math.max(...sides.map(({ down: [, to] }) => to));
  // A line has no height, and would otherwise be drawn thicker than the rest.
  const inches = Math.min(room.w / Math.max(right - left, 1), room.h / Math.max(bottom - top, leastSign));
  const scale = {
    left: room.x + (room.w - (right - left) * inches) / 2 - left * inches,
    top: room.y + (room.h - (bottom - top) * inches) / 2 - top * inches,
    inches,
    ...look,
  };
  for (const item of sign) draw(slide, scale, item);
}
