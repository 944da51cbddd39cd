/** What lies under the user's hand: elements that nothing may change until they are let go. */
import { partOf, type SceneElement } from './parts.js';

/** The part of Excalidraw's state that tells it. */
export interface HandState {
  editingTextElement: { id: string; containerId?: string | null } | null;
  newElement: { id: string } | null;
  multiElement: { id: string } | null;
  resizingElement: { id: string } | null;
  editingLinearElement: { elementId: string } | null;
  croppingElementId: string | null;
  pendingImageElementId: string | null;
  selectedElementIds: Readonly<Record<string, true>>;
}

export interface Hand {
  elements: ReadonlySet<string>;
  entities: ReadonlySet<string>;
}

/** The entity id in an element id of the projection; other ids stay as they are. */
export function entityIdOf(elementId: string): string {
  return elementId.replace(/:[tfl]$/, '');
}

/** `pressed`: a finger or button is down on the board, so everything selected may be on the move. */
export function handOf(state: HandState, pressed: boolean): Hand {
  const ids = [
    state.editingTextElement?.id,
    state.editingTextElement?.containerId,
    state.newElement?.id,
    state.multiElement?.id,
    state.resizingElement?.id,
    state.editingLinearElement?.elementId,
    state.croppingElementId,
    state.pendingImageElementId,
    ...(pressed ? Object.keys(state.selectedElementIds) : []),
  ].filter((id) => typeof id === 'string');
  return { elements: new Set(ids), entities: new Set(ids.map(entityIdOf)) };
}

export function isHeld(element: SceneElement, hand: Hand): boolean {
  if (hand.elements.has(element.id)) return true;
  if (element.type === 'text' && element.containerId !== null && hand.elements.has(element.containerId)) return true;
  const of = partOf(element);
  return of !== undefined && of.id !== '' && hand.entities.has(of.id);
}
