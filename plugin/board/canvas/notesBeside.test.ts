import { describe, expect, it } from 'vitest';
import { notesBeside } from './notesBeside.js';

const matrix = { x: -500, y: -400, w: 1000, h: 800 };
const boxes = (texts: string[], scene: Parameters<typeof notesBeside>[2] = []) =>
  notesBeside(texts, matrix, scene).map(({ x, y, height }) => ({ x, y, bottom: y + height }));

describe('notesBeside', () => {
  it('puts notes left of the matrix, each below the one before', () => {
    const [first, second] = boxes(['Wie wonen hier?', 'Wat gaat goed? '.repeat(10)]);
    expect(first).toMatchObject({ x: -940, y: -400 });
    expect(second?.y).toBeGreaterThan(first?.bottom ?? Infinity);
    expect((second?.bottom ?? 0) - (second?.y ?? 0)).toBeGreaterThan(100);
  });

  it('goes on below what lies in that column, and passes over what is gone or elsewhere', () => {
    const drawing = { x: -800, y: 0, width: 50, height: 50, isDeleted: false };
    expect(boxes(['a'], [drawing])[0]?.y).toBe(66);
    expect(boxes(['a'], [{ ...drawing, isDeleted: true }, { ...drawing, x: 0 }])[0]?.y).toBe(-400);
  });
});
