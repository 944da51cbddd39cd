/** The room's entities by id, the deleted ones too, and which links hold on to which cards. */
import type { Changes, Entity, MapView } from '../session/types.js';

export class Replica {
  readonly byId = new Map<string, Entity>();
  private readonly byRef = new Map<number, Entity>();
  private readonly linksOf = new Map<number, Set<string>>();

  /** Takes over what changed. Answers the ids of entities that look different now, by themselves or by their links. */
  take(view: MapView, changes: Pick<Changes, 'all' | 'entities'>): Set<string> {
    const touched = new Set<string>();
    if (changes.all) {
      for (const id of this.byId.keys()) touched.add(id);
      this.byId.clear();
      this.byRef.clear();
      this.linksOf.clear();
    }
    for (const ref of changes.all ? view.entities.keys() : changes.entities) {
      const entity = view.entities.get(ref);
      if (entity) this.put(entity, touched);
    }
    return touched;
  }

  /** Whether an asset stands beside the matrix. */
  anyAsset(): boolean {
    for (const { gone, place } of this.byId.values()) if (!gone && place.state === 'asset') return true;
    return false;
  }

  entity(ref: number): Entity | undefined {
    return this.byRef.get(ref);
  }

  /** Element ids of the links that hold on to this card. */
  linksAt(entity: Entity): string[] {
    return [...(this.linksOf.get(entity.ref) ?? [])].sort();
  }

  /** Both ends of a link, when both are on the board. */
  endsOf(link: Entity): { from: Entity; to: Entity } | undefined {
    const from = link.arrow && this.byRef.get(link.arrow.from);
    const to = link.arrow && this.byRef.get(link.arrow.to);
    return from?.card && to?.card && !from.gone && !to.gone ? { from, to } : undefined;
  }

  private put(entity: Entity, touched: Set<string>): void {
    const before = this.byRef.get(entity.ref);
    this.byRef.set(entity.ref, entity);
    this.byId.set(entity.id, entity);
    touched.add(entity.id);
    const shown = !entity.gone && entity.card !== undefined;
    const shownBefore = before !== undefined && !before.gone && before.card !== undefined;
    if (shown !== shownBefore) for (const id of this.linksAt(entity)) touched.add(id);
    if (before?.arrow) this.setLink(before, before.arrow, false, touched);
    if (entity.arrow && !entity.gone) this.setLink(entity, entity.arrow, true, touched);
  }

  private setLink(link: Entity, ends: { from: number; to: number }, on: boolean, touched: Set<string>): void {
    for (const ref of [ends.from, ends.to]) {
      const links = this.linksOf.get(ref) ?? new Set();
      if (on) links.add(link.id);
      else links.delete(link.id);
      this.linksOf.set(ref, links);
      const end = this.byRef.get(ref);
      if (end) touched.add(end.id);
    }
  }
}
