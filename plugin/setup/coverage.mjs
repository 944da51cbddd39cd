/**
 * `npm run coverage`: how many lines of native/ the native tests run, folder by folder, and which error codes no test
 * raises. Fails below 90 % of the lines, or with a code that nothing raises. The module for Node is left out: it is
 * tested from JavaScript. For developers: in English.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { installPackages } from './packages.mjs';
import { inProject, root } from './paths.mjs';
import { Progress } from './progress.mjs';
import { CommandFailed, run } from './run.mjs';

const leastPercent = 90;
const folder = inProject('build', 'coverage');
const raised = inProject('build', 'coverage', 'raised');
const summary = inProject('build', 'coverage', 'summary.json');
/** Every line is reached by few seeds; more only take longer. */
const seeds = '50';

async function build(progress) {
  await progress.step('Building the tests with counters (C++)', async (update) => {
    await run('cmake', ['--preset', 'coverage']);
    const onLine = (line) => update(/^\[(\d+\/\d+)\]/.exec(line)?.[1] ?? '');
    await run('cmake', ['--build', '--preset', 'coverage', '--target', 'kwadrant_tests'], { onLine });
  });
}

/** Removes what earlier runs counted. */
function forget() {
  rmSync(raised, { recursive: true, force: true });
  mkdirSync(raised, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file.endsWith('.gcda')) rmSync(inProject('build', 'coverage', file));
  }
}

async function test(progress) {
  await progress.step('Running the native tests', (update) =>
    run('ctest', ['--preset', 'coverage', '--parallel', String(availableParallelism())], {
      env: { KWADRANT_RAISED: raised, KWADRANT_SEEDS: seeds },
      onLine: (line) => update(/^ *(\d+\/\d+) Test/.exec(line)?.[1] ?? ''),
    }),
  );
}

/** Headers are reached through the doors of their folder (native/README.md), which lie in the build tree. */
const nativeFolder = (file) => /(?:^native|\/doors\/\w+)\/(\w+)\//.exec(file)[1];

async function count(progress) {
  const args = ['-r', root, '--filter', 'native/', '--exclude', 'native/node/', '--json-summary', summary];
  await progress.step('Counting lines', () =>
    run('gcovr', [...args, '-j', String(availableParallelism()), '--exclude-throw-branches', folder]),
  );
  const { files } = JSON.parse(readFileSync(summary, 'utf8'));
  const folders = new Map();
  for (const { filename, line_total: total, line_covered: covered } of files) {
    const name = nativeFolder(filename);
    const sum = folders.get(name) ?? { total: 0, covered: 0 };
    folders.set(name, { total: sum.total + total, covered: sum.covered + covered });
  }
  return folders;
}

const percent = ({ total, covered }) => (100 * covered) / total;

function tellLines(folders) {
  const all = { total: 0, covered: 0 };
  for (const [name, sum] of [...folders].sort()) {
    console.log(`${percent(sum).toFixed(1).padStart(6)} %  ${String(sum.total).padStart(6)} lines  ${name}`);
    all.total += sum.total;
    all.covered += sum.covered;
  }
  console.log(`${percent(all).toFixed(1).padStart(6)} %  ${String(all.total).padStart(6)} lines  in all`);
  return percent(all) >= leastPercent;
}

/** Tests leave an empty file for each code that they raised. */
function tellCodes() {
  const header = readFileSync(inProject('native', 'core', 'status.h'), 'utf8');
  const codes = [...header.matchAll(/^ {2}X\((\w+), \w+\)/gm)].map((match) => match[1]);
  const seen = new Set(readdirSync(raised));
  const missing = codes.filter((code) => !seen.has(code));
  console.log(`${codes.length - missing.length} of ${codes.length} error codes are raised by a test`);
  if (missing.length > 0) console.log(`not raised: ${missing.join(', ')}`);
  return missing.length === 0;
}

async function main() {
  const progress = new Progress();
  await installPackages('coverage', progress);
  await build(progress);
  forget();
  await test(progress);
  const enough = tellLines(await count(progress));
  return tellCodes() && enough;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(`${error.message}\n${error.output}`);
  process.exitCode = 2;
}
