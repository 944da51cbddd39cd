import { useEffect, useId, useRef, useState } from 'react';
import { usePack, useSay, useText } from '../context.js';
import { matches } from '../model/find.js';
import { inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import type { Kind } from '../model/pack/types.js';
import { Icon } from './Icon.js';

const mostShown = 8;

interface PickerProps {
  /** What is looked for, read with every control: the field's title. */
  label: string;
  /** Words of the button that opens it. */
  open: string;
  /** What can be chosen; asked for when it opens. */
  candidates(): readonly Item[];
  /** Kinds that something new can be made of, with `onMake`. */
  makes?: readonly Kind[];
  onPick(item: Item): void;
  onMake?(kind: Kind, title: string): void;
}

/** Searches by title and chooses, or makes what is not there yet. Closed it is one button. */
export function Picker(props: PickerProps) {
  const { label, open: words } = props;
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <div className="panel-picker" onKeyDown={(event) => {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      done();
    }}>
      <button ref={toggle} type="button" aria-expanded={open} aria-label={`${words}: ${label}`}
        onClick={() => setOpen(!open)}>
        <Icon name="search" />
        {words}
      </button>
      {open && <Search {...props} onDone={done} />}
    </div>
  );
}

function Search({ label, candidates, makes = [], onPick, onMake, onDone }: PickerProps & { onDone(): void }) {
  const id = useId();
  const say = useSay();
  const pack = usePack();
  const text = useText();
  const [query, setQuery] = useState('');
  const [all] = useState(() => inOrder(candidates()));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = all.filter((one) => matches(query, one.title));
  const mixed = all.some((one) => one.kind !== all[0]?.kind);
  const title = query.trim();
  const kinds = title === '' ? [] : makes;
  return (
    <div className="panel-search">
      <label htmlFor={id}>{text('panel.pick.search', { label })}</label>
      <input ref={input} id={id} type="text" autoComplete="off" value={query} maxLength={500}
        onChange={(event) => setQuery(event.target.value)} />
      <p className="panel-unseen" role="status">{text('panel.pick.found', { count: found.length })}</p>
      <ul>
        {found.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button type="button" className="panel-item" onClick={() => {
              onPick(one);
              onDone();
            }}>
              <span className="panel-item-title">{one.title || text('panel.untitled')}</span>
              {mixed && <span className="panel-item-part">{say(pack.kind(one.kind)?.title).toLowerCase()}</span>}
            </button>
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind.id}>
            <button type="button" className="panel-item panel-pick-new" onClick={() => {
              onMake?.(kind, title);
              onDone();
            }}>
              <Icon name="plus" />
              {text('panel.pick.make', { title, kind: say(kind.title).toLowerCase() })}
            </button>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="panel-quiet">{text('panel.pick.more', { count: found.length - mostShown })}</p>
      )}
      {found.length === 0 && title === '' && makes.length > 0 && (
        <p className="panel-quiet">{text('panel.pick.none')}</p>
      )}
    </div>
  );
}
