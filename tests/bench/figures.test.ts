import { describe, expect, it } from 'vitest';
import { digits, median, ratio } from './figures.js';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 9, 100, 2], 9.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is an error, not a number that looks like one', () => {
    expect(() => median([])).toThrow('nothing');
  });
});

it('a ratio is how many times the base, and nothing without a base', () => {
  expect(ratio(12, 4)).toBe(3);
  expect(ratio(12, undefined)).toBeUndefined();
  expect(ratio(12, 0)).toBeUndefined();
});

it.each([
  [0, '0'],
  [0.004119, '0.00412'],
  [1.3, '1.30'],
  [24.58, '24.6'],
  [512.4, '512'],
  [1234, '1234'],
  [-3.14159, '-3.14'],
])('%d is written as %s', (value, text) => {
  expect(digits(value)).toBe(text);
});
