/** Makes the project ready to run: packages, npm, and the build steps whose sources changed. */
import { installDependencies } from './dependencies.mjs';
import { PackagesMissing, installPackages } from './packages.mjs';
import { CommandFailed } from './run.mjs';
import { clearStamp, fingerprint, isFresh, setStamp } from './stamps.mjs';
import { steps } from './steps.mjs';
import { say } from './texts.mjs';

const oldestNode = [20, 15];

/** This Node is older than the project can use. */
export class NodeTooOld extends Error {}

function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) throw new NodeTooOld(version);
}

async function runStep(step, progress) {
  const print = fingerprint(step.inputs, { skip: step.skip });
  if (isFresh(step.name, print, step.outputs)) return;
  clearStamp(step.name);
  await progress.step(say(step.title), step.work);
  setStamp(step.name, print);
}

/**
 * Does all of it for `start` or `test`. Throws what `explain` can put in words. For tests the other steps are run too
 * after one that failed, since a suite that needs only those can still tell something.
 */
export async function prepare(purpose, progress) {
  checkNode();
  await installPackages(purpose, progress);
  await installDependencies(progress);
  const failures = [];
  for (const step of steps) {
    try {
      await runStep(step, progress);
    } catch (error) {
      if (purpose !== 'test') throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** What went wrong and what to do, for a person. */
export function explain(error) {
  if (error instanceof PackagesMissing) return `${say('setup.packages_missing')}\n\n  ${error.line}\n`;
  if (error instanceof NodeTooOld) {
    return say('setup.node_too_old', { version: error.message, oldest: oldestNode.join('.') });
  }
  if (error instanceof CommandFailed) {
    return `${error.output}\n\n${say('setup.command_failed', { command: error.command, code: error.code })}`;
  }
  return error.stack ?? String(error);
}
