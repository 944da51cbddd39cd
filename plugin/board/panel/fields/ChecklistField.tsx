import { Fragment, useId } from 'react';
import { useSay, useText } from '../context.js';
import { type Item, textOf } from '../model/items.js';
import type { ChecklistItem, Option } from '../model/pack/types.js';
import { OptionSelect } from './Choice.js';
import { Notes } from './Notes.js';
import { type FieldProps, useRegister } from './register.js';

/** A list of questions, each answered by itself. */
export function ChecklistField({ item, field }: FieldProps<'checklist'>) {
  const say = useSay();
  const text = useText();
  const { items, answers } = field.checklist;
  const said = items.filter((one) => textOf(item.fields.get(`${field.name}.${one.id}`)) !== '').length;
  return (
    <fieldset className="panel-stack">
      <legend>{say(field.title)}</legend>
      <p className="panel-quiet">{text('panel.field.answered', { count: said, of: items.length })}</p>
      <Notes field={field} />
      {items.map((one, index) => (
        <Fragment key={one.id}>
          {one.group && say(one.group) !== say(items[index - 1]?.group) && (
            <p className="panel-label panel-checklist-group">{say(one.group)}</p>
          )}
          <Question item={item} name={`${field.name}.${one.id}`} question={one} answers={answers} />
        </Fragment>
      ))}
    </fieldset>
  );
}

interface QuestionProps {
  item: Item;
  name: string;
  question: ChecklistItem;
  answers: readonly Option[];
}

function Question({ item, name, question, answers }: QuestionProps) {
  const id = useId();
  const say = useSay();
  const { shown, set } = useRegister(item, name);
  return (
    <div>
      <label htmlFor={id} className="panel-plain">{say(question.text)}</label>
      <OptionSelect id={id} noteId={`${id}-note`} options={answers} chosen={textOf(shown)}
        onChoose={(one) => set(one ? { kind: 'text', value: one } : undefined)} />
      {question.help && <p id={`${id}-note`} className="panel-quiet panel-help">{say(question.help)}</p>}
    </div>
  );
}
