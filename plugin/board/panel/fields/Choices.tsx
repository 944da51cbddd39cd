import { useId } from 'react';
import { useSay } from '../context.js';
import type { Item } from '../model/items.js';
import type { Option } from '../model/pack/types.js';
import { Notes } from './Notes.js';
import { type ChoiceType, type FieldProps, useRegister } from './register.js';

/** Several of a choice set, each in a register of its own. */
export function Choices({ item, field }: FieldProps<ChoiceType>) {
  const id = useId();
  const say = useSay();
  return (
    <fieldset aria-describedby={id}>
      <legend>{say(field.title)}</legend>
      <Notes field={field} id={id} />
      {field.set.options.map((option) => (
        <Box key={option.id} item={item} name={`${field.name}.${option.id}`} option={option} />
      ))}
    </fieldset>
  );
}

function Box({ item, name, option }: { item: Item; name: string; option: Option }) {
  const say = useSay();
  const { shown, set } = useRegister(item, name);
  const on = shown?.kind === 'bool' && shown.value;
  return (
    <label className="panel-choice">
      <input type="checkbox" checked={on}
        onChange={(event) => set(event.target.checked ? { kind: 'bool', value: true } : undefined)} />
      <span>
        {say(option.title)}
        {option.help && <span className="panel-quiet panel-option-help">{say(option.help)}</span>}
      </span>
    </label>
  );
}
