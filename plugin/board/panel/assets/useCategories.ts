import { usePack, usePanel, useTopic } from '../context.js';
import { categoriesOf } from '../model/assets.js';
import { textOf } from '../model/items.js';
import type { ChoiceSet } from '../model/pack/types.js';

/** The categories that this map sorts its assets by. */
export function useCategories(): ChoiceSet | undefined {
  const { store, props } = usePanel();
  const pack = usePack();
  useTopic('map');
  const sent = store.pending.get(props.mapId)?.fields['asset_set'];
  return categoriesOf(pack, textOf(sent ?? store.view.map.get('asset_set')));
}
