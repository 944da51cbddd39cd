import { useId } from 'react';
import { usePanel, useSay, useText } from '../context.js';
import { TextField } from '../details/TextField.js';
import { dayToIso, isoToDay } from '../model/days.js';
import { textOf } from '../model/items.js';
import { type PersonalRecord, readRecord, writeRecord } from '../model/record.js';
import { Notes } from './Notes.js';
import { type FieldProps, type PlainType, useRegister } from './register.js';

/** When, who and why. Each part is sent with the other two as they are at that moment. */
export function RecordField({ item, field }: FieldProps<PlainType>) {
  const id = useId();
  const { store } = usePanel();
  const say = useSay();
  const text = useText();
  const { room, sent, set } = useRegister(item, field.name);
  const before = readRecord(textOf(room));
  const pending = sent && readRecord(textOf(sent));
  const change = (part: Partial<PersonalRecord>): void => {
    const now = readRecord(textOf(store.item(item.id)?.fields.get(field.name)));
    const value = writeRecord({ ...now, ...part });
    set(value === '' ? undefined : { kind: 'text', value });
  };
  const iso = ({ when }: PersonalRecord): string => (when === null ? '' : dayToIso(when));
  return (
    <fieldset className="panel-stack panel-record" aria-describedby={id}>
      <legend>{say(field.title)}</legend>
      <Notes field={field} id={id} />
      <TextField label={text('panel.record.when')} remote={iso(before)} pending={pending && iso(pending)} date
        problem={(typed) => (typed === '' || isoToDay(typed) !== undefined ? undefined : text('panel.field.noDay'))}
        onSend={(typed) => change({ when: isoToDay(typed) ?? null })} />
      <TextField label={text('panel.record.who')} remote={before.who} pending={pending?.who}
        note={(noteId) => <Notes field={{ help: undefined, personal: true }} id={noteId} />}
        onSend={(who) => change({ who })} />
      <TextField label={text('panel.record.why')} remote={before.why} pending={pending?.why} lines
        onSend={(why) => change({ why })} />
    </fieldset>
  );
}
