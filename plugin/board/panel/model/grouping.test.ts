import { describe, expect, it } from 'vitest';
import { groupItems, inOrder } from './grouping.js';
import type { ItemPlace } from './itemPlace.js';
import type { Item } from './items.js';
import type { Quadrant } from './lens.js';

const quadrants: readonly Quadrant[] = [
  { id: 'ip', title: '', x: 0, y: 0 }, { id: 'cp', title: '', x: 1, y: 0 },
  { id: 'ib', title: '', x: 0, y: 1 }, { id: 'cb', title: '', x: 1, y: 1 },
];

function item(id: string, title: string, shares?: readonly number[], place: Partial<ItemPlace> = {}): Item {
  return {
    id, kind: 'initiative', title, description: '', fields: new Map(), shares, gone: false, waiting: false,
    place: { state: shares ? 'placed' : 'parked', x: 0, y: 0, rx: 0, ry: 0, ...place },
  };
}

function listed(items: readonly Item[]): Record<string, string[]> {
  const groups = groupItems(items, quadrants);
  const lists = [...groups.quadrants].map(([id, rows]) => [id, rows.map((row) => `${row.item.id}:${row.share}`)]);
  return { ...Object.fromEntries(lists), unplaced: groups.unplaced.map((row) => row.item.id) };
}

describe('groupItems', () => {
  it('lists an initiative in every quadrant it has a share of', () => {
    expect(listed([item('a', 'Buurthuis', [1_000, 0, 0, 9_000]), item('b', 'Club', [0, 0, 10_000, 0])])).toEqual({
      ip: ['a:1000'], cp: [], ib: ['b:10000'], cb: ['a:9000'], unplaced: [],
    });
  });

  it('lists one that is not counted yet where its middle is', () => {
    const moved = item('a', 'Club', undefined, { state: 'placed', x: 5_000, y: 4_999 });
    expect(listed([moved])['cp']).toEqual(['a:10000']);
  });

  it('keeps parked and never placed ones apart, and leaves out what is gone', () => {
    const items = [item('a', 'A'), item('b', 'B', undefined, { state: 'none' }), { ...item('c', 'C'), gone: true }];
    expect(listed(items)['unplaced']).toEqual(['a', 'b']);
  });
});

describe('inOrder', () => {
  it('sorts as a reader expects, and the same titles always alike', () => {
    const items = [
      item('z', 'wijk 10'), item('y', 'Wijk 2'), item('b', 'Élan'), item('c', 'elan'), item('a', 'eland'),
    ];
    expect(inOrder(items).map((one) => one.id)).toEqual(['b', 'c', 'a', 'y', 'z']);
    expect(inOrder([...items].reverse()).map((one) => one.id)).toEqual(['b', 'c', 'a', 'y', 'z']);
  });
});
