import { describe, expect, it } from 'vitest';
import { COVERED, fit, reveal, union } from './view.js';

const MAP = { x: -640, y: -448, w: 1280, h: 1080 };

describe('the whole map', () => {
  it.each([[920, 800], [1560, 1080], [390, 500], [5_000, 3_000]])('lies within the free part of %i × %i', (w, h) => {
    const view = fit(MAP, w, h);
    const left = (MAP.x + view.scrollX) * view.zoom;
    const top = (MAP.y + view.scrollY) * view.zoom;
    expect(left).toBeGreaterThanOrEqual(COVERED.left - 0.01);
    expect(top).toBeGreaterThanOrEqual(COVERED.top - 0.01);
    expect(left + MAP.w * view.zoom).toBeLessThanOrEqual(w - COVERED.right + 0.01);
    expect(top + MAP.h * view.zoom).toBeLessThanOrEqual(h - COVERED.bottom + 0.01);
  });

  it('begins below the second row of tools on a narrow board', () => {
    const top = (width: number) => {
      const view = fit({ ...MAP, h: 3_000 }, width, 700);
      return (MAP.y + view.scrollY) * view.zoom;
    };
    expect(top(729)).toBeCloseTo(118);
    expect(top(730)).toBeCloseTo(COVERED.top);
  });

  it('takes a board without any room', () => {
    expect(fit(MAP, 10, 10).zoom).toBeGreaterThan(0);
  });
});

describe('one card', () => {
  const view = fit(MAP, 920, 800);

  it('moves nothing when it is in sight', () => {
    expect(reveal({ x: 0, y: 0, w: 168, h: 60 }, view, 920, 800)).toBeUndefined();
  });

  it('comes to the middle at the same zoom when it is not', () => {
    const target = { x: 3_000, y: 0, w: 168, h: 60 };
    const next = reveal(target, view, 920, 800);
    expect(next?.zoom).toBe(view.zoom);
    expect(next && reveal(target, next, 920, 800)).toBeUndefined();
  });
});

it('unites rectangles', () => {
  expect(union({ x: 0, y: 0, w: 10, h: 10 }, { x: -5, y: 5, w: 5, h: 20 })).toEqual({ x: -5, y: 0, w: 15, h: 25 });
});
