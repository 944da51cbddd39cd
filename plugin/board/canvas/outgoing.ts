/** From what was read of the scene to what is sent: drawings encoded, refusals told, messages of a bounded size. */
import type { Gesture } from '../../protocol/messages.js';
import { gesturesPerMessage, messageBytes } from '../../protocol/limits.js';
import { encodeDrawing, type DrawingProblem } from './drawings.js';
import type { Outcome } from './gestures.js';
import { backRange, drawingIndex } from './order.js';
import type { SceneElement } from './parts.js';
import type { Gate, PictureProblem } from './pictures.js';

/** Room for what a message holds besides drawings. */
const MAX_BYTES = messageBytes / 2;

export type BoardProblem = DrawingProblem | PictureProblem;

export interface Drawn {
  gestures: Gesture[];
  /** Drawings that were taken along. */
  sent: SceneElement[];
  refused: { element: SceneElement; problem: BoardProblem }[];
}

/** Encodes the drawings that may go now; those whose picture is not stored yet stay for another time. */
export function drawnGestures(
  drawings: readonly SceneElement[],
  scene: readonly SceneElement[],
  gate: (element: SceneElement) => Gate,
): Drawn {
  const drawn: Drawn = { gestures: [], sent: [], refused: [] };
  const back = backRange(drawings.length === 0 ? [] : scene.map((element) => element.index));
  // From the top down, so that several drawings sent to the back together keep their order.
  for (const element of [...drawings].reverse()) {
    const may = gate(element);
    if (may === 'wait') continue;
    const index = drawingIndex(element.index, back);
    if (index !== element.index) [back.lowest, back.highest] = [back.lowest - 1, back.highest + 1];
    const encoded = may === 'send' ? encodeDrawing(element, index) : may;
    if (typeof encoded === 'string') {
      drawn.refused.push({ element, problem: encoded });
      continue;
    }
    const { id, version, versionNonce: nonce } = element;
    drawn.gestures.push({ kind: 'drawn', id, version, nonce, element: encoded });
    drawn.sent.push(element);
  }
  drawn.gestures.reverse();
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
