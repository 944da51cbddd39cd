/** What a fresh process can be told to do, and how it answers. */
import type { Contender, Replica } from '../contenders/contender.js';
import type { Measurement } from '../record.js';
import { type Moves, split } from '../workload/moves.js';

export type TaskName =
  | 'prepare'
  | 'moveOne'
  | 'receiveOne'
  | 'moveBatch'
  | 'load'
  | 'memcpy'
  | 'memory'
  | 'merge'
  | 'million';

export interface Assignment {
  readonly contender: Contender;
  readonly name: string;
  /** For files that tasks leave for each other. */
  readonly folder: string;
}

/** The module of each task exports `run`, which measures once. */
export type Task = (assignment: Assignment) => Promise<Omit<Measurement, 'version'>> | Omit<Measurement, 'version'>;

/** The size of the map that all rows speak of. */
export const initiativeCount = 10_000;
export const moveCount = 100_000;

const slowCount = 5_000;
const chunkCount = 1_000;

/** How many of the moves are timed; the others follow by `moveRest`. */
export const timedCount = ({ isSlow = false }: Contender): number => (isSlow ? slowCount : moveCount);

/** Brings a slow contender to the same end: in transactions of a thousand, outside the clock. */
export function moveRest(author: Replica, rest: Moves): void {
  for (let left = rest; left.count > 0; ) {
    const [chunk, others] = split(left, Math.min(chunkCount, left.count));
    author.moveAll(chunk);
    left = others;
  }
}

/** Microseconds for each of `count`. */
export const perMove = (milliseconds: number, count: number): number => (milliseconds * 1_000) / count;
