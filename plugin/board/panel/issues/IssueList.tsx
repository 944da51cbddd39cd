import { useRef } from 'react';
import { usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { inOrder } from '../model/grouping.js';
import { type Item, textOf } from '../model/items.js';
import { bundleField, issueKind, signalKind } from '../model/kinds.js';
import { referring } from '../model/lineage.js';
import { Group } from '../parts/Group.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { usePicked } from '../parts/usePicked.js';
import { useReturnFocus } from '../parts/useReturnFocus.js';

/** Signals that stand alone, bundles of signals, and issues: what is furthest stands first. */
export function IssueList() {
  const { store } = usePanel();
  const pack = usePack();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const list = useRef<HTMLDivElement>(null);
  useReturnFocus(list);
  const bundles = store.live(pack.kinds.find((one) => one.bundle)?.id ?? '');
  const issues = store.live(issueKind);
  const signals = store.live(signalKind);
  const loose = signals.filter((one) => !isBundled(one, bundles));
  const picked = usePicked();
  const ids = new Set(loose.map((one) => one.id).filter((id) => picked.ids.has(id)));
  const moves = useMoves();
  const size = useSize();
  return (
    <div className="panel-stack" ref={list}>
      <ScreenTitle>{text('panel.issues.title')}</ScreenTitle>
      {store.view.ready && signals.length + bundles.length + issues.length === 0 && (
        <p className="panel-starter">{text('panel.issues.empty')}</p>
      )}
      {issues.length > 0 && <Group title={text('panel.issues.issues')} items={inOrder(issues)} mark={moves} />}
      {bundles.length > 0 && <Group title={text('panel.issues.bundles')} items={inOrder(bundles)} mark={size} />}
      {loose.length > 0 && (
        <Group title={text('panel.issues.signals')} items={inOrder(loose)} ticked={ids}
          onTick={edit ? picked.tick : undefined}
          mark={(one) => (one.fields.has(bundleField) ? text('panel.bundle.waits') : '')} />
      )}
      {edit && ids.size > 0 && <Together ids={ids} onClear={picked.clear} />}
    </div>
  );
}

/** Whether a signal stands in a bundle that is there. */
function isBundled(signal: Item, bundles: readonly Item[]): boolean {
  const value = signal.fields.get(bundleField);
  return value?.kind === 'id' && bundles.some((one) => one.id === value.value);
}

/** How many signals a bundle has, or that it is still too small. */
function useSize(): (bundle: Item) => string {
  const { store } = usePanel();
  const pack = usePack();
  const text = useText();
  return (bundle) => {
    const count = referring(store, signalKind, bundleField, bundle.id).length;
    const least = pack.kind(bundle.kind)?.bundle?.least ?? 0;
    if (count < least) return text('panel.bundle.smallShort', { count, of: least });
    return text('panel.bundle.signals', { count });
  };
}

/** Whose move an issue is, in one letter or word. */
function useMoves(): (issue: Item) => string {
  const pack = usePack();
  const say = useSay();
  const text = useText();
  const field = pack.kind(issueKind)?.fields.find((one) => one.name === 'who_moves');
  return (issue) => {
    if (field?.type !== 'choice') return '';
    const option = field.set.options.find((one) => one.id === textOf(issue.fields.get('who_moves')));
    return option ? say(option.title) : text('panel.issues.nobodyMoves');
  };
}

/** What several signals can become. */
function Together({ ids, onClear }: { ids: ReadonlySet<string>; onClear(): void }) {
  const { drafts, go } = usePanel();
  const text = useText();
  return (
    <div className="panel-together" role="group" aria-label={text('panel.issues.picked', { count: ids.size })}>
      <p>{text('panel.issues.picked', { count: ids.size })}</p>
      <div className="panel-row">
        <button type="button" onClick={() => {
          drafts.picked = [...ids];
          go({ name: 'issues', part: 'bundle' });
        }}>
          {text('panel.issues.makeBundle')}
        </button>
        <button type="button" className="panel-text" onClick={onClear}>{text('panel.assets.letGo')}</button>
      </div>
    </div>
  );
}
