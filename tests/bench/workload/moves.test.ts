import { expect, it } from 'vitest';
import { makeInitiatives } from './initiatives.js';
import { type Moves, lastOfEach, makeMoves, split } from './moves.js';

const moves = makeMoves(makeInitiatives(50), 400);

function endOf({ count, which, x, y }: Moves): Map<number, string> {
  const end = new Map<number, string>();
  for (let n = 0; n < count; n += 1) end.set(which[n]!, `${x[n]!},${y[n]!}`);
  return new Map([...end].sort(([a], [b]) => a - b));
}

it('the last move of each initiative gives the same end', () => {
  const last = lastOfEach(moves);
  expect(last.count).toBeLessThanOrEqual(50);
  expect(endOf(last)).toEqual(endOf(moves));
});

it('split moves are all of them, in their order', () => {
  const [first, others] = split(moves, 150);
  expect([first.count, others.count]).toEqual([150, 250]);
  expect([...first.which, ...others.which]).toEqual([...moves.which]);
  expect(others.y[249]).toBe(moves.y[399]);
});
