/** Points and sizes of the board in semantic units, to show what was done there before the room has answered. */
import type { MapView } from '../../session/types.js';
import { placeOf } from './items.js';
import type { Ground } from './pending.js';

const whole = 10_000;

/** The room's own reckoning may differ by a unit; its answer takes the place of this one. */
export function groundOf(view: MapView): Ground {
  const placed = view.matrix;
  const unit = (part: number, length: number): number => Math.round((part / length) * whole);
  return {
    lens: placed?.lens,
    placeOf: (id) => placeOf(view.byId.get(id)),
    at: (x, y) => {
      if (!placed) return undefined;
      const { matrix, flipX, flipY } = placed;
      const right = unit(x - matrix.x, matrix.w);
      const down = unit(y - matrix.y, matrix.h);
      if (right < 0 || right > whole || down < 0 || down > whole) return undefined;
      return { x: flipX ? whole - right : right, y: flipY ? down : whole - down };
    },
    extent: (id, w, h) => {
      const card = view.byId.get(id)?.card;
      if (!placed || (card && w <= card.w && h <= card.h)) return { rx: 0, ry: 0 };
      const half = (length: number, side: number): number => Math.min(whole, unit(length / 2, side));
      return { rx: half(w, placed.matrix.w), ry: half(h, placed.matrix.h) };
    },
  };
}
