import { usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import type { Item } from '../model/items.js';
import { linkKind } from '../model/kinds.js';
import { type Link, linksOf } from '../model/links.js';
import { Icon } from '../parts/Icon.js';
import { Picker } from '../parts/Picker.js';
import { useOpen } from '../parts/useOpen.js';

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
  const { store, notices } = usePanel();
  const open = useOpen();
  const text = useText();
  const outward = link.from === item.id;
  const other = outward ? link.to : link.from;
  const title = store.item(other)?.title || text('panel.untitled');
  const say = useSay();
  const kind = usePack().kind(link.kind);
  return (
    <li className="panel-row">
      <button type="button" className="panel-text panel-grow" onClick={() => open(other)}>
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
  const taken = new Set(links.filter((link) => link.from === item.id).map((link) => link.to));
  return (
    <Picker label={text('panel.links.what')} open={text('panel.links.choose')}
      candidates={() => store.pack.kinds.filter((kind) => kind.linkable).flatMap((kind) => store.live(kind.id))
        .filter((one) => one.id !== item.id && !taken.has(one.id))}
      onPick={(other) => {
        store.send([{ kind: 'joined', id: store.session.newId(), from: item.id, to: other.id }]);
        notices.announce(text('panel.links.added', { title: other.title }));
      }} />
  );
}
