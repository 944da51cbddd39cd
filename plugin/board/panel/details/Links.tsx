import { type ReactNode, useId, useRef, useState } from 'react';
import { useControls, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import { linkKind } from '../model/kinds.js';
import { type Link, linksOf } from '../model/links.js';
import { Icon } from '../parts/Icon.js';

/** The links of one thing, both ways. With `readOnly` nothing can be linked or let go here. */
export function Links({ item, readOnly = false }: { item: Item; readOnly?: boolean }) {
  const { store } = usePanel();
  const text = useText();
  const edit = useRights().edit && !readOnly;
  useTopic('entities');
  const links = linksOf(store.view, store.pack, item.id);
  return (
    <section className="panel-stack" aria-label={text('panel.links.title')}>
      <h3>{text('panel.links.title')}</h3>
      {links.length === 0 && <p className="panel-quiet">{text('panel.links.none')}</p>}
      {links.length > 0 && (
        <ul className="panel-links">
          {links.map((link) => <LinkRow key={link.id} link={link} item={item} edit={edit} />)}
        </ul>
      )}
      {edit && <AddLink item={item} links={links} />}
    </section>
  );
}

function LinkRow({ link, item, edit }: { link: Link; item: Item; edit: boolean }) {
  const { store, notices, go } = usePanel();
  const controls = useControls();
  const text = useText();
  const outward = link.from === item.id;
  const other = outward ? link.to : link.from;
  const title = store.item(other)?.title || text('panel.untitled');
  const say = useSay();
  const kind = usePack().kind(link.kind);
  return (
    <li className="panel-row">
      <button type="button" className="panel-text panel-grow" onClick={() => {
        controls.focusEntity(other);
        go({ name: 'details', id: other });
      }}>
        {text(outward ? 'panel.links.to' : 'panel.links.from', { title })}
        {kind && link.kind !== linkKind && <span className="panel-quiet">{` (${say(kind.title).toLowerCase()})`}</span>}
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
  const say = useSay();
  const pack = usePack();
  const groups = pack.kinds.filter((kind) => kind.linkable).map((kind) => ({
    kind, items: inOrder(store.live(kind.id).filter((one) => one.id !== item.id && !taken.has(one.id))),
  })).filter((group) => group.items.length > 0);
  const others = groups.flatMap((group) => group.items);
  if (others.length === 0) return null;
  const target = others.find((one) => one.id === chosen);
  const option = (one: Item): ReactNode =>
    <option key={one.id} value={one.id}>{one.title || text('panel.untitled')}</option>;
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
          {groups.map(({ kind, items }) => (groups.length === 1 ? items.map(option) : (
            <optgroup key={kind.id} label={say(kind.plural)}>{items.map(option)}</optgroup>
          )))}
        </select>
        <button type="button" disabled={!target} onClick={add}>{text('panel.links.add')}</button>
      </div>
    </div>
  );
}
