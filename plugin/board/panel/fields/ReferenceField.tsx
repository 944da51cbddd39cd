import { useId } from 'react';
import type { Gesture, Value } from '../../../protocol/messages.js';
import { usePack, usePanel, useSay, useText } from '../context.js';
import type { Kind } from '../model/pack/types.js';
import { Icon } from '../parts/Icon.js';
import { ItemLink } from '../parts/ItemLink.js';
import { Picker } from '../parts/Picker.js';
import { Notes } from './Notes.js';
import { type FieldProps, useRegister } from './register.js';

const mostReferences = 64;

export function idsOf(value: Value | undefined): readonly string[] {
  if (value?.kind === 'ids') return value.value;
  return value?.kind === 'id' ? [value.value] : [];
}

/** One or several other things: searched for, or made on the spot. */
export function ReferenceField({ item, field }: FieldProps<'reference' | 'references'>) {
  const id = useId();
  const { store } = usePanel();
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const { shown, set } = useRegister(item, field.name);
  const several = field.type === 'references';
  const chosen = idsOf(shown);
  const put = (ids: readonly string[]): Exclude<Value, { kind: 'nothing' }> | undefined => {
    const [first] = ids;
    if (first === undefined) return undefined;
    return several ? { kind: 'ids', value: ids } : { kind: 'id', value: first };
  };
  const withOne = (other: string): readonly string[] =>
    (several ? [...idsOf(store.item(item.id)?.fields.get(field.name)), other] : [other]);
  const make = (kind: Kind, title: string): void => {
    const other = store.session.newId();
    const value = put(withOne(other));
    const made: Gesture = { kind: 'created', id: other, entity: kind.id, title };
    if (value) store.send([made, { kind: 'edited', id: item.id, field: field.name, value }]);
  };
  const full = several && chosen.length >= mostReferences;
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="panel-label">{say(field.title)}</p>
      <Notes field={field} />
      <ul className="panel-links">
        {chosen.map((one) => (
          <li key={one} className="panel-row">
            <ItemLink id={one} />
            <RemoveButton title={store.item(one)?.title ?? ''}
              onRemove={() => set(put(chosen.filter((other) => other !== one)))} />
          </li>
        ))}
      </ul>
      {!full && (
        <Picker label={say(field.title)}
          open={text(chosen.length > 0 && !several ? 'panel.pick.other' : 'panel.pick.open')}
          candidates={() => field.kinds.flatMap((kind) => store.live(kind))
            .filter((one) => one.id !== item.id && !chosen.includes(one.id))}
          makes={field.kinds.map((kind) => pack.kind(kind)).filter((kind) => kind !== undefined)}
          onPick={(one) => set(put(withOne(one.id)))} onMake={make} />
      )}
    </div>
  );
}

function RemoveButton({ title, onRemove }: { title: string; onRemove(): void }) {
  const text = useText();
  const label = text('panel.pick.remove', { title: title || text('panel.untitled') });
  return (
    <button type="button" className="panel-icon" aria-label={label} title={label} onClick={onRemove}>
      <Icon name="close" />
    </button>
  );
}
