import { useState } from 'react';
import { useLanguage, usePanel, useText } from '../context.js';
import { Buttons } from '../fields/Buttons.js';
import type { ItemPlace } from '../model/itemPlace.js';
import { type Item, placeOn } from '../model/items.js';
import type { Lens, Quadrant } from '../model/lens.js';
import type { Kind } from '../model/pack/types.js';
import { breadthText, breadthToPercent, positionText, toPercent } from '../model/words.js';
import { QuadrantGrid } from '../parts/QuadrantGrid.js';
import { Slider } from '../parts/Slider.js';
import { Suggestion } from './Suggestion.js';
import { type PlaceOnLens, usePlaces } from './usePlaces.js';

const whole = 10_000;

function quadrantOf(place: ItemPlace, lens: Lens): Quadrant | undefined {
  if (place.state !== 'placed') return undefined;
  const x = place.x >= whole / 2 ? 1 : 0;
  const y = place.y >= whole / 2 ? 1 : 0;
  return lens.quadrants.find((one) => one.x === x && one.y === y);
}

/** Sends a place. What is not changed is read at that moment, so that two sliders never undo each other. */
function usePlacing(id: string, { lens, onBoard }: PlaceOnLens): (change: Partial<ItemPlace>) => void {
  const { store } = usePanel();
  return (change) => {
    const item = store.item(id);
    const now = item && (onBoard ? item.place : placeOn(item, lens.id));
    const { x, y, rx, ry } = { x: whole / 2, y: whole / 2, rx: 0, ry: 0, ...now, ...change };
    store.send([{ kind: 'placed', id, lens: lens.id, x, y, rx, ry }]);
  };
}

/** Place by quadrant buttons and sliders: everything that dragging on the board can do, on every lens. */
export function PlaceFields({ item, kind }: { item: Item; kind: Kind }) {
  const text = useText();
  const places = usePlaces(item, kind);
  const [chosen, setChosen] = useState<string>();
  const on = places.find((one) => one.lens.id === chosen) ?? places[0];
  if (!on) return null;
  return (
    <section className="panel-stack" aria-label={text('panel.place.title')}>
      <h3>{text('panel.place.title')}</h3>
      {places.length > 1 && (
        <Buttons label={text('panel.place.lens')} chosen={on.lens.id} onChoose={(one) => setChosen(one ?? on.lens.id)}
          options={places.map(({ lens, title }) => ({ id: lens.id, title }))} />
      )}
      {!on.onBoard && <p className="panel-quiet">{text('panel.place.offBoard')}</p>}
      <Quadrants item={item} on={on} />
      {on.place.state === 'placed'
        ? <Sliders key={on.lens.id} item={item} on={on} />
        : <p className="panel-quiet">{text('panel.place.none')}</p>}
      {on.place.state !== 'placed' && <Suggestion key={`${on.lens.id} suggestion`} item={item} on={on} />}
    </section>
  );
}

function Quadrants({ item, on }: { item: Item; on: PlaceOnLens }) {
  const text = useText();
  const place = usePlacing(item.id, on);
  return (
    <QuadrantGrid lens={on.lens} label={text('panel.place.quadrants')} chosen={quadrantOf(on.place, on.lens)?.id}
      onChoose={(one) => place({ x: one.x ? 7500 : 2500, y: one.y ? 7500 : 2500 })} />
  );
}

function Sliders({ item, on }: { item: Item; on: PlaceOnLens }) {
  const { lens, place: now } = on;
  const { store } = usePanel();
  const text = useText();
  const language = useLanguage();
  const place = usePlacing(item.id, on);
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
      <Slider label={xTitle} value={turn(toPercent(now.x))} ends={xEnds}
        words={(percent) => positionText(language, percent, xEnds)}
        onCommit={(percent) => place({ x: turn(percent) * 100 })} />
      <Slider label={yTitle} value={toPercent(now.y)} ends={lens.y.ends}
        words={(percent) => positionText(language, percent, lens.y.ends)}
        onCommit={(percent) => place({ y: percent * 100 })} />
      <details className="panel-more">
        <summary>{text('panel.breadth.title')}</summary>
        <Slider label={wide(xTitle)} value={breadthToPercent(now.rx)} words={breadth}
          onCommit={(percent) => place({ rx: percent * 50 })} />
        <Slider label={wide(yTitle)} value={breadthToPercent(now.ry)} words={breadth}
          onCommit={(percent) => place({ ry: percent * 50 })} />
      </details>
      <button type="button" onClick={() => store.send([{ kind: 'parked', id: item.id, lens: lens.id }])}>
        {text('panel.place.park')}
      </button>
    </>
  );
}
