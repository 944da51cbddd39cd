import { useSay, useText } from '../context.js';
import type { Field } from '../model/pack/types.js';

/** What helps to fill in a field, under its label: the pack's words, and care for people when it may name one. */
export function Notes({ field, id }: { field: Pick<Field, 'help' | 'personal'>; id?: string }) {
  const say = useSay();
  const text = useText();
  if (!field.help && !field.personal) return null;
  return (
    <p id={id} className="panel-quiet panel-help">
      {[say(field.help), field.personal ? text('panel.field.personal') : ''].filter(Boolean).join(' ')}
    </p>
  );
}
