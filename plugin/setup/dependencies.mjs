/** The npm packages: installed by `npm ci` when node_modules is not what package-lock.json says. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { run } from './run.mjs';
import { isFresh, setStamp } from './stamps.mjs';
import { say } from './texts.mjs';

const lockFile = inProject('package-lock.json');
const hiddenFile = inProject('node_modules', '.package-lock.json');

/**
 * True when every package of the lock file that this system must have is installed in that very version. npm writes
 * what it installed in node_modules/.package-lock.json; comparing contents and not times keeps a fresh checkout or a
 * copied folder from installing everything again. Extraneous entries are optional peers that npm wrote down once and
 * does not install.
 */
export function isInstalled(lock, hidden) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.extraneous)
    .every(([path, entry]) => {
      const there = hidden.packages?.[path];
      return there !== undefined && there.version === entry.version && there.integrity === entry.integrity;
    });
}

/** What was asked for and what npm made of it, as one hash. */
function fingerprint() {
  return createHash('sha256').update(readFileSync(lockFile)).update(readFileSync(hiddenFile)).digest('hex');
}

/**
 * Right by comparison, or exactly as the last `npm ci` left it: should npm ever write a lock file that the comparison
 * does not understand, then not every start installs everything again.
 */
function upToDate() {
  if (!existsSync(hiddenFile)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return isFresh('npm', fingerprint(), []) || isInstalled(read(lockFile), read(hiddenFile));
}

/** npm as it runs now, or the one on the path: `npm start` tells its children where it stands. */
export function npmCommand(env = process.env) {
  return env.npm_execpath?.endsWith('.js') ? [process.execPath, env.npm_execpath] : ['npm'];
}

/** Runs `npm ci` when needed. No install scripts: nothing here needs one, and none must fetch anything else. */
export async function installDependencies(progress) {
  if (upToDate()) return;
  const [command, ...first] = npmCommand();
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await progress.step(say('setup.dependencies'), () => run(command, [...first, ...args]));
  setStamp('npm', fingerprint());
}
