/** Moves of initiatives over the map, kept in flat arrays so that making them costs nothing while the clock runs. */
import { type Initiative, axis } from './initiatives.js';
import { Random } from './random.js';

/** Move n puts initiative `which[n]` at `x[n]`, `y[n]`; a move leaves the footprint's size as it is. */
export interface Moves {
  readonly count: number;
  readonly which: Uint32Array;
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  readonly rx: Uint16Array;
  readonly ry: Uint16Array;
}

/** The first `count` moves and the others; both share the arrays. */
export function split(moves: Moves, count: number): [Moves, Moves] {
  const part = (start: number, end: number): Moves => ({
    count: end - start,
    which: moves.which.subarray(start, end),
    x: moves.x.subarray(start, end),
    y: moves.y.subarray(start, end),
    rx: moves.rx.subarray(start, end),
    ry: moves.ry.subarray(start, end),
  });
  return [part(0, count), part(count, moves.count)];
}

export function makeMoves(initiatives: readonly Initiative[], count: number, seed = 2): Moves {
  const random = new Random(seed);
  const moves: Moves = {
    count,
    which: new Uint32Array(count),
    x: new Uint16Array(count),
    y: new Uint16Array(count),
    rx: new Uint16Array(count),
    ry: new Uint16Array(count),
  };
  for (let n = 0; n < count; n += 1) {
    const which = random.below(initiatives.length);
    moves.which[n] = which;
    moves.x[n] = random.below(axis + 1);
    moves.y[n] = random.below(axis + 1);
    moves.rx[n] = initiatives[which]!.rx;
    moves.ry[n] = initiatives[which]!.ry;
  }
  return moves;
}
