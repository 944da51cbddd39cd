import { useControls, usePanel, useText } from '../context.js';
import { placeOf } from '../screens.js';
import { Icon } from './Icon.js';

/** From a form to the place one came from. What was selected on the board is let go, or the form would come back. */
export function Back() {
  const { go, home } = usePanel();
  const controls = useControls();
  const text = useText();
  const place = text(placeOf(home.name)?.title ?? 'panel.tab.list');
  return (
    <button type="button" className="panel-back" onClick={() => {
      go(home);
      // A frame later, as in `useOpen`.
      requestAnimationFrame(() => controls.select([]));
    }}>
      <Icon name="back" />
      {home.name === 'list' ? text('panel.back') : text('panel.backTo', { place })}
    </button>
  );
}
