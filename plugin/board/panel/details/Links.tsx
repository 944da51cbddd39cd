import { useId, useRef, useState } from 'react';
import { useControls, usePanel, useRights, useText, useTopic } from '../context.js';
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import { type Link, linksOf } from '../model/links.js';
import { Icon } from '../parts/Icon.js';

/** The links of one initiative, both ways. */
export function Links({ item }: { item: Item }) {
  const { store } = usePanel();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const links = linksOf(store.view, item.id);
  return (
    <section className="panel-stack" aria-label={text('panel.links.title')}>
      <h3>{text('panel.links.title')}</h3>
      {links.length === 0 && <p className="panel-quiet">{text('panel.links.none')}</p>}
      {links.length > 0 && (
        <ul className="panel-links">
          {links.map((link) => <LinkRow key={link.id} link={link} item={item} />)}
        </ul>
      )}
      {edit && <AddLink item={item} links={links} />}
    </section>
  );
}

function LinkRow({ link, item }: { link: Link; item: Item }) {
  const { store, notices, go } = usePanel();
  const controls = useControls();
  const text = useText();
  const { edit } = useRights();
  const outward = link.from === item.id;
  const other = outward ? link.to : link.from;
  const title = store.item(other)?.title || text('panel.untitled');
  return (
    <li className="panel-row">
      <button type="button" className="panel-text panel-grow" onClick={() => {
        controls.focusEntity(other);
        go({ name: 'details', id: other });
      }}>
        {text(outward ? 'panel.links.to' : 'panel.links.from', { title })}
      </button>
      {edit && (
        <button type="button" className="panel-icon" aria-label={text('panel.links.remove', { title })}
          title={text('panel.links.remove', { title })}
          onClick={() => {
            store.send([{ kind: 'removed', id: link.id }]);
            notices.announce(text('panel.links.removed', { title }));
          }}>
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

function AddLink({ item, links }: { item: Item; links: readonly Link[] }) {
  const { store, notices } = usePanel();
  const text = useText();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const choice = useRef<HTMLSelectElement>(null);
  const taken = new Set(links.filter((link) => link.from === item.id).map((link) => link.to));
  const others = inOrder(store.allItems().filter((one) => !one.gone && one.id !== item.id && !taken.has(one.id)));
  if (others.length === 0) return null;
  const target = others.find((one) => one.id === chosen);
  const add = (): void => {
    if (!target) return;
    store.send([{ kind: 'joined', id: store.session.newId(), from: item.id, to: target.id }]);
    notices.announce(text('panel.links.added', { title: target.title }));
    setChosen('');
    // The button that was pressed has nothing to do until there is another choice.
    choice.current?.focus();
  };
  return (
    <div>
      <label htmlFor={id}>{text('panel.links.choose')}</label>
      <div className="panel-row panel-nowrap">
        <select ref={choice} id={id} value={target ? chosen : ''} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{text('panel.links.pick')}</option>
          {others.map((one) => <option key={one.id} value={one.id}>{one.title || text('panel.untitled')}</option>)}
        </select>
        <button type="button" disabled={!target} onClick={add}>{text('panel.links.add')}</button>
      </div>
    </div>
  );
}
