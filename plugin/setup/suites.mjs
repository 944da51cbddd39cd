/** The test suites by name, the quick ones first, and how each is run. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { countCtest, countVitest, judge } from './counts.mjs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { sanitize } from './sanitize.mjs';
import { buildNative } from './steps.mjs';
import { say } from './texts.mjs';

const reports = inProject('build', 'reports');

/** Runs a command in view, then reads the report it wrote. Never throws: a crash is a result too. */
async function runForReport(command, args, report, count) {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  let code = 0;
  try {
    await run(command, args, { show: true });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    code = error.code;
  }
  return judge(existsSync(report) ? count(readFileSync(report, 'utf8')) : undefined, code);
}

function vitest(project) {
  return () => {
    const tool = inProject('node_modules', 'vitest', 'vitest.mjs');
    const report = inProject('build', 'reports', `${project}.json`);
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
    const out = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return runForReport(process.execPath, [tool, ...args, ...out], report, countVitest);
  };
}

/** A process a test: one that crashes takes no other with it. */
async function native(progress) {
  await progress.step(say('setup.native_tests'), (update) => buildNative(['kwadrant_tests'], update, { tests: true }));
  const report = inProject('build', 'reports', 'native.xml');
  const args = ['--preset', 'release', '--parallel', String(availableParallelism()), '--output-junit', report];
  return runForReport('ctest', args, report, countCtest);
}

/** Every suite as a name and a `work` that answers counts; building is shown on `progress`. */
export const suitesWith = (progress) => [
  { name: 'tidy', work: vitest('tidy') },
  { name: 'native', work: () => native(progress) },
  { name: 'unit', work: vitest('unit') },
  { name: 'host', work: vitest('host') },
  { name: 'report', work: vitest('report') },
  { name: 'sanitize', work: () => sanitize(progress) },
  { name: 'e2e', work: vitest('e2e') },
];
