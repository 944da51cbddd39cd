import { useId } from 'react';
import { usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import type { Item } from '../model/items.js';
import { lineageOf } from '../model/lineage.js';
import { ItemLink } from '../parts/ItemLink.js';

const mostShown = 6;

/** Where this came from and what came of it, with the way there. */
export function Trail({ item }: { item: Item }) {
  const { store } = usePanel();
  const text = useText();
  useTopic('entities');
  const { earlier, later } = lineageOf(store, item);
  if (earlier.length + later.length === 0) return null;
  return (
    <section className="panel-trail" aria-label={text('panel.trail.title')}>
      <Steps label={text('panel.trail.earlier')} ids={earlier} />
      <Steps label={text('panel.trail.later')} ids={later} />
    </section>
  );
}

function Steps({ label, ids }: { label: string; ids: readonly string[] }) {
  const id = useId();
  const text = useText();
  if (ids.length === 0) return null;
  return (
    <div>
      <p id={id} className="panel-label">{label}</p>
      <ul aria-labelledby={id}>
        {ids.slice(0, mostShown).map((one) => <Step key={one} id={one} />)}
      </ul>
      {ids.length > mostShown && (
        <p className="panel-quiet">{text('panel.trail.more', { count: ids.length - mostShown })}</p>
      )}
    </div>
  );
}

/** What came of what often has one title all the way, so its kind stands with it. */
function Step({ id }: { id: string }) {
  const { store } = usePanel();
  const say = useSay();
  const kind = usePack().kind(store.item(id)?.kind ?? '');
  return (
    <li className="panel-row">
      <ItemLink id={id} />
      <span className="panel-quiet">{say(kind?.title).toLowerCase()}</span>
    </li>
  );
}
