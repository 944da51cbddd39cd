import { useText } from '../context.js';
import type { Item } from '../model/items.js';
import { useOpen } from './useOpen.js';

interface PickListProps {
  label: string;
  items: readonly Item[];
  /** Ids of what is ticked; without `onTick` nothing can be. */
  ticked?: ReadonlySet<string>;
  onTick?: ((id: string, on: boolean) => void) | undefined;
  /** A short word beside the title, quietly. */
  mark?(item: Item): string;
}

/** Titles that lead to their forms, with a box before each to choose several. */
export function PickList({ label, items, ticked, onTick, mark }: PickListProps) {
  const open = useOpen();
  const text = useText();
  if (items.length === 0) return null;
  return (
    <ul aria-label={label}>
      {items.map((item) => {
        const title = item.title || text('panel.untitled');
        const told = mark?.(item) ?? '';
        return (
          <li key={item.id} className="panel-row panel-nowrap panel-pick">
            {onTick && (
              <input type="checkbox" className="panel-tick" checked={ticked?.has(item.id) ?? false}
                aria-label={text('panel.tick', { title })}
                onChange={(event) => onTick(item.id, event.target.checked)} />
            )}
            <button type="button" className="panel-item" data-id={item.id} onClick={() => open(item.id)}>
              <span className="panel-item-title">{title}</span>
              {told !== '' && <span className="panel-item-part">{told}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
