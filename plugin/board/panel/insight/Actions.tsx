import type { OpenAction } from '../../../protocol/ask.js';
import { useControls, useLanguage, usePanel, useText, useTopic } from '../context.js';
import { dayText } from '../model/days.js';

const mostShown = 30;

/** What was agreed and is not done: by day, with who does it. */
export function Actions({ open }: { open: readonly OpenAction[] }) {
  const { store, go } = usePanel();
  const controls = useControls();
  const language = useLanguage();
  const text = useText();
  useTopic('entities');
  if (open.length === 0) return null;
  const when = ({ due, overdue }: OpenAction): string => {
    if (due === null) return text('panel.insight.noDay');
    const day = dayText(language, due);
    return overdue ? text('panel.insight.overdue', { day }) : day;
  };
  const by = ({ owner }: OpenAction): string => (owner === null ? '' : (store.item(owner)?.title ?? ''));
  return (
    <section aria-label={text('panel.insight.actions')}>
      <h3>{text('panel.insight.actions')}</h3>
      <ul>
        {open.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button type="button" className="panel-line" data-id={one.id} onClick={() => {
              controls.focusEntity(one.id);
              go({ name: 'details', id: one.id });
            }}>
              <span className="panel-grow panel-action">
                <span>{store.item(one.id)?.title || one.title || text('panel.untitled')}</span>
                <span className="panel-quiet">{[when(one), by(one)].filter(Boolean).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > mostShown && (
        <p className="panel-quiet">{text('panel.insight.moreActions', { count: open.length - mostShown })}</p>
      )}
    </section>
  );
}
