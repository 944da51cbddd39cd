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

/** Of each initiative only its last move, in their order: the same end in fewer moves. */
export function lastOfEach(moves: Moves): Moves {
  const last = new Map<number, number>();
  moves.which.forEach((which, n) => last.set(which, n));
  const kept = Uint32Array.from([...last.values()].sort((a, b) => a - b));
  const pick = (from: Uint16Array): Uint16Array => Uint16Array.from(kept, (n) => from[n]!);
  return {
    count: kept.length,
    which: kept.map((n) => moves.which[n]!),
    x: pick(moves.x),
    y: pick(moves.y),
    rx: pick(moves.rx),
    ry: pick(moves.ry),
  };
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
