import { useLens, usePack, usePanel, useRights, useSay, useText } from '../context.js';
import { initiativeKind } from '../model/kinds.js';
import { newCardKind } from '../model/standing.js';
import { Icon } from '../parts/Icon.js';

/** The way to the form of a new card: an initiative, or what stands on the lens of the board. */
export function AddButton() {
  const { go } = usePanel();
  const text = useText();
  const say = useSay();
  const pack = usePack();
  const kind = newCardKind(pack, useLens()?.id);
  const { edit } = useRights();
  if (!edit) return null;
  return (
    <button type="button" className="panel-primary" onClick={() => go({ name: 'add' })}>
      <Icon name="plus" />
      {kind === initiativeKind ? text('panel.add.button') : say(pack.kind(kind)?.title).toLowerCase()}
    </button>
  );
}
