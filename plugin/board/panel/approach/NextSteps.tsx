import { useId } from 'react';
import { usePanel, useSay, useText } from '../context.js';
import { type Way, waysFrom } from '../model/flow.js';
import { type Item, textOf } from '../model/items.js';
import type { Route } from './ways.js';

/** The ways on from here, each with the reason to take it, and the ways back. */
export function NextSteps({ item, route }: { item: Item; route: Route }) {
  const { store, notices } = usePanel();
  const id = useId();
  const say = useSay();
  const text = useText();
  const ways = waysFrom(route.field.flow, textOf(item.fields.get(route.field.name)));
  if (ways.length === 0) return null;
  const take = ({ step }: Way): void => {
    store.edit(item.id, route.field.name, { kind: 'text', value: step.id });
    notices.announce(text('panel.step.now', { title: say(step.title) }));
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{text('panel.approach.next')}</h3>
      <ul className="panel-ways">
        {ways.map((way) => (
          <li key={way.step.id}>
            <button type="button" className={way.back ? 'panel-way-back' : ''} onClick={() => take(way)}>
              <span className="panel-way-to">{text(keyOf(way), { title: say(way.step.title) })}</span>
              {way.transition?.title && <span className="panel-quiet">{say(way.transition.title)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ transition, back }: Way): string {
  if (!transition) return 'panel.step.start';
  return back ? 'panel.step.back' : 'panel.step.next';
}
