/** Links between initiatives, as the details form lists them. */
import type { Entity, MapView } from '../../session/types.js';
import { linkKind } from './kinds.js';

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function endsOf(entity: Entity, view: MapView): readonly [Entity | undefined, Entity | undefined] {
  if (entity.arrow) return [view.entities.get(entity.arrow.from), view.entities.get(entity.arrow.to)];
  // Without an arrow the link is not drawn on the board; its ends stand in its fields.
  for (const value of entity.fields.values()) {
    if (value.kind === 'ids' && value.value.length === 2) {
      return [view.byId.get(value.value[0] ?? ''), view.byId.get(value.value[1] ?? '')];
    }
  }
  return [undefined, undefined];
}

/** The links to and from an initiative whose other end is still there, in the order of their ids. */
export function linksOf(view: MapView, id: string): Link[] {
  const links: Link[] = [];
  for (const entity of view.entities.values()) {
    if (entity.kind !== linkKind || entity.gone) continue;
    const [from, to] = endsOf(entity, view);
    if (!from || !to || from.gone || to.gone) continue;
    if (from.id === id || to.id === id) links.push({ id: entity.id, from: from.id, to: to.id });
  }
  return links.sort((a, b) => (a.id < b.id ? -1 : 1));
}
