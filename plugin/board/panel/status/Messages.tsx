import { useEffect, useSyncExternalStore } from 'react';
import type { Gesture } from '../../../protocol/messages.js';
import { useLanguage, usePanel, useText } from '../context.js';
import { Icon } from '../parts/Icon.js';
import { errorText } from '../text.js';
import type { Notice } from './notices.js';

/** What a person wrote in a change that was refused, so that it can be copied and is not lost. */
function writtenIn(gestures: readonly Gesture[]): string {
  const texts = gestures.flatMap((gesture) => {
    if ('title' in gesture) return [gesture.title];
    return gesture.kind === 'edited' && gesture.value.kind === 'text' ? [gesture.value.value] : [];
  });
  return texts.filter((one) => one !== '').join('\n');
}

/** Messages that stay until they are closed, and the voice for screen readers. */
export function Messages() {
  const { store, notices } = usePanel();
  const language = useLanguage();
  const list = useSyncExternalStore(notices.subscribe, notices.list);
  const spoken = useSyncExternalStore(notices.subscribe, notices.lastSpoken);

  useEffect(() => store.session.onRefusal((refusal) => {
    const written = writtenIn(refusal.gestures);
    const mild = refusal.code === 'nothing_to_undo' || refusal.code === 'nothing_to_redo';
    notices.show({
      tone: mild ? 'done' : 'problem',
      text: errorText(language, refusal.code, refusal.params),
      ...(written === '' ? {} : { kept: written }),
    });
  }), [store, notices, language]);

  return (
    <>
      {/* A new child each time: the same words said twice are heard twice. */}
      <div className="panel-unseen" role="status" aria-live="polite">
        <span key={spoken.turn}>{spoken.text}</span>
      </div>
      {list.length > 0 && (
        <ul className="panel-messages">
          {list.map((notice) => <Message key={notice.id} notice={notice} />)}
        </ul>
      )}
    </>
  );
}

function Message({ notice }: { notice: Notice }) {
  const { notices } = usePanel();
  const text = useText();
  const { action } = notice;
  return (
    <li className={`panel-message panel-message-${notice.tone}`}>
      <div className="panel-message-words">
        <p>{notice.text}</p>
        {notice.kept !== undefined && (
          <>
            <p className="panel-quiet">{text('panel.message.kept')}</p>
            <p className="panel-also-theirs">{notice.kept}</p>
          </>
        )}
        {action && (
          <button type="button" onClick={() => {
            notices.dismiss(notice.id);
            action.run();
          }}>
            {action.label}
          </button>
        )}
      </div>
      <button type="button" className="panel-icon" aria-label={text('panel.message.close')}
        title={text('panel.message.close')} onClick={() => notices.dismiss(notice.id)}>
        <Icon name="close" />
      </button>
    </li>
  );
}
