import { readOptionalPoint, readPoint, writeOptionalPoint, writePosition } from './gestures.js';
import { presenceIds } from './limits.js';
import type { PresenceRecord } from './messages.js';
import type { Reader } from './read.js';
import { WireError } from './wireError.js';
import type { Writer } from './write.js';

/** Throws a WireError `limit` for a position too far off, and for more than `presenceIds` dragged or selected. */
export function writePresence(to: Writer, presence: PresenceRecord): void {
  if (Math.max(presence.dragged.length, presence.selected.length) > presenceIds) {
    throw new WireError('limit', `presence tells of ${presenceIds} ids at most`);
  }
  writeOptionalPoint(to, presence.cursor);
  to.list(presence.dragged, (w, dragged) => {
    w.id(dragged.id);
    writePosition(w, dragged);
  });
  to.list(presence.selected, (w, id) => w.id(id));
}

export function readPresence(from: Reader): PresenceRecord {
  const cursor = readOptionalPoint(from);
  const rest = {
    dragged: from.list((r) => ({ id: r.id(), ...readPoint(r) }), presenceIds),
    selected: from.list((r) => r.id(), presenceIds),
  };
  return cursor === undefined ? rest : { cursor, ...rest };
}
