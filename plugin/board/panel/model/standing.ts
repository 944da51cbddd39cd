/** What stands on a lens: which kinds, and which of them a new card becomes. */
import type { Item } from './items.js';
import { initiativeKind } from './kinds.js';
import type { Kind, Pack } from './pack/types.js';
import type { PanelStore } from './store.js';

/** Kinds that stand as cards on a lens, in the pack's order. */
export function kindsOn(pack: Pack, lens: string | undefined): Kind[] {
  return lens === undefined ? [] : pack.kinds.filter((kind) => kind.lenses.includes(lens));
}

/** The kind of a new card: the first that stands there, as on the board. */
export function newCardKind(pack: Pack, lens: string | undefined): string {
  return kindsOn(pack, lens)[0]?.id ?? initiativeKind;
}

/** Everything that can stand on a lens, deleted too. Initiatives before a lens or a pack is known. */
export function itemsOn(store: Pick<PanelStore, 'pack' | 'ofKind'>, lens: string | undefined): readonly Item[] {
  const kinds = kindsOn(store.pack, lens);
  if (kinds.length <= 1) return store.ofKind(kinds[0]?.id ?? initiativeKind);
  return kinds.flatMap((kind) => store.ofKind(kind.id));
}
