import { useEffect, useMemo, useRef, useState } from 'react';
import { useControls, useLens, usePack, usePanel, useSay, useText, useTopic } from '../context.js';
import { isEmpty, passes } from '../model/filter.js';
import { groupItems, inOrder } from '../model/grouping.js';
import type { Item } from '../model/items.js';
import { kindsOn } from '../model/standing.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { useReturnFocus } from '../parts/useReturnFocus.js';
import { Filters } from './Filters.js';
import { OutlineRow } from './OutlineRow.js';

const mostAtOnce = 50;
const nowhere: readonly string[] = [];

/** What stands on the board by quadrant, then everything else by kind. */
export function OutlineList() {
  const { store, drafts } = usePanel();
  const text = useText();
  const say = useSay();
  const lens = useLens();
  const pack = usePack();
  const version = useTopic('entities');
  const [filter, setFilter] = useState(drafts.filter);
  const list = useRef<HTMLDivElement>(null);
  useReturnFocus(list);
  const kinds = useMemo(
    () => (version >= 0 ? pack.kinds.filter((kind) => !kind.link && store.live(kind.id).length > 0) : []),
    [store, pack, version],
  );
  const found = useMemo(
    () => kinds.map((kind) => ({
      kind, items: store.live(kind.id).filter((one) => passes(one, filter, lens?.quadrants ?? [])),
    })),
    [store, kinds, filter, lens],
  );
  const count = found.reduce((sum, one) => sum + one.items.length, 0);
  useDimming(isEmpty(filter) ? undefined : found.flatMap((one) => one.items.map((item) => item.id)));
  const standing = new Set(kindsOn(pack, lens?.id));
  const cards = found.filter(({ kind }) => standing.has(kind)).flatMap(({ items }) => items);
  const groups = groupItems(cards, lens?.quadrants ?? []);
  return (
    <div className="panel-stack" ref={list}>
      <ScreenTitle>{text('panel.outline.title')}</ScreenTitle>
      <Filters filter={filter} kinds={kinds} count={count} onChange={(next) => {
        drafts.filter = next;
        setFilter(next);
      }} />
      {lens?.asShown.map((quadrant) => (
        <Group key={quadrant.id} quadrant={quadrant.id} title={quadrant.title}
          items={(groups.quadrants.get(quadrant.id) ?? []).map((row) => row.item)} />
      ))}
      <Group quadrant="" title={text('panel.list.unplaced')} items={groups.unplaced.map((row) => row.item)} />
      {found.filter(({ kind }) => !standing.has(kind)).map(({ kind, items }) => (
        <Group key={kind.id} title={say(kind.plural)} items={inOrder(items)} />
      ))}
    </div>
  );
}

/** The board draws everything but these faint, for as long as the list is shown. */
function useDimming(ids: readonly string[] | undefined): void {
  const controls = useControls();
  const key = ids?.join(' ');
  useEffect(() => {
    controls.dim?.(key === undefined ? undefined : key === '' ? nowhere : key.split(' '));
  }, [controls, key]);
  useEffect(() => () => controls.dim?.(undefined), [controls]);
}

interface GroupProps {
  title: string;
  items: readonly Item[];
  /** Of what stands on the board: the quadrant whose colour the heading has, empty for none. */
  quadrant?: string;
}

/** A heading and its things; of very many the first ones, and a button for more. */
function Group({ title, items, quadrant }: GroupProps) {
  const text = useText();
  const [most, setMost] = useState(mostAtOnce);
  if (items.length === 0) return null;
  return (
    <section className="panel-group" aria-label={title}>
      <div className={`panel-group-head ${quadrant === undefined ? 'panel-group-plain' : ''}`} data-quadrant={quadrant}>
        <h3>{title}</h3>
        <span>{items.length}</span>
      </div>
      <ul>{items.slice(0, most).map((item) => <OutlineRow key={item.id} item={item} />)}</ul>
      {items.length > most && (
        <button type="button" className="panel-text" onClick={() => setMost(most + mostAtOnce)}>
          {text('panel.outline.more', { count: items.length - most })}
        </button>
      )}
    </section>
  );
}
