/** From what was read of the scene to what is sent: drawings encoded, refusals told, messages of a bounded size. */
import type { Gesture } from '../../protocol/messages.js';
import type { FractionalIndex } from '@excalidraw/excalidraw/element/types';
import { gesturesPerMessage, messageBytes } from '../../protocol/limits.js';
import { encodeDrawing } from './drawings.js';
import type { Outcome } from './gestures.js';
import { backRange, drawingIndex, indexAt, TOP_INDEX } from './order.js';
import type { SceneElement } from './parts.js';
import type { Gate } from './pictures.js';

/** Room for what a message holds besides drawings. */
const MAX_BYTES = messageBytes / 2;

export interface Drawn {
  gestures: Gesture[];
  /** Drawings that were taken along. */
  sent: SceneElement[];
  refused: { element: SceneElement; problem: string }[];
}

/** Where every drawing lies, those sent to the back together in the order that they have. */
function indicesOf(drawings: readonly SceneElement[], scene: readonly SceneElement[]): Map<string, FractionalIndex> {
  const back = backRange(scene.map((element) => element.index));
  const indices = new Map<string, FractionalIndex>();
  const place = (element: SceneElement, under: boolean) => {
    const index = drawingIndex(element.index, back);
    if (index < indexAt('back', back.lowest) !== under) return;
    if (under) back.lowest -= 1;
    else if (index > indexAt('back', back.highest) && index !== element.index) back.highest += 1;
    indices.set(element.id, index);
  };
  // Under what lies there from the top down, over it from below.
  for (const element of [...drawings].reverse()) place(element, true);
  for (const element of drawings) if (!indices.has(element.id)) place(element, false);
  return indices;
}

/** Encodes the drawings that may go now; those whose picture is not stored yet stay for another time. */
export function drawnGestures(
  drawings: readonly SceneElement[],
  scene: readonly SceneElement[],
  gate: (element: SceneElement) => Gate,
): Drawn {
  const drawn: Drawn = { gestures: [], sent: [], refused: [] };
  if (drawings.length === 0) return drawn;
  const indices = indicesOf(drawings, scene);
  for (const element of drawings) {
    const may = gate(element);
    if (may === 'wait') continue;
    const encoded = may === 'send' ? encodeDrawing(element, indices.get(element.id) ?? TOP_INDEX) : may.problem;
    if (typeof encoded === 'string') {
      drawn.refused.push({ element, problem: encoded });
      continue;
    }
    const { id, version, versionNonce: nonce } = element;
    drawn.gestures.push({ kind: 'drawn', id, version, nonce, element: encoded });
    drawn.sent.push(element);
  }
  return drawn;
}

/** Splits only where one message cannot hold them: what fits together is one change, and one undo. */
export function inMessages(gestures: readonly Gesture[]): Gesture[][] {
  const messages: Gesture[][] = [];
  let bytes = 0;
  for (const gesture of gestures) {
    const size = gesture.kind === 'drawn' ? gesture.element.length : 64;
    const last = messages.at(-1);
    if (!last || last.length >= gesturesPerMessage || bytes + size > MAX_BYTES) {
      messages.push([gesture]);
      bytes = size;
    } else {
      last.push(gesture);
      bytes += size;
    }
  }
  return messages;
}

/** Every element that was read, so that it is not read again: all but drawings that still wait. */
export function isRead(element: SceneElement, outcome: Outcome, drawn: Drawn): boolean {
  return !outcome.drawings.some((d) => d.id === element.id) || drawn.sent.some((d) => d.id === element.id);
}
