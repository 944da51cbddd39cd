/** Drawing faint what somebody is not looking for. Nothing of it is sent: the room keeps its own looks. */
import { partOf, type SceneElement } from './parts.js';
import type { Replica } from './replica.js';

const FAINT = 25;

/** Whether the entity stays as it is: it is one of these, or a link between two of them. */
export function isBright(id: string, bright: ReadonlySet<string>, replica: Replica): boolean {
  if (bright.has(id)) return true;
  const entity = replica.byId.get(id);
  const ends = entity && replica.endsOf(entity);
  return ends !== undefined && bright.has(ends.from.id) && bright.has(ends.to.id);
}

/** The element drawn faint; a free drawing as it is, for its looks are everybody's. */
export function faint(element: SceneElement): SceneElement {
  return partOf(element) ? { ...element, opacity: FAINT } : element;
}
