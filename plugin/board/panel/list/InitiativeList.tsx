import { memo, useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useControls, useLanguage, useLens, usePanel, useRights, useText, useTopic } from '../context.js';
import { groupItems, type Row } from '../model/grouping.js';
import { itemsOn } from '../model/standing.js';
import { partText, totalText } from '../model/words.js';
import { ScreenTitle } from '../parts/ScreenTitle.js';
import { useGradually } from '../parts/useGradually.js';
import { useOpen } from '../parts/useOpen.js';
import { useReturnFocus } from '../parts/useReturnFocus.js';
import { DeletedList } from './DeletedList.js';

/** All initiatives by quadrant, and what has no place yet. */
export function InitiativeList() {
  const { store, last } = usePanel();
  const lens = useLens();
  const text = useText();
  const language = useLanguage();
  const version = useTopic('entities');
  useTopic('totals');
  const items = useMemo(() => (version >= 0 ? itemsOn(store, lens?.id) : []), [store, lens, version]);
  const groups = useMemo(() => groupItems(items, lens?.quadrants ?? []), [items, lens]);
  const list = useRef<HTMLDivElement>(null);

  useReturnFocus(list);
  const shown = (lens?.asShown ?? []).map((quadrant) => ({ quadrant, rows: groups.quadrants.get(quadrant.id) ?? [] }));
  const all = [...shown.flatMap(({ rows }) => rows), ...groups.unplaced];
  let left = useGradually(all.length, last === undefined ? 0 : all.findIndex(({ item }) => item.id === last) + 1);
  const take = (rows: readonly Row[]): readonly Row[] => {
    const taken = left >= rows.length ? rows : rows.slice(0, left);
    left -= taken.length;
    return taken;
  };

  const empty = store.view.ready && !items.some((one) => !one.gone);
  const total = (id: string): number =>
    store.view.totals?.quadrants.find((one) => one.quadrant === id)?.share ?? 0;
  return (
    <div className="panel-stack" ref={list}>
      <ScreenTitle hidden>{text('panel.list.title')}</ScreenTitle>
      {!store.view.ready && <p className="panel-empty">{text('panel.list.loading')}</p>}
      {empty && <Empty />}
      {store.view.ready && !empty && shown.map(({ quadrant, rows }) => (
        <Group key={quadrant.id} quadrant={quadrant.id} title={quadrant.title} none={rows.length === 0}
          count={totalText(language, total(quadrant.id))} rows={take(rows)} />
      ))}
      {groups.unplaced.length > 0 && (
        <Group quadrant="" title={text('panel.list.unplaced')} none={false} rows={take(groups.unplaced)}
          count={text('panel.share.total', { count: groups.unplaced.length })} />
      )}
      <DeletedList />
    </div>
  );
}

function Empty() {
  const text = useText();
  const { edit } = useRights();
  return <p className="panel-empty">{text(edit ? 'panel.list.empty' : 'panel.list.emptyViewer')}</p>;
}

interface GroupProps {
  quadrant: string;
  title: string;
  count: string;
  /** As far as they are drawn yet. */
  rows: readonly Row[];
  none: boolean;
}

function Group({ quadrant, title, count, rows, none }: GroupProps) {
  const controls = useControls();
  const language = useLanguage();
  const text = useText();
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const selected = useSyncExternalStore(subscribe, useCallback(() => controls.selectedIds(), [controls]));
  const open = useOpen();
  return (
    <section className="panel-group" aria-label={title}>
      <div className="panel-group-head" data-quadrant={quadrant}>
        <h3>{title}</h3>
        <span>{count}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <ItemRow key={row.item.id} id={row.item.id} title={row.item.title || text('panel.untitled')}
            part={partText(language, row.share)}
            partLabel={text('panel.share.part', { part: partText(language, row.share) })}
            waiting={row.item.waiting ? text('panel.waiting') : ''} selected={selected.includes(row.item.id)}
            onOpen={open} />
        ))}
      </ul>
      {none && <p className="panel-quiet panel-group-none">{text('panel.list.none')}</p>}
    </section>
  );
}

interface ItemRowProps {
  id: string;
  title: string;
  part: string;
  partLabel: string;
  waiting: string;
  selected: boolean;
  onOpen(id: string): void;
}

/** Takes plain values only, so that of a thousand rows just the changed ones are drawn again. */
const ItemRow = memo(function ItemRow({ id, title, part, partLabel, waiting, selected, onOpen }: ItemRowProps) {
  return (
    <li>
      <button type="button" className="panel-item" data-id={id} aria-current={selected || undefined}
        onClick={() => onOpen(id)}>
        <span className="panel-item-title">{title}</span>
        {waiting && (
          <span className="panel-item-waiting" title={waiting}>
            <span aria-hidden="true">…</span>
            <span className="panel-unseen">{waiting}</span>
          </span>
        )}
        {part && (
          <span className="panel-item-part" title={partLabel}>
            <span aria-hidden="true">{part}</span>
            <span className="panel-unseen">{partLabel}</span>
          </span>
        )}
      </button>
    </li>
  );
});
