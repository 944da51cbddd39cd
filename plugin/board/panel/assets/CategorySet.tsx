import { usePack, usePanel, useSay, useText } from '../context.js';
import { categorySets } from '../model/assets.js';
import { Select } from '../parts/Select.js';
import { useCategories } from './useCategories.js';

/** For a facilitator: which categories this map sorts its assets by. No asset changes with it. */
export function CategorySet() {
  const { store, props } = usePanel();
  const text = useText();
  const say = useSay();
  const sets = categorySets(usePack());
  const chosen = useCategories();
  if (sets.length < 2) return null;
  return (
    <Select label={text('panel.assets.sorts')} value={chosen?.id ?? ''}
      choices={sets.map((one) => [one.id, say(one.title)])}
      onChoose={(value) => store.send([
        { kind: 'edited', id: props.mapId, field: 'asset_set', value: { kind: 'text', value } },
      ])} />
  );
}
