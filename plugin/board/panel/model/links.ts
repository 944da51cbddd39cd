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

function isLink(pack: Pack, kind: string): boolean {
  return kind === linkKind || pack.kind(kind)?.link === true;
}

/** What a link joins, or joined before it was deleted; undefined for what is no link, or of which no end is known. */
export function linkOf(entity: Entity, view: MapView, pack: Pack): Link | undefined {
  if (!isLink(pack, entity.kind)) return undefined;
  const [from, to] = endsOf(entity, view);
  return from && to && { id: entity.id, kind: entity.kind, from: from.id, to: to.id };
}

/** Every link whose both ends are still there. */
export function allLinks(view: MapView, pack: Pack): Link[] {
  const links: Link[] = [];
  const gone = (id: string): boolean => view.byId.get(id)?.gone !== false;
  for (const entity of view.entities.values()) {
    const link = entity.gone ? undefined : linkOf(entity, view, pack);
    if (link && !gone(link.from) && !gone(link.to)) links.push(link);
  }
  return links;
}

/** The links to and from one thing, in the order of their ids. */
export function linksOf(view: MapView, pack: Pack, id: string): Link[] {
  return allLinks(view, pack).filter((one) => one.from === id || one.to === id).sort((a, b) => (a.id < b.id ? -1 : 1));
}
