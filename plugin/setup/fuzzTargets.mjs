/** The fuzz targets of tests/fuzz: which there are, and one run of one of them. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { ninjaCount } from './steps.mjs';

/** Seconds for one input. Far above the 100 ms that one may take: sanitizers and a busy machine are slow. */
const longestInput = 20;
const mostMemoryMiB = 2048;
/** Bytes of an input; long ones are tried from the beginning, as most targets are too slow to grow them. */
const longest = 4096;

/** Every target has a file of its own; start.cc is what they share. */
export const fuzzTargets = () =>
  readdirSync(inProject('tests', 'fuzz'))
    .filter((name) => name.endsWith('.cc') && name !== 'start.cc')
    .map((name) => name.replace('.cc', ''));

/** Builds native targets in the tree of a preset. */
export async function buildPreset(preset, targets, update) {
  await run('cmake', ['--preset', preset]);
  await run('cmake', ['--build', '--preset', preset, '--target', ...targets], { onLine: ninjaCount(update) });
}

/** Files that only live for a moment are on no disk where that can be had. */
export const inMemory = () => (existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {});

/**
 * Runs a target: first what is kept in tests/fuzz, then new inputs for so many seconds. What reaches new code is added
 * to `build/fuzz/corpus`, which `fresh` empties first; what breaks something goes to `build/fuzz/found`. The same
 * `seed` tries the same inputs, 0 takes another each time. Answers whether nothing broke, how many inputs there were,
 * and the target's last words.
 */
export async function runTarget(target, seconds, { fresh = false, seed = 0, onLine = () => {} } = {}) {
  const corpus = inProject('build', 'fuzz', 'corpus', target);
  const found = inProject('build', 'fuzz', 'found', target);
  if (fresh) rmSync(corpus, { recursive: true, force: true });
  for (const folder of [corpus, found]) mkdirSync(folder, { recursive: true });
  const given = ['kept', 'corpus'].map((name) => inProject('tests', 'fuzz', name, target)).filter(existsSync);
  const dictionary = inProject('tests', 'fuzz', `${target}.dict`);
  const args = [
    `-max_total_time=${seconds}`,
    `-timeout=${longestInput}`,
    `-rss_limit_mb=${mostMemoryMiB}`,
    `-max_len=${longest}`,
    '-len_control=0',
    `-seed=${seed}`,
    `-artifact_prefix=${found}/`,
    '-print_final_stats=1',
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
  ];
  const program = inProject('build', 'fuzz', 'tests', 'fuzz', `kwadrant_fuzz_${target}`);
  try {
    const output = await run(program, [...args, corpus, ...given], { env: inMemory(), onLine });
    return { ok: true, inputs: Number(/number_of_executed_units: (\d+)/.exec(output)?.[1] ?? 0), output };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { ok: false, inputs: 0, output: error.output };
  }
}
