/** What differs between a moment of the map and now. */
import type { AtAnswer, EntityThen } from '../../../protocol/ask.js';
import type { Gesture, Value } from '../../../protocol/messages.js';
import type { Ghost } from '../../shell.js';
import { waysFrom } from '../model/flow.js';
import { type Item, placeOn, textOf } from '../model/items.js';
import type { Field, Kind, Pack } from '../model/pack/types.js';
import type { PanelStore } from '../model/store.js';

type Store = Pick<PanelStore, 'item' | 'pack'>;

interface Spot {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** Where something stood on a lens; undefined when it was parked or had no place. */
export function placeThen(then: EntityThen, lens: string): Spot | undefined {
  const place = then.places[lens];
  return place && 'x' in place ? place : undefined;
}

/** Where it stands now on a lens; the board shows `boardLens`. */
export function placeNow(item: Item, lens: string, boardLens: string | undefined): Spot | undefined {
  const place = lens === boardLens ? item.place : placeOn(item, lens);
  return place.state === 'placed' ? place : undefined;
}

export function samePlace(a: Spot | undefined, b: Spot | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.rx === b?.rx && a?.ry === b?.ry;
}

/** A shift of less than this on both axes is no movement: hands are not that exact (`native/insight/movement.h`). */
const still = 500;

function hasMoved(a: Spot | undefined, b: Spot | undefined): boolean {
  if (!a || !b) return a !== b;
  return Math.abs(a.x - b.x) >= still || Math.abs(a.y - b.y) >= still;
}

export interface Differences {
  /** Stand elsewhere now on the lens that the board shows. */
  readonly moved: readonly EntityThen[];
  /** Were there then and are deleted now. */
  readonly gone: readonly EntityThen[];
  /** Ids of what was made, or restored, since. */
  readonly added: readonly string[];
}

/** Links are left out: they come and go with what they join. */
export function differences(
  store: Store & Pick<PanelStore, 'live'>, answer: AtAnswer, lens: string | undefined,
): Differences {
  const { pack } = store;
  const there = answer.entities.filter((one) => !one.gone && pack.kind(one.kind)?.link !== true);
  const then = new Set(there.map((one) => one.id));
  const live = pack.kinds.filter((kind) => !kind.link && !kind.private).flatMap((kind) => store.live(kind.id));
  return {
    moved: there.filter((one) => {
      const item = store.item(one.id);
      return lens !== undefined && item?.gone === false
        && hasMoved(placeThen(one, lens), placeNow(item, lens, lens));
    }),
    gone: there.filter((one) => store.item(one.id)?.gone !== false),
    added: live.filter((one) => !then.has(one.id)).map((one) => one.id),
  };
}

/** What is drawn on the board: where what has moved or gone stood then. */
export function ghostsOf({ moved, gone }: Differences, lens: string | undefined): Ghost[] {
  return [...moved, ...gone].flatMap((one): Ghost[] => {
    const place = lens === undefined ? undefined : placeThen(one, lens);
    return place ? [{ id: one.id, title: one.title, x: place.x, y: place.y }] : [];
  });
}

/** A register's value as JSON tells it; nothing for what it had not. */
function same(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The registers of a field: its own name, or one for each option or item. */
function registersOf(field: Field): string[] {
  if (field.type === 'choices') return field.set.options.map((one) => `${field.name}.${one.id}`);
  if (field.type === 'checklist') return field.checklist.items.map((one) => `${field.name}.${one.id}`);
  return [field.name];
}

/** Fields that said something else then. */
export function fieldsChanged(kind: Kind, fields: Readonly<Record<string, Value>>, item: Item): Field[] {
  return kind.fields.filter((field) =>
    registersOf(field).some((name) => !same(fields[name], item.fields.get(name))));
}

/** A step goes back only along the flow; where that cannot be it stays. */
function mayPutBack(field: Field, item: Item, to: Value | undefined): boolean {
  if (field.type !== 'step' || to === undefined) return true;
  return waysFrom(field.flow, textOf(item.fields.get(field.name))).some((way) => way.step.id === textOf(to));
}

/**
 * One change that makes this one thing as it was then: there again, its fields and its places. Empty when nothing
 * differs. `fields` are those of then.
 */
export function putBack(
  pack: Pack, then: EntityThen, fields: Readonly<Record<string, Value>>, item: Item, boardLens: string | undefined,
): Gesture[] {
  const kind = pack.kind(item.kind);
  const { id } = item;
  const gestures: Gesture[] = item.gone ? [{ kind: 'restored', id }] : [];
  if (!kind) return gestures;
  for (const field of fieldsChanged(kind, fields, item)) {
    for (const name of registersOf(field)) {
      const value = fields[name];
      if (same(value, item.fields.get(name)) || !mayPutBack(field, item, value)) continue;
      const title = name === 'title' && value?.kind === 'text';
      gestures.push(title ? { kind: 'retitled', id, title: value.value }
        : { kind: 'edited', id, field: name, value: value ?? { kind: 'nothing' } });
    }
  }
  for (const lens of kind.lenses) {
    const place = placeThen(then, lens);
    if (samePlace(place, placeNow(item, lens, boardLens))) continue;
    gestures.push(place ? { kind: 'placed', id, lens, x: place.x, y: place.y, rx: place.rx, ry: place.ry }
      : { kind: 'parked', id, lens });
  }
  return gestures;
}
