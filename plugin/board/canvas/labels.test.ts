import { describe, expect, it } from 'vitest';
import { labelBox, labelScale, labelSize, wholeMap } from './labels.js';
import { MATRIX } from './testing/scene.js';

const [LEFT, RIGHT, CENTRE] = MATRIX.labels;

describe('labels', () => {
  it('lie left, right or in the middle of their point', () => {
    const [left, right, centre] = [LEFT, RIGHT, CENTRE].map((label) => labelBox(label!, MATRIX, 'nl', 1));
    expect(left!.x).toBe(LEFT!.x);
    expect(right!.x + right!.width).toBe(RIGHT!.x);
    expect(centre!.x + centre!.width / 2).toBe(CENTRE!.x);
  });

  it.each([2, 1, 0.7, 0.58, 0.4])('are at least 14 pixels high on the screen at zoom %d', (zoom) => {
    expect(labelSize(LEFT!, labelScale(zoom)) * zoom).toBeGreaterThanOrEqual(14 - 1e-9);
  });

  it('are as ever at 100 % and above, and have a limit', () => {
    expect(labelScale(1)).toBe(1);
    expect(labelScale(2)).toBe(1);
    expect(labelScale(0.1)).toBe(2.2);
  });

  it('grow away from the edge that they stand at: titles into the matrix, ends of axes out of it', () => {
    const title = labelBox(LEFT!, MATRIX, 'nl', 2);
    expect(title).toMatchObject({ x: MATRIX.matrix.x + 40, height: 50 });
    expect(title.y).toBeGreaterThanOrEqual(MATRIX.matrix.y);
    const end = labelBox(CENTRE!, MATRIX, 'nl', 2);
    expect(end.y + end.height).toBeLessThanOrEqual(MATRIX.matrix.y);
    expect(wholeMap(MATRIX, 'nl', 2).y).toBe(end.y);
  });

  it('leave the parked cards free', () => {
    const strip = { ...LEFT!, role: 'strip' as const, key: 'strip', x: -624, y: MATRIX.strip.y + 20 };
    const { y, height } = labelBox(strip, MATRIX, 'nl', 2.2);
    expect(y).toBeGreaterThanOrEqual(MATRIX.strip.y);
    expect(y + height).toBeLessThanOrEqual(MATRIX.strip.y + 50);
  });
});
