import { useMemo } from 'react';
import { usePack } from '../context.js';
import { FieldView } from '../fields/FieldView.js';
import type { Item } from '../model/items.js';
import { layOut } from '../model/sections.js';
import { Links } from './Links.js';
import { MoreFields } from './MoreFields.js';
import { PlaceFields } from './PlaceFields.js';

/** The form of anything, as its kind in the method pack says: what matters first, the rest under "more". */
export function Form({ item }: { item: Item }) {
  const kind = usePack().kind(item.kind);
  const layout = useMemo(() => layOut(kind?.fields ?? []), [kind]);
  return (
    <>
      {layout.first.map((field) => <FieldView key={field.name} item={item} field={field} />)}
      {kind && kind.lenses.length > 0 && <PlaceFields item={item} kind={kind} />}
      {kind?.linkable && <Links item={item} />}
      {layout.more.length > 0 && <MoreFields item={item} sections={layout.more} />}
    </>
  );
}
