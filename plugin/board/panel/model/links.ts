/** Links between initiatives, as the details form lists them. */
import type { Entity, MapView } from '../../session/types.js';
import { linkKind } from './items.js';

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function endsOf(entity: Entity, view: MapView): readonly [string, string] | undefined {
  if (entity.arrow) {
    const from = view.entities.get(entity.arrow.from);
    const to = view.entities.get(entity.arrow.to);
    return from && to && !from.gone && !to.gone ? [from.id, to.id] : undefined;
  }
  for (const value of entity.fields.values()) {
    if (value.kind === 'ids' && value.value.length === 2) {
      const [from, to] = value.value;
      if (from !== undefined && to !== undefined && view.byId.has(from) && view.byId.has(to)) return [from, to];
    }
  }
  return undefined;
}

/** The links to and from an initiative whose other end is still there, in the order of their ids. */
export function linksOf(view: MapView, id: string): Link[] {
  const links: Link[] = [];
  for (const entity of view.entities.values()) {
    if (entity.kind !== linkKind || entity.gone) continue;
    const ends = endsOf(entity, view);
    if (ends && ends.includes(id)) links.push({ id: entity.id, from: ends[0], to: ends[1] });
  }
  return links.sort((a, b) => (a.id < b.id ? -1 : 1));
}
