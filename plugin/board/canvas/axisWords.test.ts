import { beforeEach, describe, expect, it } from 'vitest';
import { worded } from './axisWords.js';
import { interpret } from './gestures.js';
import { MATRIX, TestBoard } from './testing/scene.js';

describe('somebody’s own words for the axes', () => {
  const words = new Map([['burger', 'wij, de buren']]);

  it('stand at the ends that they name, in both languages, and nowhere else', () => {
    const before = new Map(MATRIX.labels.map((label) => [label.key, label]));
    for (const label of worded(MATRIX, words).labels) {
      if (label.key.endsWith('.burger')) expect([label.nl, label.en]).toEqual(['wij, de buren', 'wij, de buren']);
      else expect(label).toBe(before.get(label.key));
    }
    expect(worded(MATRIX, undefined)).toBe(MATRIX);
  });

  it('fit on one line beside the matrix', () => {
    const [long] = worded(MATRIX, new Map([['burger', `wij\n samen ${'buurt '.repeat(30)}`]])).labels
      .filter((label) => label.key.endsWith('.burger'));
    expect(long?.nl).toMatch(/^wij samen buurt.*…$/);
    expect(long?.nl.length).toBeLessThanOrEqual(48);
  });

  describe('on the board', () => {
    let board: TestBoard;

    beforeEach(() => {
      board = new TestBoard();
      board.tell();
    });

    it('come and go, and mean nothing', () => {
      const shown = (): (string | undefined)[] =>
        board.scene.flatMap((one) => (one.type === 'text' && one.id.includes('End:') ? [one.text] : [])).sort();
      const plain = shown();
      board.projection.setAxisWords(words);
      board.flush();
      expect(shown()).toContain('wij, de buren');
      expect(interpret(board.asScene())).toMatchObject({ gestures: [], drawings: [], background: false });
      board.projection.setAxisWords(undefined);
      board.flush();
      expect(shown()).toEqual(plain);
    });
  });
});
