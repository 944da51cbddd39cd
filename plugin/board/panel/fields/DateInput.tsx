import { useSay, useText } from '../context.js';
import { TextField } from '../details/TextField.js';
import { dayToIso, isoToDay } from '../model/days.js';
import { Notes } from './Notes.js';
import { type FieldProps, type PlainType, useRegister } from './register.js';

/** A day, with the browser's own calendar. */
export function DateInput({ item, field }: FieldProps<PlainType>) {
  const say = useSay();
  const text = useText();
  const register = useRegister(item, field.name);
  const shown = (value: typeof register.room): string => (value?.kind === 'int' ? dayToIso(value.value) : '');
  return (
    <TextField label={say(field.title)} remote={shown(register.room)} pending={register.sent && shown(register.sent)}
      date problem={(typed) => (typed === '' || isoToDay(typed) !== undefined ? undefined : text('panel.field.noDay'))}
      note={field.help || field.personal ? (id) => <Notes field={field} id={id} /> : undefined}
      onSend={(typed) => {
        const value = isoToDay(typed);
        register.set(value === undefined ? undefined : { kind: 'int', value });
      }} />
  );
}
