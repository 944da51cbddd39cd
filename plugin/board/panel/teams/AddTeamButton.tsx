import { usePack, usePanel, useRights, useText } from '../context.js';
import { teamKindOf } from '../model/teams.js';
import { Icon } from '../parts/Icon.js';

/** The way to the form of a new team. */
export function AddTeamButton() {
  const { go } = usePanel();
  const pack = usePack();
  const text = useText();
  const { edit } = useRights();
  const kind = teamKindOf(pack);
  if (!edit || !kind) return null;
  return (
    <button type="button" className="panel-primary" onClick={() => go({ name: 'outline', part: `add:${kind.id}` })}>
      <Icon name="plus" />
      {text('panel.teams.add')}
    </button>
  );
}
