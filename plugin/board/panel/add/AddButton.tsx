import { usePanel, useRights, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';

/** The way to the form of a new initiative. */
export function AddButton() {
  const { go } = usePanel();
  const text = useText();
  const { edit } = useRights();
  if (!edit) return null;
  return (
    <button type="button" className="panel-primary" onClick={() => go({ name: 'add' })}>
      <Icon name="plus" />
      {text('panel.add.button')}
    </button>
  );
}
