import { useLanguage, useSay, useText } from '../context.js';
import { positionText, toPercent } from '../model/words.js';
import { Slider } from '../parts/Slider.js';
import { Notes } from './Notes.js';
import { type FieldProps, useRegister } from './register.js';

/** Where something stands between two ends that are both good; nobody has to say. */
export function Scale({ item, field }: FieldProps<'scale'>) {
  const language = useLanguage();
  const say = useSay();
  const text = useText();
  const { shown, set } = useRegister(item, field.name);
  const value = shown?.kind === 'int' ? toPercent(shown.value) : undefined;
  const ends: [string, string] = [say(field.ends[0]), say(field.ends[1])];
  return (
    <div>
      <Slider label={say(field.title)} value={value} unsaid={text('panel.field.scaleUnsaid')} ends={ends}
        words={(percent) => positionText(language, percent, ends)}
        onCommit={(percent) => set({ kind: 'int', value: percent * 100 })} />
      {value !== undefined && (
        <button type="button" className="panel-text"
          aria-label={text('panel.field.clearOf', { title: say(field.title) })} onClick={() => set(undefined)}>
          {text('panel.field.clear')}
        </button>
      )}
      <Notes field={field} />
    </div>
  );
}
