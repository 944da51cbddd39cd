/** Initiatives by quadrant, each list in a fixed order. */
import type { Item } from './items.js';
import type { Quadrant } from './lens.js';

export interface Row {
  readonly item: Item;
  /** Part of the initiative that stands here, basis points. */
  readonly share: number;
}

export interface Groups {
  /** By quadrant id, every quadrant of the lens. */
  readonly quadrants: ReadonlyMap<string, readonly Row[]>;
  readonly unplaced: readonly Row[];
}

const whole = 10_000;
const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** By title as a Dutch reader expects ("wijk 2" before "wijk 10"); the same titles by id, so that no row ever jumps. */
export function inOrder(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function centreOf(item: Item, quadrants: readonly Quadrant[]): number {
  const x = item.place.x >= whole / 2 ? 1 : 0;
  const y = item.place.y >= whole / 2 ? 1 : 0;
  return quadrants.findIndex((one) => one.x === x && one.y === y);
}

/** The part of a placed initiative in a quadrant, basis points. One not counted yet stands where its middle is. */
export function shareIn(item: Item, index: number, quadrants: readonly Quadrant[]): number {
  if (item.shares) return item.shares[index] ?? 0;
  return index >= 0 && index === centreOf(item, quadrants) ? whole : 0;
}

/** A placed initiative stands in every quadrant it has a share of. */
export function groupItems(items: readonly Item[], quadrants: readonly Quadrant[]): Groups {
  const lists = new Map<string, Row[]>(quadrants.map((one) => [one.id, []]));
  const unplaced: Row[] = [];
  for (const item of inOrder(items.filter((one) => !one.gone))) {
    if (item.place.state !== 'placed') {
      unplaced.push({ item, share: whole });
      continue;
    }
    quadrants.forEach((quadrant, index) => {
      const share = shareIn(item, index, quadrants);
      if (share > 0) lists.get(quadrant.id)?.push({ item, share });
    });
  }
  return { quadrants: lists, unplaced };
}
