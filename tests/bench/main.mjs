/**
 * `npm run bench`: builds the project and the bench, installs the peers at the first run, and measures. `--as-built`
 * leaves the project's own build as it is.
 */
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { isInstalled, npmCommand } from '../../plugin/setup/dependencies.mjs';
import { inProject } from '../../plugin/setup/paths.mjs';
import { explain, prepare } from '../../plugin/setup/prepare.mjs';
import { Progress } from '../../plugin/setup/progress.mjs';
import { run } from '../../plugin/setup/run.mjs';

const inBench = (...parts) => inProject('tests', 'bench', ...parts);
const inBuild = (...parts) => inProject('build', 'tests', 'bench', ...parts);

/** The peers have a lock file of their own, so that a user's install stays small. */
async function installPeers(progress) {
  const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} });
  if (isInstalled(read(inBench('package-lock.json')), read(inBench('node_modules', '.package-lock.json')))) return;
  const [command, ...first] = npmCommand();
  const args = ['ci', '--prefix', inBench(), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await progress.step('npm packages that the bench compares with', () => run(command, [...first, ...args]));
}

/** What is compiled stands elsewhere than node_modules, so the way there is a link. */
async function compile(progress) {
  const compiler = inProject('node_modules', 'typescript', 'bin', 'tsc');
  await progress.step('TypeScript of the bench', () => run(process.execPath, [compiler, '-p', inBench()]));
  rmSync(inBuild('node_modules'), { force: true });
  symlinkSync(inBench('node_modules'), inBuild('node_modules'), 'dir');
}

const words = process.argv.slice(2);
const progress = new Progress();
try {
  if (!words.includes('--as-built')) await prepare('start', progress);
  await installPeers(progress);
  await compile(progress);
  const { bench } = await import(inBuild('run.js'));
  process.exitCode = await bench(words, progress);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
