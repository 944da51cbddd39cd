import { usePack, usePanel, useRights, useSay, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { TitleForm } from '../parts/TitleForm.js';

/** Something new in two steps: of what kind, and what it is called. Its form follows. */
export function AddAnything({ kind: id }: { kind: string | undefined }) {
  const { store, go } = usePanel();
  const text = useText();
  const say = useSay();
  const pack = usePack();
  const { facilitate } = useRights();
  // What only a facilitator sees would be gone for anyone else as soon as it is made.
  const kinds = pack.kinds.filter((one) => !one.link && (facilitate || !(one.private || one.bundle)));
  const kind = kinds.length === 1 ? kinds[0] : kinds.find((one) => one.id === id);
  const title = kind?.fields.find((one) => one.name === 'title');
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back"
        onClick={() => go(id === undefined ? { name: 'outline' } : { name: 'outline', part: 'add' })}>
        <Icon name="back" />
        {id === undefined
          ? text('panel.backTo', { place: text('panel.tab.outline') })
          : text('panel.outline.otherKind')}
      </button>
      <ScreenTitle>{kind ? say(kind.title) : text('panel.outline.whichKind')}</ScreenTitle>
      {kind?.description && <p>{say(kind.description)}</p>}
      {kind && (
        <TitleForm label={say(title?.title)} {...(title?.help && { help: say(title.help) })}
          submit={text('panel.outline.add')} onSubmit={(words) => {
            const made = store.session.newId();
            store.send([{ kind: 'created', id: made, entity: kind.id, title: words }]);
            go({ name: 'details', id: made, home: { name: 'outline' } });
          }} />
      )}
      {!kind && (
        <ul className="panel-kinds">
          {kinds.map((one) => (
            <li key={one.id}>
              <button type="button" className="panel-item"
                onClick={() => go({ name: 'outline', part: `add:${one.id}` })}>
                {say(one.title)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
