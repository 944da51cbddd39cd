import { useControls, useLanguage, useLens, usePanel, useRights, useText, useTopic } from '../context.js';
import { type Item, textOf } from '../model/items.js';
import { breadthText, breadthToPercent, positionText, toPercent } from '../model/words.js';
import { Back } from '../parts/Back.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { Links } from './Links.js';
import { PlaceFields } from './PlaceFields.js';
import { TextField } from './TextField.js';

const titleLimit = 500;

/** The form of one initiative. */
export function Details({ id }: { id: string }) {
  const { store } = usePanel();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const item = store.item(id);
  return (
    <div className="panel-stack">
      <Back />
      <ScreenTitle>{item ? item.title || text('panel.untitled') : text('panel.details.unknown')}</ScreenTitle>
      {item && item.gone && <Gone item={item} />}
      {item && !item.gone && (edit ? <Form key={id} item={item} /> : <ReadOnly item={item} />)}
    </div>
  );
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

function Form({ item }: { item: Item }) {
  const { store } = usePanel();
  const text = useText();
  const fields = store.view.byId.get(item.id)?.fields;
  const pending = store.pending.get(item.id)?.fields;
  const sent = (name: string): string | undefined => {
    const value = pending?.[name];
    return value && textOf(value);
  };
  return (
    <>
      <TextField label={text('panel.details.title')} remote={textOf(fields?.get('title'))} pending={sent('title')}
        required maxLength={titleLimit}
        onSend={(title) => store.send([{ kind: 'retitled', id: item.id, title: title.trim() }])} />
      <TextField label={text('panel.details.description')} remote={textOf(fields?.get('description'))}
        pending={sent('description')} lines placeholder={text('panel.details.descriptionHint')}
        onSend={(value) =>
          store.send([{ kind: 'edited', id: item.id, field: 'description', value: { kind: 'text', value } }])} />
      <PlaceFields item={item} />
      <Links item={item} />
      <Actions item={item} />
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
  return (
    <div className="panel-row panel-actions">
      <button type="button" onClick={copy} disabled={!copyable}>{text('panel.copy')}</button>
      <button type="button" className="panel-danger" onClick={remove}>{text('panel.delete')}</button>
    </div>
  );
}

/** For who may look but not change: the same facts in words. */
function ReadOnly({ item }: { item: Item }) {
  const text = useText();
  const language = useLanguage();
  const lens = useLens();
  const placed = lens && item.place.state === 'placed';
  return (
    <>
      {item.description && <p className="panel-prewrap">{item.description}</p>}
      <section aria-label={text('panel.place.title')}>
        <h3>{text('panel.place.title')}</h3>
        {!placed && <p>{text('panel.place.parked')}</p>}
        {placed && (
          <dl className="panel-facts">
            <dt>{lens.x.title}</dt>
            <dd>{positionText(language, toPercent(item.place.x), lens.x.ends)}</dd>
            <dt>{lens.y.title}</dt>
            <dd>{positionText(language, toPercent(item.place.y), lens.y.ends)}</dd>
          </dl>
        )}
        {placed && item.place.rx + item.place.ry > 0 && (
          <p className="panel-quiet">
            {text('panel.breadth.both', {
              x: breadthText(language, breadthToPercent(item.place.rx)),
              y: breadthText(language, breadthToPercent(item.place.ry)),
            })}
          </p>
        )}
      </section>
      <Links item={item} />
    </>
  );
}
