import { useId } from 'react';
import { useSay, useText } from '../context.js';
import { textOf } from '../model/items.js';
import type { Option } from '../model/pack/types.js';
import { Buttons } from './Buttons.js';
import { Notes } from './Notes.js';
import { type ChoiceType, type FieldProps, useRegister } from './register.js';

const mostButtons = 4;

/** One of a choice set: a few as buttons, many in a list that opens. */
export function Choice({ item, field }: FieldProps<ChoiceType>) {
  const id = useId();
  const say = useSay();
  const { shown, set } = useRegister(item, field.name);
  const chosen = textOf(shown);
  const option = field.set.options.find((one) => one.id === chosen);
  const choose = (one: string | undefined): void => set(one ? { kind: 'text', value: one } : undefined);
  const few = field.set.options.length <= mostButtons;
  const options = field.set.options.map((one) => ({ id: one.id, title: say(one.title) }));
  return (
    <div>
      {few && (
        <Buttons label={say(field.title)} noteId={`${id}-note`} options={options} chosen={option?.id}
          onChoose={choose} />
      )}
      {!few && <label htmlFor={id}>{say(field.title)}</label>}
      {!few && (
        <OptionSelect id={id} noteId={`${id}-note`} options={field.set.options} chosen={chosen} onChoose={choose} />
      )}
      <div id={`${id}-note`}>
        {option?.help && <p className="panel-quiet panel-help">{say(option.help)}</p>}
        <Notes field={field} />
      </div>
    </div>
  );
}

interface OptionSelectProps {
  id: string;
  noteId?: string;
  options: readonly Option[];
  chosen: string;
  onChoose(id: string | undefined): void;
}

/** The list of a choice set's options, with nothing chosen as its first. */
export function OptionSelect({ id, noteId, options, chosen, onChoose }: OptionSelectProps) {
  const say = useSay();
  const text = useText();
  const known = options.some((one) => one.id === chosen);
  return (
    <select id={id} aria-describedby={noteId} value={known ? chosen : ''}
      onChange={(event) => onChoose(event.target.value || undefined)}>
      <option value="">{text('panel.field.notSaid')}</option>
      {options.map((one) => <option key={one.id} value={one.id}>{say(one.title)}</option>)}
    </select>
  );
}
