/** Teams: each may read the axes in words of its own, and has a hand in some of what stands on the board. */
import { type Item, textOf } from './items.js';
import type { Axis, Lens } from './lens.js';
import { linksOf } from './links.js';
import type { Kind, Pack } from './pack/types.js';
import { kindsOn } from './standing.js';
import type { PanelStore } from './store.js';

/** A field with this and the id of an axis's end holds a team's own words for that end. */
const prefix = 'reads.';

/** The kind whose things have words of their own; undefined where everybody reads the axes alike. */
export function teamKindOf(pack: Pack): Kind | undefined {
  return pack.kinds.find((kind) => kind.fields.some((field) => field.name.startsWith(prefix)));
}

/** Words by the id of an axis's end. */
export type Reading = ReadonlyMap<string, string>;

export const plainReading: Reading = new Map();

export function readingOf(item: Pick<Item, 'fields'> | undefined): Reading {
  const words = new Map<string, string>();
  for (const [name, value] of item?.fields ?? []) {
    const said = name.startsWith(prefix) ? textOf(value).trim() : '';
    if (said !== '') words.set(name.slice(prefix.length), said);
  }
  return words;
}

/** The lens in these words; ends that they do not name keep the method's. */
export function readAs(lens: Lens, reading: Reading): Lens {
  if (reading.size === 0) return lens;
  const read = (axis: Axis): Axis => {
    const [low, high] = axis.endIds;
    return { ...axis, ends: [reading.get(low) ?? axis.ends[0], reading.get(high) ?? axis.ends[1]] };
  };
  return { ...lens, x: read(lens.x), y: read(lens.y) };
}

/** What can stand on this lens and is joined to the team by a link, in no particular order. */
export function workOf(store: PanelStore, team: string, lens: string | undefined): Item[] {
  const standing = new Set(kindsOn(store.pack, lens).map((kind) => kind.id));
  const joined = new Set(linksOf(store.view, store.pack, team).flatMap(({ from, to }) => [from, to]));
  return [...joined].flatMap((id) => store.item(id) ?? []).filter((one) => !one.gone && standing.has(one.kind));
}

/** The middle of all that is placed; undefined when nothing is. */
export function middleOf(items: readonly Item[]): { x: number; y: number } | undefined {
  const placed = items.filter((one) => one.place.state === 'placed');
  if (placed.length === 0) return undefined;
  const mean = (of: 'x' | 'y'): number =>
    Math.round(placed.reduce((sum, one) => sum + one.place[of], 0) / placed.length);
  return { x: mean('x'), y: mean('y') };
}
