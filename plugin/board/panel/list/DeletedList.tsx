import { usePanel, useRights, useText, useTopic } from '../context.js';

const mostShown = 50;

/** What was deleted, to be restored. The last deleted stands first. */
export function DeletedList() {
  const { store, notices } = usePanel();
  const text = useText();
  const { edit } = useRights();
  useTopic('entities');
  const deleted = store.deleted();
  if (deleted.length === 0) return null;
  return (
    <details className="panel-more">
      <summary>{text('panel.deleted.title', { count: deleted.length })}</summary>
      <ul>
        {deleted.slice(0, mostShown).map((item) => {
          const title = item.title || text('panel.untitled');
          return (
            <li key={item.id} className="panel-row panel-nowrap panel-deleted">
              <span>{title}</span>
              {edit && (
                <button type="button" aria-label={text('panel.deleted.restore', { title })} onClick={() => {
                  store.send([{ kind: 'restored', id: item.id }]);
                  notices.announce(text('panel.deleted.restored', { title }));
                }}>
                  {text('panel.restore')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
