/** The test suites by name, the quick ones first, and how each is run. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { countGoogleTest, countVitest, judge } from './counts.mjs';
import { inProject } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
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
  return judge(existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined, code);
}

function vitest(project) {
  return () => {
    const report = inProject('build', 'reports', `${project}.json`);
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
    const out = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return runForReport(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), ...args, ...out], report, countVitest);
  };
}

async function native(progress) {
  await progress.step(say('setup.native_tests'), (update) => buildNative(['kwadrant_tests'], update, { tests: true }));
  const report = inProject('build', 'reports', 'native.json');
  const binary = inProject('build', 'release', 'tests', 'native', 'kwadrant_tests');
  return runForReport(binary, ['--gtest_brief=1', `--gtest_output=json:${report}`], report, countGoogleTest);
}

/** Name and work; `work(progress)` answers counts. */
export const suites = [
  { name: 'tidy', work: vitest('tidy') },
  { name: 'native', work: native },
  { name: 'unit', work: vitest('unit') },
  { name: 'host', work: vitest('host') },
  { name: 'e2e', work: vitest('e2e') },
];
