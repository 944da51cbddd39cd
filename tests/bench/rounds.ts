/** Runs a trial: all contenders in turn, round after round, and the check that all of them end alike. */
import { median, ratio } from './figures.js';
import { type BenchRecord, type Measurement, type Row, type Trial, type Update, ours } from './record.js';

/** A contender on one row, over all rounds. */
export interface Figure extends BenchRecord {
  readonly lowest: number;
  readonly highest: number;
  /** How many times the trial's limit; absent in a row without one. */
  readonly fromLimit?: number;
}

/** Rejects when a contender fails, leaves a row empty, or ends in another state than the first one. */
export async function runTrial(trial: Trial, rounds: number, update: Update): Promise<Map<Row, Figure[]>> {
  const measured = new Map<string, Measurement[]>(trial.contenders.map((contender) => [contender, []]));
  let expected: { contender: string; end: string } | undefined;
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of trial.contenders) {
      const step = `round ${round + 1} of ${rounds}: ${contender}`;
      update(step);
      const one = await trial.measure(contender, round, (text) => update(`${step}: ${text}`));
      if (!trial.stateless?.includes(contender)) {
        expected ??= { contender, end: one.end };
        checkEnd(contender, one.end, expected);
      }
      measured.get(contender)!.push(one);
    }
  }
  return new Map(trial.rows.map((row) => [row, figuresOf(trial, row, measured)]));
}

function checkEnd(contender: string, end: string, expected: { contender: string; end: string }): void {
  if (end !== '' && end === expected.end) return;
  throw new Error(`${contender} ended as "${end}", but ${expected.contender} as "${expected.end}"`);
}

function figuresOf(trial: Trial, row: Row, measured: ReadonlyMap<string, readonly Measurement[]>): Figure[] {
  const valuesOf = (contender: string): number[] =>
    (measured.get(contender) ?? []).map(({ values }) => {
      const value = values[row.name];
      if (value === undefined || !Number.isFinite(value)) throw new Error(`${contender} left ${row.name} empty`);
      return value;
    });
  const medianOf = (contender: string | undefined): number | undefined =>
    contender !== undefined && measured.has(contender) ? median(valuesOf(contender)) : undefined;
  return trial.contenders.map((contender) => {
    const values = valuesOf(contender);
    const value = median(values);
    const times = ratio(value, medianOf(ours));
    const fromLimit = ratio(value, medianOf(trial.limit));
    return {
      row: row.name,
      contender,
      version: measured.get(contender)![0]!.version,
      value,
      unit: row.unit,
      lowest: Math.min(...values),
      highest: Math.max(...values),
      ...(times === undefined ? {} : { ratio: times }),
      ...(fromLimit === undefined ? {} : { fromLimit }),
    };
  });
}

/** What `--json` writes of a figure. */
export function recordOf({ row, contender, version, value, unit, ratio: times }: Figure): BenchRecord {
  return { row, contender, version, value, unit, ...(times === undefined ? {} : { ratio: times }) };
}
