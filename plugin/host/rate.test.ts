import { expect, test } from 'vitest';
import { Rate } from './rate.js';

test('a burst is allowed once, and then only what flows in', () => {
  const rate = new Rate(125, 300, 0);
  for (let i = 0; i < 300; i++) expect(rate.take(1, 0)).toBe(true);
  expect(rate.take(1, 0)).toBe(false);
  expect(rate.take(1, 4)).toBe(false);
  expect(rate.take(1, 8)).toBe(true);
  expect(rate.take(1, 8)).toBe(false);
});

test('what flows in while nothing is taken never exceeds the burst', () => {
  const rate = new Rate(100, 300, 0);
  expect(rate.take(300, 0)).toBe(true);
  expect(rate.take(301, 1e9)).toBe(false);
  expect(rate.take(300, 1e9)).toBe(true);
});

test('the steady rate can be kept up for ever', () => {
  const rate = new Rate(20, 10, 0);
  for (let i = 0; i < 10_000; i++) expect(rate.take(1, i * 50)).toBe(true);
});

test('an amount that was refused is not taken', () => {
  const rate = new Rate(1, 10, 0);
  expect(rate.take(11, 0)).toBe(false);
  expect(rate.take(10, 0)).toBe(true);
});
