import { useSay, useText } from '../context.js';
import { TextField } from '../details/TextField.js';
import { Notes } from './Notes.js';
import { type FieldProps, useRegister } from './register.js';

/** A whole number as someone types it; undefined for anything else. */
export function wholeNumber(typed: string): number | undefined {
  const digits = typed.trim();
  return /^[-+]?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** A whole number with its unit; what is out of range is said in words and not sent. */
export function NumberInput({ item, field }: FieldProps<'integer'>) {
  const say = useSay();
  const text = useText();
  const register = useRegister(item, field.name);
  const shown = (value: typeof register.room): string => (value?.kind === 'int' ? String(value.value) : '');
  const bounded = Number.isSafeInteger(field.least) && field.most < Number.MAX_SAFE_INTEGER;
  const problem = (typed: string): string | undefined => {
    if (typed.trim() === '') return undefined;
    const value = wholeNumber(typed);
    if (value !== undefined && value >= field.least && value <= field.most) return undefined;
    return bounded
      ? text('panel.field.numberBetween', { least: field.least, most: field.most })
      : text('panel.field.numberWhole');
  };
  const unit = say(field.unit);
  return (
    <TextField label={unit ? text('panel.field.withUnit', { title: say(field.title), unit }) : say(field.title)}
      remote={shown(register.room)} pending={register.sent && shown(register.sent)} numeric problem={problem}
      note={field.help || field.personal ? (id) => <Notes field={field} id={id} /> : undefined}
      onSend={(typed) => {
        const value = wholeNumber(typed);
        register.set(value === undefined ? undefined : { kind: 'int', value });
      }} />
  );
}
