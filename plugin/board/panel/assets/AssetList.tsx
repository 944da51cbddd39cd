import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useControls, usePack, usePanel, useRights, useSay, useText, useTopic } from '../context.js';
import { assetKindOf, connectedIds, groupAssets } from '../model/assets.js';
import { inOrder } from '../model/grouping.js';
import { actionKind } from '../model/kinds.js';
import { Group } from '../parts/Group.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { usePicked } from '../parts/usePicked.js';
import { useReturnFocus } from '../parts/useReturnFocus.js';
import { CategorySet } from './CategorySet.js';
import { Conversation } from './Conversation.js';
import { useCategories } from './useCategories.js';

/** Assets by category. Two or more of them can become an action. */
export function AssetList() {
  const { store } = usePanel();
  const pack = usePack();
  const text = useText();
  const say = useSay();
  const { edit, facilitate } = useRights();
  const version = useTopic('entities');
  const categories = useCategories();
  const kind = assetKindOf(pack)?.id ?? '';
  const list = useRef<HTMLDivElement>(null);
  useReturnFocus(list);
  const { groups, connected, count } = useMemo(() => {
    const live = version >= 0 ? store.live(kind) : [];
    return { groups: groupAssets(live, categories), connected: connectedIds(store.view, store), count: live.length };
  }, [store, kind, categories, version]);
  const picked = useAssetsPicked(kind);
  const empty = store.view.ready && count === 0;
  return (
    <div className="panel-stack" ref={list}>
      <ScreenTitle>{text('panel.assets.title')}</ScreenTitle>
      {empty && <Conversation />}
      {!empty && groups.map(({ option, items }) => (
        <Group key={option?.id ?? ''} title={option ? say(option.title) : text('panel.assets.otherSorts')} items={items}
          ticked={picked.ids} onTick={edit ? picked.tick : undefined}
          mark={(item) => (connected.has(item.id) ? '' : text('panel.assets.unlinked'))} />
      ))}
      {edit && <Together ids={picked.ids} onClear={picked.clear} />}
      <Actions />
      {!empty && <Before />}
      {facilitate && <CategorySet />}
    </div>
  );
}

/** Ticked in the list; several selected on the board are ticked here too. */
function useAssetsPicked(kind: string): ReturnType<typeof usePicked> {
  const { store } = usePanel();
  const controls = useControls();
  const picked = usePicked();
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const selected = useSyncExternalStore(subscribe, useCallback(() => controls.selectedIds(), [controls]));
  const ids = useMemo(() => {
    const live = (id: string): boolean => store.item(id)?.kind === kind && store.item(id)?.gone === false;
    const onBoard = selected.filter(live);
    return new Set([...[...picked.ids].filter(live), ...(onBoard.length > 1 ? onBoard : [])]);
  }, [store, kind, picked.ids, selected]);
  return { ...picked, ids };
}

/** What two or more assets can become. */
function Together({ ids, onClear }: { ids: ReadonlySet<string>; onClear(): void }) {
  const { drafts, go } = usePanel();
  const text = useText();
  const pack = usePack();
  if (ids.size === 0 || !pack.kind(actionKind)) return null;
  return (
    <div className="panel-together" role="group" aria-label={text('panel.assets.picked', { count: ids.size })}>
      <p>{text('panel.assets.picked', { count: ids.size })}</p>
      {ids.size === 1 && <p className="panel-quiet">{text('panel.assets.pickMore')}</p>}
      <div className="panel-row">
        <button type="button" disabled={ids.size < 2} onClick={() => {
          drafts.picked = [...ids];
          go({ name: 'assets', part: 'act' });
        }}>
          {text('panel.assets.makeAction')}
        </button>
        <button type="button" className="panel-text" onClick={onClear}>{text('panel.assets.letGo')}</button>
      </div>
    </div>
  );
}

/** The way to the asset map as it was. */
function Before() {
  const { go } = usePanel();
  const text = useText();
  return (
    <button type="button" className="panel-text" onClick={() => go({ name: 'history' })}>
      {text('panel.assets.before')}
    </button>
  );
}

/** Actions that came of assets. */
function Actions() {
  const { store } = usePanel();
  const text = useText();
  const actions = inOrder(store.live(actionKind).filter((one) => one.fields.has('from')));
  if (actions.length === 0) return null;
  return (
    <Group title={text('panel.assets.actions')} items={actions}
      mark={(item) => (item.fields.has('initiative') ? text('panel.assets.becameInitiative') : '')} />
  );
}
