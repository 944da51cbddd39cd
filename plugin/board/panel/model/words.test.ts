import { describe, expect, it } from 'vitest';
import { breadthText, breadthToPercent, partText, positionText, toPercent, totalText } from './words.js';

const ends = ['het team', 'de buurt'] as const;

describe('shares', () => {
  it('of a quadrant are initiatives with one decimal', () => {
    expect(totalText('nl', 46_120)).toBe('4,6 initiatieven');
    expect(totalText('nl', 10_000)).toBe('1 initiatief');
    expect(totalText('en', 0)).toBe('0 initiatives');
  });

  it('of one initiative are only told when it is not whole, and never read as nothing or all', () => {
    expect(partText('nl', 10_000)).toBe('');
    expect(partText('nl', 6_000)).toBe('0,6');
    expect(partText('nl', 9_990)).toBe('0,9');
    expect(partText('en', 1)).toBe('0.1');
  });
});

describe('positionText', () => {
  it.each([
    [0, 'het team'], [4, 'het team'], [5, 'vooral het team'],
    [34, 'vooral het team'], [35, 'iets meer: het team'], [44, 'iets meer: het team'],
    [45, 'half om half'], [55, 'half om half'], [56, 'iets meer: de buurt'], [65, 'iets meer: de buurt'],
    [66, 'vooral de buurt'], [95, 'vooral de buurt'], [96, 'de buurt'], [100, 'de buurt'],
  ])('%i', (percent, text) => {
    expect(positionText('nl', percent, ends)).toBe(text);
  });
});

describe('breadth', () => {
  it('counts a half-extent as a part of the whole axis', () => {
    expect(breadthToPercent(0)).toBe(0);
    expect(breadthToPercent(2_500)).toBe(50);
    expect(breadthToPercent(10_000)).toBe(100);
    expect(toPercent(4_612)).toBe(46);
  });

  it('has a word for every width', () => {
    const words = [0, 34, 69, 99, 100].map((percent) => breadthText('nl', percent));
    expect(new Set(words).size).toBe(5);
  });
});
