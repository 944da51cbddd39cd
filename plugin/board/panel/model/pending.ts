/**
 * What this panel sent and the room has not confirmed yet, so that a form never jumps back to the old value while a
 * change is on its way or waits for a connection.
 */
import type { Gesture, Value } from '../../../protocol/messages.js';

export interface PendingPlace {
  state: 'parked' | 'placed';
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** What is on its way for one entity. */
export interface PendingEdit {
  /** Set when this entity is new: its kind. */
  created?: string;
  fields: Readonly<Record<string, Value>>;
  place?: PendingPlace;
  gone?: boolean;
}

const nothing: PendingEdit = { fields: {} };

function withField(edit: PendingEdit, field: string, value: Value): PendingEdit {
  return { ...edit, fields: { ...edit.fields, [field]: value } };
}

function apply(edit: PendingEdit, gesture: Gesture): PendingEdit | undefined {
  switch (gesture.kind) {
    case 'retitled':
      return withField(edit, 'title', { kind: 'text', value: gesture.title });
    case 'edited':
      return withField(edit, gesture.field, gesture.value);
    case 'created':
      return withField({ ...edit, created: gesture.entity }, 'title', { kind: 'text', value: gesture.title });
    case 'placed':
      return { ...edit, place: { state: 'placed', x: gesture.x, y: gesture.y, rx: gesture.rx, ry: gesture.ry } };
    case 'parked':
      return { ...edit, place: { state: 'parked', x: 0, y: 0, rx: 0, ry: 0 } };
    case 'removed':
      return { ...edit, gone: true };
    case 'restored':
      return { ...edit, gone: false };
    default:
      return undefined;
  }
}

export class PendingEdits {
  private readonly edits = new Map<string, PendingEdit>();

  /** Takes note of gestures that are being sent; kinds that a form does not show are passed over. */
  add(gestures: readonly Gesture[]): void {
    for (const gesture of gestures) {
      if (!('id' in gesture)) continue;
      const edit = apply(this.edits.get(gesture.id) ?? nothing, gesture);
      if (edit) this.edits.set(gesture.id, edit);
    }
  }

  /** Forgets what the room has answered. `waiting` tells how much of an entity is still on its way. */
  prune(waiting: (id: string) => number): void {
    for (const id of this.edits.keys()) {
      if (waiting(id) === 0) this.edits.delete(id);
    }
  }

  get(id: string): PendingEdit | undefined {
    return this.edits.get(id);
  }

  entries(): IterableIterator<[string, PendingEdit]> {
    return this.edits.entries();
  }
}
