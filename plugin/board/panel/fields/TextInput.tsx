import { useSay, useText } from '../context.js';
import { TextField } from '../details/TextField.js';
import { textOf } from '../model/items.js';
import { initiativeKind } from '../model/kinds.js';
import { Notes } from './Notes.js';
import { type FieldProps, type PlainType, useRegister } from './register.js';

const titleLimit = 500;

/** One line or several, which several people may write at once. */
export function TextInput({ item, field }: FieldProps<PlainType>) {
  const say = useSay();
  const text = useText();
  const register = useRegister(item, field.name);
  const title = field.name === 'title';
  const first = item.kind === initiativeKind && field.name === 'description' && !field.help;
  return (
    <TextField label={say(field.title)} remote={textOf(register.room)} pending={register.sent && textOf(register.sent)}
      lines={field.type === 'long_text'} required={title} {...(title && { maxLength: titleLimit })}
      {...(first && { placeholder: text('panel.details.descriptionHint') })}
      note={field.help || field.personal ? (id) => <Notes field={field} id={id} /> : undefined}
      onSend={(value) => {
        const words = title ? value.trim() : value;
        register.set(words === '' ? undefined : { kind: 'text', value: words });
      }} />
  );
}
