import { usePanel, useText, useTopic } from '../context.js';
import { useOpen } from './useOpen.js';

/** The way to something else's form, which the board then shows as well. */
export function ItemLink({ id }: { id: string }) {
  const { store } = usePanel();
  const open = useOpen();
  const text = useText();
  useTopic('entities');
  const item = store.item(id);
  if (!item) return <span className="panel-grow panel-quiet">{text('panel.pick.unseen')}</span>;
  const title = item.title || text('panel.untitled');
  return (
    <button type="button" className="panel-text panel-grow" onClick={() => open(id)}>
      {item.gone ? text('panel.pick.gone', { title }) : title}
    </button>
  );
}
