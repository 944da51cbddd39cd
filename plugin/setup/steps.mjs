/** The steps of the build, in order: what each reads, what it makes and how it runs. */
import { chmodSync, readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { run } from './run.mjs';

const isTest = (path) => /\.test\.(ts|tsx|mjs)$/.test(path);
const bin = (...parts) => inProject('node_modules', ...parts);

/** `build/release` already made for tests stays so: switching it back would configure everything anew. */
function testsConfigured() {
  const cache = inProject('build', 'release', 'CMakeCache.txt');
  try {
    return /^KWADRANT_BUILD_TESTS:BOOL=ON$/m.test(readFileSync(cache, 'utf8'));
  } catch {
    return false;
  }
}

/** Ninja's own count, `[12/80] …`, as text for the moving line. */
export function ninjaCount(update) {
  return (line) => {
    const count = /^\[(\d+)\/(\d+)\]/.exec(line);
    if (count) update(`${count[1]}/${count[2]}`);
  };
}

/** Configures and builds native targets with the release preset. `tests` also makes the native tests ready. */
export async function buildNative(targets, update, { tests = testsConfigured() } = {}) {
  await run('cmake', ['--preset', 'release', `-DKWADRANT_BUILD_TESTS=${tests ? 'ON' : 'OFF'}`]);
  await run('cmake', ['--build', '--preset', 'release', '--target', ...targets], { onLine: ninjaCount(update) });
}

/** The command's file can be run by its name, as npm makes it for others. */
async function buildTypes() {
  await run(process.execPath, [bin('typescript', 'bin', 'tsc'), '-b']);
  chmodSync(inProject('build', 'plugin', 'cli', 'main.js'), 0o755);
}

/**
 * Steps with their stamps. `title` is a key of assets/text; `inputs` and `outputs` are paths in the project; `skip`
 * names files that are no input.
 */
export const steps = [
  {
    name: 'native',
    title: 'setup.native',
    inputs: ['CMakeLists.txt', 'CMakePresets.json', 'native', 'package-lock.json'],
    outputs: ['build/native/kwadrant.node'],
    skip: (path) => path.endsWith('.md'),
    work: (update) => buildNative(['kwadrant_node'], update),
  },
  {
    name: 'types',
    title: 'setup.types',
    inputs: ['tsconfig.json', 'plugin', 'package-lock.json'],
    outputs: ['build/plugin/cli/main.js', 'build/plugin/host/host.js'],
    skip: (path) => path.startsWith('plugin/setup/') || !/\.(c?tsx?|json)$/.test(path),
    work: buildTypes,
  },
  {
    name: 'board',
    title: 'setup.board',
    inputs: ['plugin/board', 'plugin/protocol', 'assets/text', 'package-lock.json'],
    outputs: ['build/board/index.html'],
    skip: isTest,
    // A test's NODE_ENV would take Excalidraw's development files, which are others.
    work: () =>
      run(process.execPath, [bin('vite', 'bin', 'vite.js'), 'build', 'plugin/board', '--logLevel', 'warn'], {
        env: { NODE_ENV: 'production' },
      }),
  },
];
