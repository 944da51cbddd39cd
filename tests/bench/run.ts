/** `npm run bench`: the rows that were asked for, one table after another. */
import { writeFileSync } from 'node:fs';
import { isChosen, readArguments } from './arguments.js';
import { machine } from './machine.js';
import type { BenchRecord, Row, Trial } from './record.js';
import { recordOf, runTrial } from './rounds.js';
import { table } from './table.js';
import { trials } from './trials/trials.js';

/** Where the bench speaks: plugin/setup/progress.mjs. */
export interface Progress {
  step<T>(title: string, work: (update: (text: string) => void) => Promise<T>): Promise<T>;
  note(text: string): void;
}

/** Answers the exit code: 0, 1 when a contender failed or ended wrongly, 2 when the words were not understood. */
export async function bench(words: readonly string[], progress: Progress): Promise<number> {
  let choice;
  try {
    choice = readArguments(words);
  } catch (error) {
    progress.note((error as Error).message);
    return 2;
  }
  const { names, list, json, rounds } = choice;
  const isMeant = ({ name }: Row): boolean => isChosen(name, names);
  const chosen = trials.filter((trial) => trial.rows.some(isMeant));
  if (list) return tell(chosen, progress);
  if (chosen.length === 0) {
    progress.note(`no row is called ${names.join(' or ')}; --list names them`);
    return 2;
  }
  progress.note(machine());
  const outcome: Outcome = { records: [], failures: 0 };
  for (const [at, trial] of chosen.entries()) {
    await runOne(trial, rounds ?? trial.rounds, isMeant, progress, outcome);
    // Trials that share what they made end alike: the last of them puts it away, before others are timed.
    if (!chosen.slice(at + 1).some(({ close }) => close === trial.close)) await trial.close?.();
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(outcome.records, undefined, 1)}\n`);
  return outcome.failures > 0 ? 1 : 0;
}

interface Outcome {
  readonly records: BenchRecord[];
  failures: number;
}

/** A trial that fails is told, and the others still run: half a table says more than none. */
async function runOne(
  trial: Trial, rounds: number, isMeant: (row: Row) => boolean, progress: Progress, outcome: Outcome,
): Promise<void> {
  const rows = trial.rows.filter(isMeant);
  const title = rows.map(({ name }) => name).join(', ');
  try {
    const figures = await progress.step(title, (update) => runTrial(trial, rounds, update));
    for (const row of rows) {
      progress.note(`\n${table(row, figures.get(row)!)}\n`);
      outcome.records.push(...figures.get(row)!.map(recordOf));
    }
  } catch (error) {
    progress.note(`${title}: ${(error as Error).message}`);
    outcome.failures += 1;
  }
}

function tell(chosen: readonly Trial[], progress: Progress): number {
  for (const { name, unit, times } of chosen.flatMap(({ rows }) => rows)) progress.note(`${name} (${unit}): ${times}`);
  return 0;
}
