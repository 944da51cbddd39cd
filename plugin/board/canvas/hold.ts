/** What must not change on the board now: what is under the hand, and what was sent and is not settled yet. */
import type { MapView } from '../session/types.js';
import type { Hand } from './hand.js';
import type { Hold } from './project.js';
import type { Replica } from './replica.js';

/**
 * A gesture is settled when the board has taken the room's answer, not when that has arrived: the session tells of it
 * a little later. In between the replica has what was before, and a card that was just let go would jump back to where
 * it came from.
 */
export function holdOf(
  hand: Pick<Hand, 'entities'>, view: Pick<MapView, 'byId' | 'pendingFor'>, replica: Pick<Replica, 'byId'>,
): Hold {
  return {
    waits: (id) => hand.entities.has(id),
    pending: (id) => {
      const told = view.byId.get(id);
      const untaken = told !== undefined && told !== replica.byId.get(id);
      return view.pendingFor(id) + Number(untaken);
    },
  };
}
