import { useCallback, useSyncExternalStore } from 'react';
import { useControls, usePack, usePanel, useRights, useText } from '../context.js';
import { assetKindOf } from '../model/assets.js';
import { actionKind } from '../model/kinds.js';

/** Offers to make an action of several assets that are selected on the board. */
export function SelectedAssets() {
  const { store, screen, drafts, go } = usePanel();
  const controls = useControls();
  const text = useText();
  const pack = usePack();
  const { edit } = useRights();
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const selected = useSyncExternalStore(subscribe, useCallback(() => controls.selectedIds(), [controls]));
  const kind = assetKindOf(pack)?.id;
  const assets = selected.filter((id) => store.item(id)?.kind === kind);
  // The place of the assets ticks what is selected, and offers the same there.
  if (!edit || screen.name === 'assets' || assets.length < 2 || !pack.kind(actionKind)) return null;
  return (
    <div className="panel-notes">
      <p>{text('panel.assets.selected', { count: assets.length })}</p>
      <button type="button" className="panel-primary" onClick={() => {
        drafts.picked = assets;
        go({ name: 'assets', part: 'act' });
      }}>
        {text('panel.assets.makeAction')}
      </button>
    </div>
  );
}
