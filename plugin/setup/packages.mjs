/** The Debian packages that the build and the tests need, installed when missing and allowed. */
import { spawnSync } from 'node:child_process';
import { CommandFailed, run } from './run.mjs';
import { say } from './texts.mjs';

const build = [
  'g++',
  'cmake',
  'ninja-build',
  'ccache',
  'libboost-json1.81-dev',
  'libspdlog-dev',
  'libfmt-dev',
  'libsqlite3-dev',
  'libdeflate-dev',
  'fonts-liberation',
];
const test = [
  'libgtest-dev',
  'chromium',
  'libxml2-utils',
  'binutils',
  'clang',
  'libclang-rt-dev',
  // What people open reports with.
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'libreoffice-impress-nogui',
  'librsvg2-bin',
  'poppler-utils',
  'qpdf',
  'unzip',
];

const coverage = ['gcovr'];

/** What must be there for `start`, for `test` or for `coverage`. */
export function packagesFor(purpose) {
  if (purpose === 'coverage') return [...build, ...test, ...coverage];
  return purpose === 'test' ? [...build, ...test] : build;
}

/** Which of these packages are not installed; undefined where there is no dpkg to ask. */
export function missingPackages(names) {
  const asked = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names], { encoding: 'utf8' });
  if (asked.error) return undefined;
  return stillMissing(names, asked.stdout);
}

/** The names that have no line `name installed` in dpkg's answer. */
export function stillMissing(names, answer) {
  const installed = new Set(
    answer
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !installed.has(name));
}

/** The line that a person with rights can type to install these. */
export const installLine = (names) =>
  `sudo apt-get update && sudo apt-get install --no-install-recommends -y ${names.join(' ')}`;

/** Thrown when packages are missing and this user may not install them; `line` is what to type. */
export class PackagesMissing extends Error {
  constructor(names) {
    super(`packages missing: ${names.join(' ')}`);
    this.names = names;
    this.line = installLine(names);
  }
}

/** How this user may become root: nothing to add, `sudo -n`, or undefined when not at all. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const tried = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return tried.status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs what is missing for a purpose. Throws PackagesMissing when it may not, CommandFailed when apt-get fails.
 * Without dpkg (another system) it says once what is needed and goes on.
 */
export async function installPackages(purpose, progress) {
  const names = packagesFor(purpose);
  const missing = missingPackages(names);
  if (missing === undefined) {
    progress.note(say('setup.no_dpkg', { packages: names.join(' ') }));
    return;
  }
  if (missing.length === 0) return;
  const rights = asRoot();
  if (!rights) throw new PackagesMissing(missing);
  await progress.step(say('setup.packages', { count: missing.length }), async (update) => {
    const apt = (...args) => aptGet([...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], update);
    // A list that cannot be renewed is no reason to stop: the old one may still have every package.
    await apt('update', '-q').catch((error) => {
      if (!(error instanceof CommandFailed)) throw error;
    });
    await apt('install', '--no-install-recommends', '-y', '-q', ...missing);
  });
}

function aptGet([command, ...args], update) {
  return run(command, args, {
    onLine: (line) => {
      const unpacked = /^(?:Unpacking|Setting up) (\S+)/.exec(line);
      if (unpacked) update(unpacked[1]);
    },
  });
}
