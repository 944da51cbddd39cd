import { describe, expect, it } from 'vitest';
import { entityElements } from './elements.js';
import { meantBy, shownFootprint } from './footprint.js';
import { interpret } from './gestures.js';
import { indexAt } from './order.js';
import type { SceneElement } from './parts.js';
import { initiative, MATRIX, placed, TestBoard } from './testing/scene.js';
import { paletteFor } from './theme.js';

/** Half of it lies left of the matrix, whose edge is at -640. */
const CLIPPED = placed(-600, 0, 400, 100);

function shown(ax: number, ay: number, fw: number, fh: number) {
  return shownFootprint({ ax, ay, fw, fh }, MATRIX.matrix).box;
}

describe('what is shown of a footprint', () => {
  it('is all of it on the matrix, and nothing beyond its edges', () => {
    expect(shown(0, 0, 200, 100)).toEqual({ x: -100, y: -50, width: 200, height: 100 });
    expect(shown(-600, 0, 400, 100)).toEqual({ x: -640, y: -50, width: 240, height: 100 });
    expect(shown(0, 0, 9_000, 9_000)).toEqual({ x: -640, y: -448, width: 1280, height: 896 });
  });

  it('is a band where it has no width or height, within the matrix at its edge too', () => {
    expect(shown(0, 10, 300, 0)).toEqual({ x: -150, y: 6, width: 300, height: 8 });
    expect(shown(640, 0, 0, 300)).toEqual({ x: 632, y: -150, width: 8, height: 300 });
  });
});

describe('a hand on a footprint that is not shown whole', () => {
  const board = () => {
    const made = new TestBoard();
    made.tell(initiative(1, 'A', -600, 0, CLIPPED));
    return made;
  };

  it('moves all of it, also twice before the room has answered', () => {
    const made = board();
    const { x } = made.find('A:f');
    made.change('A:f', { x: x + 30 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'moved', id: 'A', x: -570, y: 0 }]);
    made.projection.sent([made.find('A:f')]);
    made.change('A:f', { x: x + 50 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'moved', id: 'A', x: -550, y: 0 }]);
  });

  it('does not park it while what is shown lies on the matrix', () => {
    const made = board();
    made.change('A:f', { x: -740 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'moved', id: 'A', x: -640, y: 0 }]);
    made.change('A:f', { x: -900 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'moved', id: 'A', x: -860, y: 0 }]);
  });

  it('makes it what it shows on the side that was resized, and leaves the other', () => {
    const made = board();
    made.change('A:f', { height: 160 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'resized', id: 'A', x: -600, y: 30, w: 400, h: 160 }]);
    made.change('A:f', { height: 100, width: 340 });
    expect(interpret(made.asScene()).gestures).toEqual([{ kind: 'resized', id: 'A', x: -470, y: 0, w: 340, h: 100 }]);
  });

  it('keeps a band without height', () => {
    const made = new TestBoard();
    made.tell(initiative(1, 'A', 0, 0, placed(0, 0, 300, 0)));
    made.change('A:f', { width: 360 });
    expect(meantBy(made.find('A:f'))).toEqual({ x: 30, y: 0, w: 360, h: 0 });
  });
});

describe('footprints over each other', () => {
  it('lie with the smaller on top, whoever came first', () => {
    const index = (ref: number, w: number, h: number): SceneElement['index'] | undefined =>
      entityElements(initiative(ref, `E${ref}`, 0, 0, placed(0, 0, w, h)), [], paletteFor('light'))[0]?.index;
    const [small, large, whole] = [index(1, 200, 100), index(2, 600, 400), index(3, 90_000, 90_000)];
    expect(small! > large! && large! > whole!).toBe(true);
    expect(whole! >= indexAt('footprint', 0)).toBe(true);
    expect(index(4, 200, 100)).not.toBe(small);
  });
});
