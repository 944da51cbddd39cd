/**
 * Cards that were made in the panel and that the room has not heard of: without a line they would not be on the board
 * until it is back. Where the room would put them exactly, and how it breaks their words, only the room can say.
 */
import type { Gesture } from '../../protocol/messages.js';
import type { Card, MapView, Matrix, Rect } from '../session/types.js';

export interface NewCard {
  title: string;
  card: Card;
}

const WHOLE = 10_000;
const WIDTH = 168;
const LINE = 20;
const MARGIN = 20;
const LINE_LETTERS = 19;
const MOST_LINES = 3;
/** A place in the parking strip, and what stands above the first row of them (`native/board/geometry.cc`). */
const SLOT = { width: 184, height: 92 };
const STRIP_TITLE = 36;

interface Made {
  title: string;
  /** Undefined for one that is parked. */
  at: { x: number; y: number } | undefined;
}

function onBoard({ matrix, flipX, flipY }: Matrix, x: number, y: number): { x: number; y: number } {
  const part = (units: number, flip: boolean, length: number) => ((flip ? WHOLE - units : units) / WHOLE) * length;
  // On the board y grows downwards, on the axis upwards.
  return { x: matrix.x + part(x, flipX, matrix.w), y: matrix.y + part(y, !flipY, matrix.h) };
}

function read(gestures: readonly Gesture[], matrix: Matrix): Map<string, Made> {
  const made = new Map<string, Made>();
  for (const gesture of gestures) {
    if (gesture.kind === 'created') made.set(gesture.id, { title: gesture.title, at: gesture.at });
    const one = made.get(gesture.id);
    if (!one) continue;
    if (gesture.kind === 'retitled') one.title = gesture.title;
    else if (gesture.kind === 'moved') one.at = { x: gesture.x, y: gesture.y };
    else if (gesture.kind === 'placed') one.at = onBoard(matrix, gesture.x, gesture.y);
    else if (gesture.kind === 'parked') one.at = undefined;
    else if (gesture.kind === 'removed') made.delete(gesture.id);
  }
  return made;
}

/** About where the room breaks a title; its own lines take the place of these. */
export function roughLines(title: string): string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LINE_LETTERS || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) shown[MOST_LINES - 1] += '…';
  return shown;
}

function slot(strip: Rect, number: number): { x: number; y: number } {
  const columns = Math.max(1, Math.floor(strip.w / SLOT.width));
  const left = strip.x + (strip.w - columns * SLOT.width) / 2;
  return {
    x: left + ((number % columns) + 0.5) * SLOT.width,
    y: strip.y + STRIP_TITLE + (Math.floor(number / columns) + 0.5) * SLOT.height,
  };
}

/** The cards that are waiting to be made, by id, in the order in which they were. */
export function newCards(gestures: readonly Gesture[], { matrix, entities }: MapView): Map<string, NewCard> {
  const cards = new Map<string, NewCard>();
  if (!matrix) return cards;
  const { strip } = matrix;
  let parked = [...entities.values()].filter(({ gone, place }) => !gone && place.state === 'parked').length;
  for (const [id, { title, at }] of read(gestures, matrix)) {
    const lines = roughLines(title);
    const spot = at ?? slot(strip, parked++);
    const [x, y] = [Math.round(spot.x), Math.round(spot.y)];
    cards.set(id, { title, card: { x, y, w: WIDTH, h: lines.length * LINE + MARGIN, lines } });
  }
  return cards;
}
