/**
 * What a bench trial is and what it leaves behind. A trial runs one contender once and answers its figures; the
 * runner calls all contenders in turn, five rounds or more (A B C A B C …), takes the median of each and compares.
 */

/** One line of the table and of `--json`: the median of a contender's rounds on one row. */
export interface BenchRecord {
  row: string;
  contender: string;
  /** Of the package, or of Kwadrant itself. */
  version: string;
  value: number;
  unit: Unit;
  /** This contender's value divided by ours, both of this run. Ours is 1; absent in a row in which we have no part. */
  ratio?: number;
}

/** Lower is better for all of them except `members`. */
export type Unit = 'µs/move' | 'ms' | 'µs' | 's' | 'kB' | 'MB' | 'members' | 'pairs' | 'units';

/** A row of the table. `npm run bench -- NAME` runs the rows whose name is NAME or starts with `NAME-`. */
export interface Row {
  /** Lower-case words joined by `-`; what belongs together shares the first word. */
  readonly name: string;
  readonly unit: Unit;
  /** One English sentence: exactly what lies between the start and the end of the clock (shown by `--list`). */
  readonly times: string;
}

/** What one contender did in one round. */
export interface Measurement {
  /** A figure for every row of the trial, by the row's name. */
  readonly values: Readonly<{ [row: string]: number }>;
  /**
   * A digest of the state in which the contender ended. It must be the same for all contenders of a trial in all
   * rounds: the runner fails the bench when it differs. Only a contender in `Trial.stateless` may leave it empty.
   */
  readonly end: string;
  /** The version that was measured. */
  readonly version: string;
}

/** How far a measurement is, for the line on the terminal. */
export type Update = (text: string) => void;

/** Something that is measured as a whole and fills one row or more. */
export interface Trial {
  readonly rows: readonly Row[];
  /** In the order in which they are run in each round. Ours is `kwadrant`, the contender that ratios refer to. */
  readonly contenders: readonly string[];
  /** Contenders without an end state of their own, such as a memcpy. */
  readonly stateless?: readonly string[];
  /** The contender that is no contender but a physical limit: the table shows how far each is from it. */
  readonly limit?: string;
  /** At least 5 unless a reason stands beside it. */
  readonly rounds: number;
  /**
   * Runs one contender once. Starts fresh processes for whatever keeps memory or compiled code, and ends them.
   * Rejects when the contender fails or ends wrongly. `round` counts from 0 and serves as a seed where one is needed.
   */
  measure(contender: string, round: number, update: Update): Promise<Measurement>;
  /** After the last round, also after a failure; once for all trials that have the same one. */
  close?(): Promise<void>;
}

/** The contender that all ratios refer to. */
export const ours = 'kwadrant';
