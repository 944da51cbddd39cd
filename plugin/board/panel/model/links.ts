/** Links of every kind between what is on the map, as forms list them. */
import type { Entity, MapView } from '../../session/types.js';
import { linkKind } from './kinds.js';
import type { Pack } from './pack/types.js';

export interface Link {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

function endsOf(entity: Entity, view: MapView): readonly [Entity | undefined, Entity | undefined] {
  if (entity.arrow) return [view.entities.get(entity.arrow.from), view.entities.get(entity.arrow.to)];
  // Without an arrow the link is not drawn on the board; its ends stand in its fields.
  const ends = entity.fields.get('ends');
  if (ends?.kind !== 'ids' || ends.value.length !== 2) return [undefined, undefined];
  return [view.byId.get(ends.value[0] ?? ''), view.byId.get(ends.value[1] ?? '')];
}

/** Every link whose both ends are still there. */
export function allLinks(view: MapView, pack: Pack): Link[] {
  const links: Link[] = [];
  for (const entity of view.entities.values()) {
    if (entity.gone || !(entity.kind === linkKind || pack.kind(entity.kind)?.link)) continue;
    const [from, to] = endsOf(entity, view);
    if (!from || !to || from.gone || to.gone) continue;
    links.push({ id: entity.id, kind: entity.kind, from: from.id, to: to.id });
  }
  return links;
}

/** The links to and from one thing, in the order of their ids. */
export function linksOf(view: MapView, pack: Pack, id: string): Link[] {
  return allLinks(view, pack).filter((one) => one.from === id || one.to === id).sort((a, b) => (a.id < b.id ? -1 : 1));
}
