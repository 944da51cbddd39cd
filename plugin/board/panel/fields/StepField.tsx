import { useId } from 'react';
import { usePanel, useSay, useText } from '../context.js';
import { stepOf, type Way, waysFrom } from '../model/flow.js';
import { textOf } from '../model/items.js';
import { Notes } from './Notes.js';
import { type FieldProps, useRegister } from './register.js';

/** Where something is on a flow: it moves along a transition, onwards or back. */
export function StepField({ item, field }: FieldProps<'step'>) {
  const id = useId();
  const { notices } = usePanel();
  const say = useSay();
  const text = useText();
  const { shown, set } = useRegister(item, field.name);
  const current = stepOf(field.flow, textOf(shown));
  const label = ({ step, transition, back }: Way): string => {
    const title = say(step.title);
    if (!current) return text('panel.step.start', { title });
    if (back) return text('panel.step.back', { title });
    return transition?.title ? `${say(transition.title)}: ${title}` : text('panel.step.next', { title });
  };
  return (
    <div role="group" aria-labelledby={id} className="panel-step">
      <p id={id} className="panel-label">{say(field.title)}</p>
      <p className="panel-step-now">{current ? say(current.title) : text('panel.step.none')}</p>
      {current?.help && <p className="panel-quiet panel-help">{say(current.help)}</p>}
      <Notes field={field} />
      <div className="panel-answers">
        {waysFrom(field.flow, textOf(shown)).map((way) => (
          <button key={way.step.id} type="button" onClick={() => {
            set({ kind: 'text', value: way.step.id });
            notices.announce(text('panel.step.now', { title: say(way.step.title) }));
          }}>
            {label(way)}
          </button>
        ))}
      </div>
    </div>
  );
}
