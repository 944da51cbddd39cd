import { usePack, usePanel, useText, useTopic } from '../context.js';
import { actionFrom } from '../model/lineage.js';
import { Icon } from '../parts/Icon.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { TitleForm } from '../parts/TitleForm.js';

/** Several assets become an action; who does it and when is asked in its own form, which follows. */
export function ActionForm() {
  const { store, drafts, notices, go } = usePanel();
  const text = useText();
  const pack = usePack();
  useTopic('entities');
  const assets = drafts.picked.flatMap((id) => store.item(id) ?? []).filter((one) => !one.gone);
  return (
    <div className="panel-stack">
      <button type="button" className="panel-back" onClick={() => go({ name: 'assets' })}>
        <Icon name="back" />
        {text('panel.backTo', { place: text('panel.tab.assets') })}
      </button>
      <ScreenTitle>{text('panel.assets.makeAction')}</ScreenTitle>
      <ul className="panel-starter">
        {assets.map((one) => <li key={one.id}>{one.title}</li>)}
      </ul>
      <TitleForm label={text('panel.assets.actionTitle')} submit={text('panel.assets.actionAdd')} onSubmit={(title) => {
        const id = store.session.newId();
        store.send(actionFrom(pack, () => store.session.newId(), id, title, assets));
        drafts.picked = [];
        go({ name: 'details', id, home: { name: 'assets' } });
        notices.show({ tone: 'done', text: text('panel.assets.actionMade', { title }) });
      }} />
    </div>
  );
}
