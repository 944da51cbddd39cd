/**
 * `npm run test:mutants`: builds the product with one mistake at a time and runs the tests that must notice it;
 * `-- name …` tries some of tests/mutants/mutants.json. Fails when a mistake goes unnoticed. Works on a copy of the
 * sources in build/mutants.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.mjs';

const mutants = JSON.parse(readFileSync(inProject('tests', 'mutants', 'mutants.json'), 'utf8'));
const tree = inProject('build', 'mutants', 'tree');
const build = inProject('build', 'mutants', 'native');
const copied = ['CMakeLists.txt', 'native', 'tests', 'assets', 'plugin', 'package.json', 'tsconfig.json'];
const isNative = (test) => !test.includes('/');
const target = (test) => `kwadrant_${test}_tests`;

const run = (command, args) => spawnSync(command, args, { cwd: tree, encoding: 'utf8' });

/** Sources as they are now; files that did not change keep their time, so that little is built anew. */
function copySources() {
  mkdirSync(tree, { recursive: true });
  for (const name of copied) {
    cpSync(inProject(name), join(tree, name), {
      recursive: true,
      preserveTimestamps: true,
      filter: (from) => !from.includes('node_modules'),
    });
  }
  if (!existsSync(join(tree, 'node_modules'))) symlinkSync(inProject('node_modules'), join(tree, 'node_modules'));
}

function buildTests(tests) {
  const targets = tests.filter(isNative).map(target);
  if (targets.length === 0) return { status: 0 };
  return run('cmake', ['--build', build, '--target', ...targets]);
}

/** Whether the tests fail, as they must. */
function notices(test) {
  if (isNative(test)) return run(join(build, 'tests', 'native', test, target(test)), ['--gtest_brief=1']).status !== 0;
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', test];
  return run(process.execPath, args).status !== 0;
}

/** Which test noticed; undefined when none did. Throws when the mistake does not even build. */
function tryOne({ file, from, to, tests }) {
  const path = join(tree, file);
  const sound = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, sound.replace(from, () => to));
    const built = buildTests(tests);
    if (built.status !== 0) throw new Error(`does not build:\n${built.stdout.split('\n').slice(-20).join('\n')}`);
    return tests.find(notices);
  } finally {
    writeFileSync(path, sound);
  }
}

const options = ['-DCMAKE_BUILD_TYPE=Release', '-DKWADRANT_BUILD_NODE=OFF'];

function configure() {
  const made = run('cmake', ['-S', '.', '-B', build, '-G', 'Ninja', ...options]);
  if (made.status !== 0) throw new Error(made.stderr);
}

function chosen(names) {
  const unknown = names.filter((name) => !mutants.some((mutant) => mutant.name === name));
  if (unknown.length > 0) throw new Error(`no such mistake: ${unknown.join(', ')}`);
  return names.length === 0 ? mutants : mutants.filter(({ name }) => names.includes(name));
}

/** Every test must pass on the sound sources, else failing proves nothing. */
function checkSound(list) {
  const tests = [...new Set(list.flatMap(({ tests: some }) => some))];
  console.log(`building ${tests.join(', ')}`);
  const built = buildTests(tests);
  if (built.status !== 0) throw new Error(built.stdout);
  const failing = tests.filter(notices);
  if (failing.length > 0) throw new Error(`these fail without any mistake: ${failing.join(', ')}`);
}

function main(names) {
  const list = chosen(names);
  rmSync(tree, { recursive: true, force: true });
  copySources();
  configure();
  checkSound(list);
  let missed = 0;
  for (const mutant of list) {
    const by = tryOne(mutant);
    if (by === undefined) missed += 1;
    console.log(`${by === undefined ? '✗ not noticed' : `✓ noticed by ${by}`}: ${mutant.name}. ${mutant.why}`);
  }
  console.log(`${list.length - missed} noticed, ${missed} not noticed`);
  return missed === 0;
}

try {
  process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
