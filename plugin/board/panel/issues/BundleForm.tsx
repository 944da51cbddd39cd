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
  const least = kind?.bundle?.least ?? 0;
  const small = signals.length < least
    ? text('panel.bundle.small', { count: signals.length, of: least }) : undefined;
  const title = kind?.fields.find((one) => one.name === 'title');
  return (
    <div className="panel-stack">
      <BackToIssues />
      <ScreenTitle>{text('panel.issues.makeBundle')}</ScreenTitle>
      <ul className="panel-starter">
        {signals.map((one) => <li key={one.id}>{one.title}</li>)}
      </ul>
      {small !== undefined && <p className="panel-quiet">{small}</p>}
      <TitleForm label={say(title?.title)} submit={text('panel.issues.bundleAdd')} onSubmit={(words) => {
        if (!kind) return;
        const id = store.session.newId();
        store.send(bundleFrom(id, kind.id, words, signals));
        drafts.picked = [];
        // A bundle that is still too small may be kept from who made it.
        go(small ? { name: 'issues' } : { name: 'details', id, home: { name: 'issues' } });
        notices.show({ tone: 'done', text: small ?? text('panel.issues.bundleMade', { title: words }) });
      }} />
    </div>
  );
}
