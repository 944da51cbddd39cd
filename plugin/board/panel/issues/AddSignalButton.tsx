import { usePanel, useRights, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';

/** The way to the form of a new signal, from the list. */
export function AddSignalButton() {
  const { screen, go } = usePanel();
  const text = useText();
  const { edit } = useRights();
  if (!edit || ('part' in screen && screen.part !== undefined)) return null;
  return (
    <button type="button" className="panel-primary" onClick={() => go({ name: 'issues', part: 'signal' })}>
      <Icon name="plus" />
      {text('panel.issues.addButton')}
    </button>
  );
}
