/** The strengths of a neighbourhood as the panel groups them. */
import type { MapView } from '../../session/types.js';
import { inOrder } from './grouping.js';
import { type Item, textOf } from './items.js';
import { actionKind } from './kinds.js';
import { allLinks } from './links.js';
import type { ChoiceSet, Kind, Option, Pack } from './pack/types.js';
import type { PanelStore } from './store.js';

const usualSet = 'assets_six';

export function assetKindOf(pack: Pack): Kind | undefined {
  return pack.kinds.find((kind) => kind.asset);
}

/** All categories that an asset can have. */
export function allCategories(pack: Pack): ChoiceSet | undefined {
  const field = assetKindOf(pack)?.fields.find((one) => one.name === 'category');
  return field?.type === 'choice' ? field.set : undefined;
}

/** The choice sets that a map can sort its assets by: those with nothing but categories of the kind. */
export function categorySets(pack: Pack): ChoiceSet[] {
  const all = allCategories(pack);
  if (!all) return [];
  const known = new Set(all.options.map((one) => one.id));
  return pack.choiceSets.filter((set) => set.options.length > 1 && set.options.every((one) => known.has(one.id)));
}

/** The set that this map sorts its assets by: as the map says, or six categories, or all there are. */
export function categoriesOf(pack: Pack, chosen: string): ChoiceSet | undefined {
  return pack.choiceSet(chosen) ?? pack.choiceSet(usualSet) ?? allCategories(pack);
}

export interface AssetGroup {
  /** Undefined for assets of a category that this map does not show. */
  readonly option: Option | undefined;
  readonly items: readonly Item[];
}

/** A group for every category, also without assets, and one for the others when there are any. */
export function groupAssets(items: readonly Item[], categories: ChoiceSet | undefined): AssetGroup[] {
  const lists = new Map<string | undefined, Item[]>((categories?.options ?? []).map((one) => [one.id, []]));
  for (const item of inOrder(items)) {
    const category = textOf(item.fields.get('category'));
    const list = lists.get(lists.has(category) ? category : undefined);
    if (list) list.push(item);
    else lists.set(undefined, [item]);
  }
  return [...lists].map(([id, found]) => ({
    option: categories?.options.find((one) => one.id === id), items: found,
  }));
}

/** Ids of all that stands at the end of a link or that an action came from. */
export function connectedIds(view: MapView, store: Pick<PanelStore, 'pack' | 'live'>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const link of allLinks(view, store.pack)) ids.add(link.from).add(link.to);
  for (const action of store.live(actionKind)) {
    const from = action.fields.get('from');
    if (from?.kind === 'ids') for (const id of from.value) ids.add(id);
  }
  return ids;
}
