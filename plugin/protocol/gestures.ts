import { farthest } from './limits.js';
import type { Gesture, Point } from './messages.js';
import type { Reader } from './read.js';
import { readValue, writeValue } from './values.js';
import { WireError } from './wireError.js';
import type { Writer } from './write.js';

/** A gesture's number on the wire is its place here plus one. */
const kinds = [
  'moved',
  'resized',
  'retitled',
  'removed',
  'restored',
  'copied',
  'joined',
  'created',
  'drawn',
  'edited',
  'placed',
  'parked',
  'became',
] as const satisfies Gesture['kind'][];

/** Throws a WireError for a number that is no integer, a position too far off, or an id of a wrong length. */
export function writeGesture(to: Writer, gesture: Gesture): void {
  to.u8(kinds.indexOf(gesture.kind) + 1);
  // Every gesture but `copied` and `became` opens with the id that it is about.
  if (gesture.kind === 'copied') to.id(gesture.source);
  if (gesture.kind === 'became') to.id(gesture.drawing);
  to.id(gesture.id);
  switch (gesture.kind) {
    case 'moved':
    case 'copied':
      return writePosition(to, gesture);
    case 'resized':
      writePosition(to, gesture);
      to.uint(gesture.w);
      return to.uint(gesture.h);
    case 'retitled':
      return to.text(gesture.title);
    case 'removed':
    case 'restored':
      return;
    case 'joined':
      to.id(gesture.from);
      return to.id(gesture.to);
    case 'created':
      to.text(gesture.entity);
      to.text(gesture.title);
      return writeOptionalPoint(to, gesture.at);
    case 'drawn':
      to.uint(gesture.version);
      to.u32(gesture.nonce);
      return to.bytes(gesture.element);
    case 'edited':
      to.text(gesture.field);
      return writeValue(to, gesture.value);
    case 'placed':
      to.text(gesture.lens);
      for (const part of [gesture.x, gesture.y, gesture.rx, gesture.ry]) to.uint(part);
      return;
    case 'parked':
      return to.text(gesture.lens);
    case 'became':
      to.text(gesture.title);
      return writePosition(to, gesture);
  }
}

export function readGesture(from: Reader): Gesture {
  const number = from.u8();
  const kind = kinds[number - 1];
  switch (kind) {
    case 'moved':
      return { kind, id: from.id(), ...readPoint(from) };
    case 'resized':
      return { kind, id: from.id(), ...readPoint(from), w: from.uint(), h: from.uint() };
    case 'retitled':
      return { kind, id: from.id(), title: from.text() };
    case 'removed':
    case 'restored':
      return { kind, id: from.id() };
    case 'copied':
      return { kind, source: from.id(), id: from.id(), ...readPoint(from) };
    case 'joined':
      return { kind, id: from.id(), from: from.id(), to: from.id() };
    case 'created': {
      const created = { kind, id: from.id(), entity: from.text(), title: from.text() };
      const at = readOptionalPoint(from);
      return at === undefined ? created : { ...created, at };
    }
    case 'drawn':
      return { kind, id: from.id(), version: from.uint(), nonce: from.u32(), element: from.bytes() };
    case 'edited':
      return { kind, id: from.id(), field: from.text(), value: readValue(from) };
    case 'placed':
      return {
        kind,
        id: from.id(),
        lens: from.text(),
        x: from.uint(),
        y: from.uint(),
        rx: from.uint(),
        ry: from.uint(),
      };
    case 'parked':
      return { kind, id: from.id(), lens: from.text() };
    case 'became':
      return { kind, drawing: from.id(), id: from.id(), title: from.text(), ...readPoint(from) };
    default:
      throw new WireError('kind', `no gesture has kind ${number}`);
  }
}

/** A point that a page tells of. Throws a WireError when it is farther off than a room takes. */
export function writePosition(to: Writer, point: Point): void {
  if (Math.max(Math.abs(point.x), Math.abs(point.y)) > farthest) throw new WireError('limit', 'too far off the matrix');
  writePoint(to, point);
}

export function writePoint(to: Writer, point: Point): void {
  to.int(point.x);
  to.int(point.y);
}

export function readPoint(from: Reader): Point {
  return { x: from.int(), y: from.int() };
}

/** A bool that says whether the point is there, then the point. */
export function writeOptionalPoint(to: Writer, point: Point | undefined): void {
  to.bool(point !== undefined);
  if (point !== undefined) writePosition(to, point);
}

export function readOptionalPoint(from: Reader): Point | undefined {
  return from.bool() ? readPoint(from) : undefined;
}
