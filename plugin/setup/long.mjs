/**
 * `npm run test:long`: a million seeds through the simulator of replicas, on all cores; `-- 5000` runs so many, and
 * `-- 5000 1200` begins at seed 1200. Stops at the first seed that breaks a promise, with the least script that breaks
 * it. Seeds that once found something are run first.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inProject } from './paths.mjs';
import { CommandFailed } from './run.mjs';
import { buildNative } from './steps.mjs';

const program = inProject('build', 'release', 'tests', 'support', 'simulator', 'kwadrant_simulator_long');
const tellEvery = 10_000;
// A simulation makes and drops the same few sizes of memory again and again: glibc is to keep them all at hand.
const environment = { ...process.env, GLIBC_TUNABLES: 'glibc.malloc.tcache_count=1000' };

/** The numbers in tests/native/simulator/seeds.txt. */
function keptSeeds() {
  const lines = readFileSync(inProject('tests', 'native', 'simulator', 'seeds.txt'), 'utf8').split('\n');
  return lines.filter((line) => /^\d/.test(line)).map((line) => Number.parseInt(line, 10));
}

/**
 * Runs `count` seeds from `first` on, every `stride`-th, in one process. `onDone` hears how many are done; resolves
 * with what else was printed and whether all was well.
 */
function runSeeds(first, count, stride, children, onDone) {
  return new Promise((resolve, reject) => {
    const args = [first, count, stride].map(String);
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    let rest = '';
    const text = [];
    child.stdout.setEncoding('utf8').on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const done = /^done (\d+)$/.exec(line);
        if (done) onDone(Number(done[1]));
        else text.push(line);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve({ well: code === 0, text: text.join('\n') });
    });
  });
}

/** Sums the lines `<number> <words>` of several processes. */
function sumOfTotals(texts) {
  const totals = new Map();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [, n, words] = /^ +(\d+) (.+)$/.exec(line) ?? [];
    if (words) totals.set(words, (totals.get(words) ?? 0) + Number(n));
  }
  return [...totals].map(([words, n]) => `  ${n} ${words}`).join('\n');
}

async function runAll(seeds, first) {
  const jobs = Math.min(availableParallelism(), seeds);
  const children = new Set();
  const done = new Array(jobs).fill(0);
  const started = Date.now();
  const rate = () => {
    const sum = done.reduce((a, b) => a + b, 0);
    const seconds = (Date.now() - started) / 1000;
    return `${sum} of ${seeds} seeds in ${seconds.toFixed(0)} s, ${(sum / seconds).toFixed(0)} seeds/s`;
  };
  const timer = setInterval(() => console.log(rate()), tellEvery);
  const texts = [];
  let failed;
  await Promise.all(
    done.map(async (_, job) => {
      const count = Math.ceil((seeds - job) / jobs);
      const { well, text } = await runSeeds(first + job, count, jobs, children, (n) => (done[job] = n));
      if (well) {
        done[job] = count;
        texts.push(text);
      } else if (failed === undefined) {
        failed = text;
        for (const child of children) child.kill();
      }
    }),
  );
  clearInterval(timer);
  console.log(rate());
  console.log(failed ?? sumOfTotals(texts));
  return failed === undefined;
}

async function main([seeds = '1000000', first = '1']) {
  const numbers = [seeds, first].map(Number);
  if (!numbers.every((n) => Number.isSafeInteger(n) && n > 0)) {
    console.error('npm run test:long -- [how many seeds] [the first one]');
    return false;
  }
  await buildNative(['kwadrant_simulator_long'], () => {}, { tests: true });
  for (const seed of keptSeeds()) {
    const { well, text } = await runSeeds(seed, 1, 1, new Set(), () => {});
    if (!well) {
      console.log(text);
      return false;
    }
  }
  return runAll(numbers[0], numbers[1]);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(`${error.message}\n${error.output}`);
  process.exitCode = 2;
}
