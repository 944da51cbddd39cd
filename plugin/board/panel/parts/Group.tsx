import type { Item } from '../model/items.js';
import { PickList } from './PickList.js';

interface GroupProps {
  title: string;
  items: readonly Item[];
  /** Ids of what is ticked. */
  ticked?: ReadonlySet<string>;
  onTick?: ((id: string, on: boolean) => void) | undefined;
  mark?(item: Item): string;
}

/** A list under its heading, with how many there are. */
export function Group({ title, items, ...rest }: GroupProps) {
  return (
    <section className="panel-group" aria-label={title}>
      <div className="panel-group-head panel-group-plain">
        <h3>{title}</h3>
        <span>{items.length}</span>
      </div>
      <PickList label={title} items={items} {...rest} />
    </section>
  );
}
