/** `npm run desktop`: the window of the desktop shell, on the maps given or the last one opened. */
import { spawn } from 'node:child_process';
import { findElectron, hasDisplay } from './electron.mjs';
import { inProject } from './paths.mjs';
import { explain, prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';
import { run } from './run.mjs';
import { say } from './texts.mjs';

/** Electron's own installer fetches the binary from GitHub; undefined when that cannot be reached. */
async function fetchElectron(progress) {
  const installer = inProject('node_modules', 'electron', 'install.js');
  const fetched = progress.step(say('setup.electron'), () => run(process.execPath, [installer]));
  return fetched.then(
    () => findElectron(),
    () => undefined,
  );
}

async function desktop() {
  const progress = new Progress();
  await prepare('start', progress);
  const electron = findElectron() ?? (await fetchElectron(progress));
  if (!electron || !hasDisplay()) {
    console.error(say(electron ? 'setup.no_display' : 'setup.no_electron'));
    return 1;
  }
  const shell = inProject('build', 'plugin', 'desktop', 'main.js');
  const child = spawn(electron, [shell, ...process.argv.slice(2)], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

try {
  process.exitCode = await desktop();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
