/** What a fresh process can be told to do, and how it answers. */
import type { Contender } from '../contenders/contender.js';
import type { Measurement } from '../record.js';

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

/** Microseconds for each of `count`. */
export const perMove = (milliseconds: number, count: number): number => (milliseconds * 1_000) / count;
