/**
 * The suite `sanitize`: the core built with clang's sanitizers. Each fuzz target from what is kept and some seconds on,
 * the simulator with fewer seeds (addresses, undefined behaviour), and what runs on several threads (data races).
 */
import { availableParallelism } from 'node:os';
import { judge } from './counts.mjs';
import { buildPreset, fuzzTargets, inMemory, runTarget } from './fuzzTargets.mjs';
import { inLanes } from './lanes.mjs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { say } from './texts.mjs';

const secondsPerTarget = 20;
const simulatorSeeds = '100';
/** The same inputs in every run, as far as time lets it get: a test must not fail for someone who changed nothing. */
const seed = 1;

const fuzzed = (target) => ({
  name: `fuzz ${target}`,
  work: () => runTarget(target, secondsPerTarget, { fresh: true, seed }),
});

/** A program of native tests, or those of them that `only` names, as one test. */
const tested = (preset, folder, { env = {}, only = '*' } = {}) => ({
  name: `${preset} ${folder}`,
  work: async () => {
    const program = inProject('build', preset, 'tests', 'native', folder, `kwadrant_${folder}_tests`);
    try {
      const output = await run(program, [`--gtest_filter=${only}`], { env: { ...inMemory(), ...env } });
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
    await buildPreset('fuzz', ['kwadrant_fuzz', 'kwadrant_simulator_tests'], update);
    await buildPreset('tsan', ['kwadrant_threads_tests'], update);
  });
  const tests = [
    tested('tsan', 'threads'),
    tested('fuzz', 'simulator', { env: { KWADRANT_SEEDS: simulatorSeeds }, only: '*Seeds*' }),
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
