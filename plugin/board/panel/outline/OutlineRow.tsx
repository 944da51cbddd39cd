import { memo, useState } from 'react';
import { usePack, useRights, useText } from '../context.js';
import { FactList } from '../details/Facts.js';
import { Links } from '../details/Links.js';
import { PlaceFacts } from '../details/PlaceFacts.js';
import type { Item } from '../model/items.js';
import { useOpen } from '../parts/useOpen.js';

/** One thing: its title, and when it is opened everything about it in words, and the way to its form. */
export const OutlineRow = memo(function OutlineRow({ item }: { item: Item }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details className="panel-more" onToggle={(event) => {
        event.stopPropagation();
        setOpen(event.currentTarget.open);
      }}>
        <summary data-id={item.id}>{item.title || text('panel.untitled')}</summary>
        {open && <Opened item={item} />}
      </details>
    </li>
  );
});

function Opened({ item }: { item: Item }) {
  const open = useOpen();
  const text = useText();
  const { edit } = useRights();
  const kind = usePack().kind(item.kind);
  return (
    <div className="panel-stack panel-section-fields">
      {kind && kind.lenses.length > 0 && <PlaceFacts item={item} kind={kind} />}
      <FactList item={item} />
      {kind?.linkable && <Links item={item} readOnly />}
      <button type="button" onClick={() => open(item.id)}>
        {text(edit ? 'panel.outline.edit' : 'panel.outline.open', { title: item.title || text('panel.untitled') })}
      </button>
    </div>
  );
}
