import type { Gesture } from '../../protocol/messages.js';

/** What is to be sent, before it has its number. */
export type Request = { type: 'gesture'; gestures: readonly Gesture[] } | { type: 'undo' } | { type: 'redo' };

/** Ids of the entities that a change makes, changes or deletes, each once. What undo touches only the room knows. */
export function touchedIds(request: Request): ReadonlySet<string> {
  return new Set(request.type === 'gesture' ? request.gestures.flatMap(idsOf) : []);
}

function idsOf(gesture: Gesture): string[] {
  return gesture.kind === 'became' ? [gesture.drawing, gesture.id] : [gesture.id];
}
