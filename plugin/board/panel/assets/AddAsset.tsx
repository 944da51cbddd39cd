import { usePack, usePanel, useSay, useText } from '../context.js';
import { assetKindOf } from '../model/assets.js';
import { Icon } from '../parts/Icon.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { TitleForm } from '../parts/TitleForm.js';
import { useCategories } from './useCategories.js';

/** A new asset in two steps: what sort, and what it is. Nobody is asked for a name. The form stays for the next one. */
export function AddAsset({ category }: { category: string | undefined }) {
  const { store, notices, go } = usePanel();
  const text = useText();
  const say = useSay();
  const pack = usePack();
  const kind = assetKindOf(pack);
  const chosen = useCategories()?.options.find((one) => one.id === category);
  const back = (part?: string): void => go(part === undefined ? { name: 'assets' } : { name: 'assets', part });
  if (!chosen || !kind) return <ChooseCategory />;
  const title = kind.fields.find((one) => one.name === 'title');
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => back('add')}>
        <Icon name="back" />
        {text('panel.assets.otherSort')}
      </button>
      <ScreenTitle>{say(chosen.title)}</ScreenTitle>
      {chosen.help && <p>{say(chosen.help)}</p>}
      <TitleForm label={say(title?.title)} help={say(title?.help)} submit={text('panel.assets.add')}
        onSubmit={(words) => {
          const id = store.session.newId();
          store.send([
            { kind: 'created', id, entity: kind.id, title: words },
            { kind: 'edited', id, field: 'category', value: { kind: 'text', value: chosen.id } },
          ]);
          notices.show({ tone: 'done', text: text('panel.assets.added', { title: words, sort: say(chosen.title) }) });
        }} />
      <button type="button" onClick={() => back()}>{text('panel.assets.ready')}</button>
    </div>
  );
}

function ChooseCategory() {
  const { go } = usePanel();
  const text = useText();
  const say = useSay();
  const categories = useCategories();
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'assets' })}>
        <Icon name="back" />
        {text('panel.backTo', { place: text('panel.tab.assets') })}
      </button>
      <ScreenTitle>{text('panel.assets.whichSort')}</ScreenTitle>
      <ul className="panel-sorts">
        {categories?.options.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => go({ name: 'assets', part: `add:${one.id}` })}>
              <span>{say(one.title)}</span>
              {one.help && <span className="panel-quiet">{say(one.help)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
