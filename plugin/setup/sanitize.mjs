/**
 * The suite `sanitize`: the core built with clang's sanitizers. Each fuzz target from what is kept and some seconds on
 * (addresses, undefined behaviour), and what runs on several threads (data races).
 */
import { availableParallelism } from 'node:os';
import { judge } from './counts.mjs';
import { buildPreset, fuzzTargets, inMemory, runTarget } from './fuzzTargets.mjs';
import { inLanes } from './lanes.mjs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { say } from './texts.mjs';

const secondsPerTarget = 20;
/** The same inputs in every run, as far as time lets it get: a test must not fail for someone who changed nothing. */
const seed = 1;

const fuzzed = (target) => ({
  name: `fuzz ${target}`,
  work: () => runTarget(target, secondsPerTarget, { fresh: true, seed }),
});

/** A program of native tests as one test. */
const tested = (preset, folder) => ({
  name: `${preset} ${folder}`,
  work: async () => {
    const program = inProject('build', preset, 'tests', 'native', folder, `kwadrant_${folder}_tests`);
    try {
      const output = await run(program, [], { env: inMemory() });
      return { ok: true, inputs: Number(/\[ {2}PASSED {2}\] (\d+) test/.exec(output)?.[1] ?? 0), output };
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      return { ok: false, inputs: 0, output: error.output };
    }
  },
});

/** Runs the suite and answers its counts. Nothing that ran nothing has passed. */
export async function sanitize(progress) {
  await progress.step(say('setup.sanitizers'), async (update) => {
    await buildPreset('fuzz', ['kwadrant_fuzz'], update);
    await buildPreset('tsan', ['kwadrant_threads_tests'], update);
  });
  const tests = [
    tested('tsan', 'threads'),
    ...fuzzTargets().map(fuzzed),
  ];
  const passed = await inLanes(tests, Math.max(2, availableParallelism()), async ({ name, work }) => {
    const { ok, inputs, output } = await work();
    const good = ok && inputs > 0;
    progress.note(good ? `✓ ${name} · ${inputs}` : `✗ ${name}\n${output}`);
    return good;
  });
  const failed = passed.filter((good) => !good).length;
  return judge({ passed: passed.length - failed, failed, skipped: 0 }, 0);
}
