import type { Value } from '../../../protocol/messages.js';
import { usePanel } from '../context.js';
import type { Item } from '../model/items.js';
import type { FieldOf, FieldType } from '../model/pack/types.js';

/** Types that need no more of the pack than every field has. */
export type PlainType = 'text' | 'long_text' | 'boolean' | 'date' | 'record';
export type ChoiceType = 'choice' | 'choices';

/** What every field of a form is given. */
export interface FieldProps<T extends FieldType = FieldType> {
  item: Item;
  field: FieldOf<T>;
}

export interface Register {
  /** What the room says; undefined for nothing. */
  room: Value | undefined;
  /** What this page sent and the room has not confirmed; of kind `nothing` when it was emptied. */
  sent: Value | undefined;
  /** What is shown: sent or said by the room. */
  shown: Value | undefined;
  /** Sends a value, unless it is shown already. Undefined empties the register. */
  set(value: Exclude<Value, { kind: 'nothing' }> | undefined): void;
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** One register of an entity: the field's own name, or `<field>.<option>` for those that have several. */
export function useRegister(item: Item, name: string): Register {
  const { store } = usePanel();
  const shown = item.fields.get(name);
  return {
    room: store.view.byId.get(item.id)?.fields.get(name),
    sent: store.pending.get(item.id)?.fields[name],
    shown,
    set: (value) => {
      if (!same(value, store.item(item.id)?.fields.get(name))) store.edit(item.id, name, value ?? { kind: 'nothing' });
    },
  };
}
