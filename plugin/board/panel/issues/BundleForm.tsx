import { usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import { bundleFrom } from '../model/lineage.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { TitleForm } from '../parts/TitleForm.js';
import { BackToIssues } from './BackToIssues.js';

/** Signals that are alike become a bundle. */
export function BundleForm() {
  const { store, drafts, notices, go } = usePanel();
  const text = useText();
  const say = useSay();
  const kind = usePack().kinds.find((one) => one.bundle);
  useTopic('entities');
  const signals = drafts.picked.flatMap((id) => store.item(id) ?? []).filter((one) => !one.gone);
  const title = kind?.fields.find((one) => one.name === 'title');
  return (
    <div className="panel-stack">
      <BackToIssues />
      <ScreenTitle>{text('panel.issues.makeBundle')}</ScreenTitle>
      <ul className="panel-starter">
        {signals.map((one) => <li key={one.id}>{one.title}</li>)}
      </ul>
      <TitleForm label={say(title?.title)} submit={text('panel.issues.bundleAdd')} onSubmit={(words) => {
        if (!kind) return;
        const id = store.session.newId();
        store.send(bundleFrom(id, kind.id, words, signals));
        drafts.picked = [];
        go({ name: 'details', id });
        notices.show({ tone: 'done', text: text('panel.issues.bundleMade', { title: words }) });
      }} />
    </div>
  );
}
