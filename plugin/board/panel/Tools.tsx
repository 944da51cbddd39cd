import { usePanel, useRights, useText } from './context.js';
import { Icon, type IconName } from './parts/Icon.js';

/** Undo, redo and the whole map. The words stand in the button where there is room for them. */
export function Tools() {
  const { props, store } = usePanel();
  const text = useText();
  const { edit } = useRights();
  const tool = (icon: IconName, key: string, run: () => void) => (
    <button type="button" className="panel-tool" aria-label={text(key)} title={text(key)} onClick={run}>
      <Icon name={icon} />
      <span className="panel-tool-word">{text(`panel.tool.${icon}`)}</span>
    </button>
  );
  return (
    <div className="panel-tools">
      {edit && tool('undo', 'panel.undo', () => store.session.undo())}
      {edit && tool('redo', 'panel.redo', () => store.session.redo())}
      {tool('fit', 'panel.fit', () => props.controls.zoomToFit())}
    </div>
  );
}
