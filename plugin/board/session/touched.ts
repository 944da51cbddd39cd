import type { Gesture } from '../../protocol/messages.js';
import type { Request } from './outbox.js';

/** Ids of the entities that a change makes, changes or deletes, each once. What undo touches only the room knows. */
export function touchedIds(request: Request): ReadonlySet<string> {
  return new Set(request.type === 'gesture' ? request.gestures.flatMap(idsOf) : []);
}

function idsOf(gesture: Gesture): string[] {
  return gesture.kind === 'became' ? [gesture.drawing, gesture.id] : [gesture.id];
}
