import { describe, expect, it } from 'vitest';
import { backRange, drawingIndex, indexAt, isIndex, isOwnDrawingIndex, spread, TOP_INDEX } from './order.js';
import type { Layer } from './order.js';

const LAYERS: Layer[] = ['background', 'back', 'footprint', 'words', 'leader', 'link', 'card', 'top'];

describe('indices', () => {
  it('keeps every layer above the one below, whatever its numbers', () => {
    const highest = { background: 61, back: 62 ** 3 - 1 };
    const bounds = LAYERS.map((layer) => [
      indexAt(layer, 0),
      indexAt(layer, highest[layer as keyof typeof highest] ?? 200_000),
    ]);
    const flat = bounds.flat();
    expect([...flat].sort()).toEqual(flat);
    expect(flat.every(isIndex)).toBe(true);
  });

  it.each([undefined, null, 5, '', 'r00000000', 'a', '0a', 'a00', 'a1 ', `A${'0'.repeat(26)}`, 'i'.repeat(300)])(
    'takes %s for no index',
    (index) => expect(isIndex(index)).toBe(false),
  );

  it.each(['a0', 'Zz', 'a0V', 'b00', 'i000000001'])('takes %s for an index', (index) => {
    expect(isIndex(index)).toBe(true);
  });
});

describe('drawings', () => {
  const back = { lowest: 10, highest: 20 };

  it('stay where they are above the cards and in the back layer', () => {
    for (const index of [`${TOP_INDEX}V`, indexAt('top', 7), indexAt('back', 15)]) {
      expect(isOwnDrawingIndex(index)).toBe(true);
      expect(drawingIndex(index, back)).toBe(index);
    }
  });

  it('go under the back layer when sent to the back, over it when sent one step back', () => {
    expect(drawingIndex('Zz', back)).toBe(indexAt('back', 9));
    expect(drawingIndex(indexAt('card', 3), back)).toBe(indexAt('back', 21));
  });

  it('lie on top when their index is damaged', () => {
    expect(drawingIndex('r0', back) > TOP_INDEX).toBe(true);
  });

  it('finds what the back layer holds', () => {
    expect(backRange([null, 'a0', indexAt('back', 500), indexAt('back', 200_000)])).toEqual({
      lowest: 500,
      highest: 200_000,
    });
    const empty = backRange([]);
    expect(empty.lowest).toBe(empty.highest);
  });
});

describe('spread', () => {
  it('makes equal indices different and keeps the others', () => {
    const [one, two] = [indexAt('top', 1), indexAt('top', 2)];
    const result = spread([one, one, one, two, null]);
    expect(result[0]).toBe(one);
    expect(result[3]).toBe(two);
    expect([...result].sort()).toEqual([...new Set(result)]);
    expect(result.every(isIndex)).toBe(true);
  });
});
