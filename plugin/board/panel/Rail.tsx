import { useLanguage, usePanel, useRights, useText, useTopic } from './context.js';
import { NotesButton } from './list/NotesButton.js';
import { textOf } from './model/items.js';
import { Icon, type IconName } from './parts/Icon.js';
import { Messages } from './status/Messages.js';
import { StatusMark } from './status/StatusLine.js';
import { statusLook } from './status/statusText.js';
import { Tools } from './Tools.js';

/** The closed panel: a strip with what one needs most, and the status in one mark. */
export function Rail() {
  const { props, store, go } = usePanel();
  const text = useText();
  const language = useLanguage();
  const { edit } = useRights();
  useTopic('status');
  useTopic('map');
  const title = textOf(store.view.map.get('title')) || text('panel.untitledMap');
  const look = statusLook(store.view.status, language);
  const tool = (icon: IconName, label: string, run: () => void) => (
    <button type="button" className="panel-icon" aria-label={label} title={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
  const open = (): void => props.onSettings({ panelOpen: true });
  return (
    <aside className="panel panel-rail" lang={language} aria-label={text('panel.name')}>
      <h1 className="panel-unseen">{title}</h1>
      {tool('unfold', text('panel.open'), open)}
      {edit && tool('plus', text('panel.add'), () => {
        go({ name: 'add' });
        open();
      })}
      <Tools />
      <span className="panel-rail-gap" />
      <button type="button" className="panel-icon" aria-label={look.text} title={look.text} onClick={open}>
        <StatusMark tone={look.tone} />
      </button>
      <div className="panel-rail-messages">
        <NotesButton />
        <Messages />
      </div>
    </aside>
  );
}
