/**
 * `npm run fuzz`: looks for inputs that break something, for as long as one likes. `npm run fuzz -- 3600` gives each
 * target that many seconds, `npm run fuzz -- frame csv` runs these two; both go together. For developers: in English.
 */
import { availableParallelism } from 'node:os';
import { buildPreset, fuzzTargets, runTarget } from './fuzzTargets.mjs';
import { inLanes } from './lanes.mjs';
import { Progress } from './progress.mjs';

const usualSeconds = 600;

/** Seconds and targets from the command line; undefined when a word is neither. */
function read(words) {
  const all = fuzzTargets();
  const seconds = words.filter((word) => /^[1-9]\d*$/.test(word)).map(Number);
  const names = words.filter((word) => all.includes(word));
  if (seconds.length > 1 || seconds.length + names.length !== words.length) return undefined;
  return { seconds: seconds[0] ?? usualSeconds, targets: names.length > 0 ? names : all };
}

/** Shows what libFuzzer says now and then: how much is covered, how many inputs reach it, how fast. */
function teller(target) {
  let last = 0;
  return (line) => {
    const state = /^#(\d+).* cov: (\d+) .* corp: (\S+) .* exec\/s: (\d+)/.exec(line);
    if (!state || Date.now() - last < 10_000) return;
    last = Date.now();
    console.log(`  ${target}: ${state[1]} inputs, ${state[2]} branches, corpus ${state[3]}, ${state[4]} a second`);
  };
}

const asked = read(process.argv.slice(2));
if (!asked) {
  console.error(`Usage: npm run fuzz -- [seconds] [target …]\nTargets: ${fuzzTargets().join(' ')}`);
  process.exitCode = 2;
} else {
  const { seconds, targets } = asked;
  const programs = targets.map((target) => `kwadrant_fuzz_${target}`);
  await new Progress().step('Building the fuzz targets (C++)', (update) => buildPreset('fuzz', programs, update));
  console.log(`${targets.length} targets, ${seconds} s each`);
  const results = await inLanes(targets, availableParallelism(), async (target) => {
    const { ok, inputs, output } = await runTarget(target, seconds, { onLine: teller(target) });
    console.log(ok ? `✓ ${target}: ${inputs} inputs` : `✗ ${target}: see build/fuzz/found/${target}\n${output}`);
    return ok;
  });
  process.exitCode = results.every(Boolean) ? 0 : 1;
}
