import { describe, expect, it } from 'vitest';
import { shareWords } from './shareWords.js';

describe('shareWords', () => {
  it.each([
    [0, 'niets'], [1, 'een klein deel'], [1_499, 'een klein deel'], [2_500, 'ongeveer een kwart'],
    [3_300, 'ongeveer een derde'], [5_000, 'ongeveer de helft'], [7_000, 'het grootste deel'], [9_000, 'bijna alles'],
    [10_000, 'alles'],
  ])('says %d of ten thousand as "%s"', (share, words) => {
    expect(shareWords('nl', share, 10_000)).toBe(words);
  });

  it('never calls something nothing, and nothing of nothing is nothing', () => {
    expect(shareWords('nl', 1, 100_000_000)).toBe('een klein deel');
    expect(shareWords('nl', 0, 0)).toBe('niets');
  });
});
