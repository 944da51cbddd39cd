import { usePanel, useRights, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';

/** The way to the form of something new, of any kind. */
export function AddAnythingButton() {
  const { screen, go } = usePanel();
  const text = useText();
  const { edit } = useRights();
  if (!edit || ('part' in screen && screen.part !== undefined)) return null;
  return (
    <button type="button" className="panel-primary" onClick={() => go({ name: 'outline', part: 'add' })}>
      <Icon name="plus" />
      {text('panel.outline.addButton')}
    </button>
  );
}
