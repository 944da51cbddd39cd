import { useId } from 'react';
import { useSay, useText } from '../context.js';
import { Buttons } from './Buttons.js';
import { Notes } from './Notes.js';
import { type FieldProps, type PlainType, useRegister } from './register.js';

/** Yes, no, or not said. */
export function YesNo({ item, field }: FieldProps<PlainType>) {
  const id = useId();
  const say = useSay();
  const text = useText();
  const { shown, set } = useRegister(item, field.name);
  const chosen = shown?.kind === 'bool' ? (shown.value ? 'yes' : 'no') : undefined;
  return (
    <div>
      <Buttons label={say(field.title)} noteId={id} chosen={chosen}
        options={[{ id: 'yes', title: text('panel.field.yes') }, { id: 'no', title: text('panel.field.no') }]}
        onChoose={(one) => set(one === undefined ? undefined : { kind: 'bool', value: one === 'yes' })} />
      <Notes field={field} id={id} />
    </div>
  );
}
