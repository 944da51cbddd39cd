import { useControls, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import type { Item } from '../model/items.js';
import { Back } from '../parts/Back.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { NextStep } from '../steps/NextStep.js';
import { Trail } from '../steps/Trail.js';
import { Facts } from './Facts.js';
import { Form } from './Form.js';

/** Everything about one thing on the map, of any kind. */
export function Details({ id }: { id: string }) {
  const { store } = usePanel();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const item = store.item(id);
  return (
    <div className="panel-stack">
      <Back />
      <div>
        {item && <KindName kind={item.kind} />}
        <ScreenTitle>{item ? item.title || text('panel.untitled') : text('panel.details.unknown')}</ScreenTitle>
      </div>
      {item && !item.gone && <Trail item={item} />}
      {item && !item.gone && edit && <NextStep item={item} />}
      {item && item.gone && <Gone item={item} />}
      {item && !item.gone && (edit ? <Form key={id} item={item} /> : <Facts item={item} />)}
      {item && !item.gone && edit && <Actions item={item} />}
    </div>
  );
}

/** What kind of thing it is, on a map that has several. */
function KindName({ kind }: { kind: string }) {
  const pack = usePack();
  const say = useSay();
  if (pack.kinds.filter((one) => !one.link).length < 2) return null;
  return <p className="panel-quiet">{say(pack.kind(kind)?.title)}</p>;
}

function Gone({ item }: { item: Item }) {
  const { store } = usePanel();
  const text = useText();
  const { edit } = useRights();
  return (
    <>
      <p>{text(edit ? 'panel.details.gone' : 'panel.details.goneViewer')}</p>
      {edit && (
        <button type="button" onClick={() => store.send([{ kind: 'restored', id: item.id }])}>
          {text('panel.restore')}
        </button>
      )}
    </>
  );
}

function Actions({ item }: { item: Item }) {
  const { store, notices, home, go } = usePanel();
  const controls = useControls();
  const text = useText();
  const title = item.title || text('panel.untitled');

  const copy = (): void => {
    const card = store.view.byId.get(item.id)?.card;
    const id = store.session.newId();
    // Beside the first one and towards the middle, so that the copy never falls off the matrix.
    const step = card && item.place.state === 'placed' ? (card.x > 0 ? -40 : 40) : 0;
    store.send([{ kind: 'copied', source: item.id, id, x: (card?.x ?? 0) + step, y: (card?.y ?? 0) + step }]);
    notices.show({ tone: 'done', text: text('panel.copied', { title }) });
  };
  const remove = (): void => {
    store.send([{ kind: 'removed', id: item.id }]);
    controls.select([]);
    go(home);
    notices.show({
      tone: 'done',
      text: text('panel.deleted.done', { title }),
      action: { label: text('panel.restore'), run: () => store.send([{ kind: 'restored', id: item.id }]) },
    });
  };
  const copyable = store.view.byId.get(item.id)?.card !== undefined;
  const stands = (store.pack.kind(item.kind)?.lenses.length ?? 1) > 0;
  return (
    <div className="panel-row panel-actions">
      {stands && <button type="button" onClick={copy} disabled={!copyable}>{text('panel.copy')}</button>}
      <button type="button" className="panel-danger" onClick={remove}>{text('panel.delete')}</button>
    </div>
  );
}
