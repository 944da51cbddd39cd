import { useId } from 'react';
import { usePack, usePanel, useSay, useText } from '../context.js';
import { categorySets } from '../model/assets.js';
import { useCategories } from './useCategories.js';

/** For a facilitator: which categories this map sorts its assets by. No asset changes with it. */
export function CategorySet() {
  const { store, props } = usePanel();
  const id = useId();
  const text = useText();
  const say = useSay();
  const sets = categorySets(usePack());
  const chosen = useCategories();
  if (sets.length < 2) return null;
  return (
    <div>
      <label htmlFor={id}>{text('panel.assets.sorts')}</label>
      <select id={id} value={chosen?.id ?? ''} onChange={(event) => store.send([
        { kind: 'edited', id: props.mapId, field: 'asset_set', value: { kind: 'text', value: event.target.value } },
      ])}>
        {sets.map((one) => <option key={one.id} value={one.id}>{say(one.title)}</option>)}
      </select>
    </div>
  );
}
