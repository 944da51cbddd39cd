import { describe, expect, it } from 'vitest';
import { labelAngle, labelBox, labelScale, labelSize, wholeMap } from './labels.js';
import { MATRIX } from './testing/scene.js';

const [LEFT, RIGHT, CENTRE] = MATRIX.labels;

describe('labels', () => {
  it('stand where no card can cover them, titles in line with the matrix\'s sides', () => {
    const [left, right, centre] = [LEFT, RIGHT, CENTRE].map((label) => labelBox(label!, MATRIX, 'nl', 1));
    const { x, y, w } = MATRIX.matrix;
    expect(left!.x).toBe(x);
    expect(right!.x + right!.width).toBe(x + w);
    expect(centre!.x + centre!.width / 2).toBe(CENTRE!.x);
    for (const box of [left!, right!, centre!]) expect(box.y + box.height).toBeLessThanOrEqual(y);
  });

  it('stand upright at the sides for the level axis', () => {
    const { x, w } = MATRIX.matrix;
    const end = { ...LEFT!, role: 'horizontalEnd' as const, nl: 'voor een persoon', y: 468 };
    const low = labelBox(end, MATRIX, 'nl', 1);
    expect(low.x + low.width / 2).toBe(x - 20);
    expect(low.y + low.height / 2).toBe(0);
    expect(labelAngle(end, MATRIX)).toBeCloseTo((Math.PI * 3) / 2);
    const high = { ...end, x: 640, align: 'right' as const };
    expect(labelAngle(high, MATRIX)).toBeCloseTo(Math.PI / 2);
    const whole = wholeMap({ ...MATRIX, labels: [end, high] }, 'nl', 1, false);
    expect(whole.x).toBeLessThan(x - 20);
    expect(whole.w).toBeLessThan(w + 80);
  });

  it.each([2, 1, 0.7, 0.58, 0.4])('are at least 14 pixels high on the screen at zoom %d', (zoom) => {
    expect(labelSize(LEFT!, labelScale(zoom)) * zoom).toBeGreaterThanOrEqual(14 - 1e-9);
  });

  it('are as ever at 100 % and above, and have a limit', () => {
    expect(labelScale(1)).toBe(1);
    expect(labelScale(2)).toBe(1);
    expect(labelScale(0.1)).toBe(2);
  });

  it('grow away from the edge that they stand at', () => {
    const title = labelBox(LEFT!, MATRIX, 'nl', 2);
    expect(title).toMatchObject({ x: MATRIX.matrix.x, height: 50 });
    expect(title.y + title.height).toBeLessThanOrEqual(MATRIX.matrix.y);
    const end = labelBox(CENTRE!, MATRIX, 'nl', 2);
    expect(end.y + end.height).toBeLessThanOrEqual(MATRIX.matrix.y);
    expect(wholeMap(MATRIX, 'nl', 2, false).y).toBe(Math.min(title.y, end.y));
  });

  it('leave the parked cards free', () => {
    const strip = { ...LEFT!, role: 'strip' as const, key: 'strip', x: -624, y: MATRIX.strip.y + 20 };
    const { y, height } = labelBox(strip, MATRIX, 'nl', 2);
    expect(y).toBeGreaterThanOrEqual(MATRIX.strip.y);
    expect(y + height).toBeLessThanOrEqual(MATRIX.strip.y + 50);
  });
});
