import { expect, it } from 'vitest';
import { wholeNumber } from './NumberInput.js';

it.each([['12', 12], [' 7 ', 7], ['-3', -3], ['1,5', undefined], ['1e3', undefined], ['', undefined],
  ['9999999999999999', undefined]])('reads %j as %j', (typed, value) => {
  expect(wholeNumber(typed)).toBe(value);
});
