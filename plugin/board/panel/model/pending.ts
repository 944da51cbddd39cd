/**
 * What the room has not confirmed yet, made in this panel or on the board, so that a form never jumps back to the old
 * value while a change is on its way or waits for a connection.
 */
import type { Gesture, Value } from '../../../protocol/messages.js';
import type { ItemPlace } from './itemPlace.js';
import { initiativeKind } from './kinds.js';

/** What is on its way for one entity. */
export interface PendingEdit {
  /** Set when this entity is new: its kind. */
  created?: string;
  fields: Readonly<Record<string, Value>>;
  place?: ItemPlace;
  gone?: boolean;
}

/** What the room and its board say, as far as a gesture on the board needs it to be understood. */
export interface Ground {
  /** The lens that the board shows; undefined before the room has told of one. */
  lens: string | undefined;
  placeOf(id: string): ItemPlace;
  /** Where a point of the board lies; undefined off the matrix, and before the room has told of one. */
  at(x: number, y: number): { x: number; y: number } | undefined;
  /** Half-extents of something this wide and high on the board; 0 and 0 when it is no larger than its card. */
  extent(id: string, w: number, h: number): { rx: number; ry: number };
}

const nothing: PendingEdit = { fields: {} };
const parked: ItemPlace = { state: 'parked', x: 0, y: 0, rx: 0, ry: 0 };

function withField(edit: PendingEdit, field: string, value: Value): PendingEdit {
  return { ...edit, fields: { ...edit.fields, [field]: value } };
}

function withTitle(edit: PendingEdit, title: string): PendingEdit {
  return withField(edit, 'title', { kind: 'text', value: title });
}

/** On a lens that the board does not show. */
function isElsewhere({ lens }: { lens: string }, ground: Ground): boolean {
  return ground.lens !== undefined && ground.lens !== lens;
}

function placeValue({ x, y, rx, ry }: Pick<ItemPlace, 'x' | 'y' | 'rx' | 'ry'>): Value {
  return { kind: 'place', value: { x, y, rx, ry, dx: 0, dy: 0 } };
}

/** The centre was put there on the board. Off the matrix is parked. */
function put(edit: PendingEdit, gesture: { id: string; x: number; y: number }, ground: Ground): PendingEdit {
  const { rx, ry } = edit.place ?? ground.placeOf(gesture.id);
  const at = ground.at(gesture.x, gesture.y);
  return { ...edit, place: at ? { state: 'placed', ...at, rx, ry } : parked };
}

function apply(edit: PendingEdit, gesture: Gesture, ground: Ground): PendingEdit | undefined {
  switch (gesture.kind) {
    case 'retitled':
      return withTitle(edit, gesture.title);
    case 'edited':
      return withField(edit, gesture.field, gesture.value);
    case 'created': {
      const made = withTitle({ ...edit, created: gesture.entity }, gesture.title);
      return gesture.at ? put(made, { id: gesture.id, ...gesture.at }, ground) : made;
    }
    case 'became':
      return put(withTitle({ ...edit, created: initiativeKind }, gesture.title), gesture, ground);
    case 'moved':
      return put(edit, gesture, ground);
    case 'resized': {
      const { place } = put(edit, gesture, ground);
      if (place?.state !== 'placed') return { ...edit, place: parked };
      return { ...edit, place: { ...place, ...ground.extent(gesture.id, gesture.w, gesture.h) } };
    }
    case 'placed':
      if (isElsewhere(gesture, ground)) return withField(edit, `place.${gesture.lens}`, placeValue(gesture));
      return { ...edit, place: { state: 'placed', x: gesture.x, y: gesture.y, rx: gesture.rx, ry: gesture.ry } };
    case 'parked':
      if (isElsewhere(gesture, ground)) return withField(edit, `place.${gesture.lens}`, { kind: 'nothing' });
      return { ...edit, place: parked };
    case 'removed':
      return { ...edit, gone: true };
    case 'restored':
      return { ...edit, gone: false };
    default:
      return undefined;
  }
}

export class PendingEdits {
  private gestures: readonly Gesture[] = [];
  private edits = new Map<string, PendingEdit>();

  /** Reads anew what waits, oldest first. Answers whether that is other than before. */
  read(gestures: readonly Gesture[], ground: Ground): boolean {
    const before = this.gestures;
    this.gestures = gestures;
    this.edits = new Map();
    for (const gesture of gestures) {
      const edit = apply(this.edits.get(gesture.id) ?? nothing, gesture, ground);
      if (edit) this.edits.set(gesture.id, edit);
    }
    return gestures.length !== before.length || gestures.some((gesture, at) => gesture !== before[at]);
  }

  get(id: string): PendingEdit | undefined {
    return this.edits.get(id);
  }

  entries(): IterableIterator<[string, PendingEdit]> {
    return this.edits.entries();
  }
}
