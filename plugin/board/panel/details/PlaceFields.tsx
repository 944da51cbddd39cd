import { useLanguage, useLens, usePanel, useText } from '../context.js';
import type { ItemPlace } from '../model/itemPlace.js';
import type { Item } from '../model/items.js';
import type { Lens, Quadrant } from '../model/lens.js';
import { breadthText, breadthToPercent, positionText, toPercent } from '../model/words.js';
import { QuadrantGrid } from '../parts/QuadrantGrid.js';
import { Slider } from '../parts/Slider.js';

const whole = 10_000;

function quadrantOf(place: ItemPlace, lens: Lens): Quadrant | undefined {
  if (place.state !== 'placed') return undefined;
  const x = place.x >= whole / 2 ? 1 : 0;
  const y = place.y >= whole / 2 ? 1 : 0;
  return lens.quadrants.find((one) => one.x === x && one.y === y);
}

/** Sends a place. What is not changed is read at that moment, so that two sliders never undo each other. */
function usePlacing(id: string, lens: Lens): (change: Partial<ItemPlace>) => void {
  const { store } = usePanel();
  return (change) => {
    const now = store.item(id)?.place;
    const { x, y, rx, ry } = { x: whole / 2, y: whole / 2, rx: 0, ry: 0, ...now, ...change };
    store.send([{ kind: 'placed', id, lens: lens.id, x, y, rx, ry }]);
  };
}

/** Place by quadrant buttons and sliders: everything that dragging on the board can do. */
export function PlaceFields({ item }: { item: Item }) {
  const lens = useLens();
  const text = useText();
  if (!lens) return null;
  const placed = item.place.state === 'placed';
  return (
    <section className="panel-stack" aria-label={text('panel.place.title')}>
      <h3>{text('panel.place.title')}</h3>
      <Quadrants item={item} lens={lens} />
      {placed ? <Sliders item={item} lens={lens} /> : <p className="panel-quiet">{text('panel.place.none')}</p>}
    </section>
  );
}

function Quadrants({ item, lens }: { item: Item; lens: Lens }) {
  const text = useText();
  const place = usePlacing(item.id, lens);
  return (
    <QuadrantGrid lens={lens} label={text('panel.place.quadrants')} chosen={quadrantOf(item.place, lens)?.id}
      onChoose={(one) => place({ x: one.x ? 7500 : 2500, y: one.y ? 7500 : 2500 })} />
  );
}

function Sliders({ item, lens }: { item: Item; lens: Lens }) {
  const { store } = usePanel();
  const text = useText();
  const language = useLanguage();
  const place = usePlacing(item.id, lens);
  // The horizontal slider runs as the board does: what is left there is left here.
  const turn = (percent: number): number => (lens.flipX ? 100 - percent : percent);
  const xEnds: [string, string] = lens.flipX ? [lens.x.ends[1], lens.x.ends[0]] : [...lens.x.ends];
  const breadth = (percent: number): string => breadthText(language, percent);
  const named = (title: string, ends: readonly [string, string]): string =>
    title || text('panel.place.axis', { from: ends[0], to: ends[1] });
  const wide = (axis: string): string => text('panel.breadth.axis', { axis });
  const xTitle = named(lens.x.title, xEnds);
  const yTitle = named(lens.y.title, lens.y.ends);
  return (
    <>
      <Slider label={xTitle} value={turn(toPercent(item.place.x))} ends={xEnds}
        words={(percent) => positionText(language, percent, xEnds)}
        onCommit={(percent) => place({ x: turn(percent) * 100 })} />
      <Slider label={yTitle} value={toPercent(item.place.y)} ends={lens.y.ends}
        words={(percent) => positionText(language, percent, lens.y.ends)}
        onCommit={(percent) => place({ y: percent * 100 })} />
      <details className="panel-more">
        <summary>{text('panel.breadth.title')}</summary>
        <Slider label={wide(xTitle)} value={breadthToPercent(item.place.rx)} words={breadth}
          onCommit={(percent) => place({ rx: percent * 50 })} />
        <Slider label={wide(yTitle)} value={breadthToPercent(item.place.ry)} words={breadth}
          onCommit={(percent) => place({ ry: percent * 50 })} />
      </details>
      <button type="button" onClick={() => store.send([{ kind: 'parked', id: item.id, lens: lens.id }])}>
        {text('panel.place.park')}
      </button>
    </>
  );
}
