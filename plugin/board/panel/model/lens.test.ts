import { describe, expect, it } from 'vitest';
import type { Label, Matrix } from '../../session/types.js';
import { readLens } from './lens.js';

const pack = { axes: [{ id: 'axis', title: { nl: 'Voor wie is het?', en: 'Who is it for?' } }] };

function matrix(flipX: boolean, flipY: boolean): Matrix {
  const right = flipX ? -1 : 1;
  const up = flipY ? 1 : -1;
  const label = (role: Label['role'], key: string, x: number, y: number): Label =>
    ({ role, key, nl: key, en: `${key} (en)`, x, y, align: 'centre' });
  return {
    lens: 'collectief', flipX, flipY, size: 0,
    matrix: { x: -800, y: -600, w: 1600, h: 1200 }, strip: { x: -800, y: 700, w: 1600, h: 200 },
    assets: [],
    labels: [
      label('quadrant', 'ip', -400 * right, -300 * up), label('quadrant', 'cp', 400 * right, -300 * up),
      label('quadrant', 'ib', -400 * right, 300 * up), label('quadrant', 'cb', 400 * right, 300 * up),
      label('horizontalEnd', 'axis.ind', -820 * right, 0), label('horizontalEnd', 'axis.col', 820 * right, 0),
      label('verticalEnd', 'other.pro', 0, -620 * up), label('verticalEnd', 'other.bur', 0, 620 * up),
      label('strip', 'strip', 0, 800),
    ],
  };
}

describe('readLens', () => {
  it.each([
    [false, false, ['ib', 'cb', 'ip', 'cp']],
    [true, false, ['cb', 'ib', 'cp', 'ip']],
    [false, true, ['ip', 'cp', 'ib', 'cb']],
    [true, true, ['cp', 'ip', 'cb', 'ib']],
  ])('keeps the meaning and shows the board, flipped %s %s', (flipX, flipY, shown) => {
    const lens = readLens(matrix(flipX, flipY), pack, 'nl');
    expect(lens?.quadrants.map((one) => one.id)).toEqual(['ip', 'cp', 'ib', 'cb']);
    expect(lens?.quadrants.map((one) => [one.x, one.y])).toEqual([[0, 0], [1, 0], [0, 1], [1, 1]]);
    expect(lens?.x.ends).toEqual(['axis.ind', 'axis.col']);
    expect(lens?.y.ends).toEqual(['other.pro', 'other.bur']);
    expect([lens?.x.endIds, lens?.y.endIds]).toEqual([['ind', 'col'], ['pro', 'bur']]);
    expect(lens?.asShown.map((one) => one.id)).toEqual(shown);
  });

  it('speaks the language asked for', () => {
    expect(readLens(matrix(false, false), pack, 'en')?.x.ends[1]).toBe('axis.col (en)');
    expect(readLens(matrix(false, false), pack, 'en')?.x.title).toBe('Who is it for?');
  });

  it.each([[undefined], [null], ['text'], [{ axes: 1 }], [{ axes: [null, { id: 'axis', title: 'x' }] }]])(
    'does without the titles of an odd pack: %j', (odd) => {
      expect(readLens(matrix(false, false), odd, 'nl')?.x.title).toBe('');
    });

  it('answers nothing for a lens that is not four quadrants', () => {
    const odd = matrix(false, false);
    expect(readLens({ ...odd, labels: odd.labels.slice(1) }, pack, 'nl')).toBeUndefined();
    expect(readLens(undefined, pack, 'nl')).toBeUndefined();
  });
});
