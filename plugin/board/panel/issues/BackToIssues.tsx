import { usePanel, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';

export function BackToIssues() {
  const { go } = usePanel();
  const text = useText();
  return (
    <button type="button" className="panel-back" onClick={() => go({ name: 'issues' })}>
      <Icon name="back" />
      {text('panel.backTo', { place: text('panel.tab.issues') })}
    </button>
  );
}
