/**
 * `npm start`: makes everything ready, then serves the sample map and opens it: in Electron when its binary is here,
 * else in the browser; without a display the links are printed. `--port N` and `--host` are passed on.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findElectron, hasDisplay } from './electron.mjs';
import { dataFolder, inProject } from './paths.mjs';
import { explain, prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';

const sample = 'haarlem';
/** The whole of it: who looks for the first time should find what there is. */
const method = 'samenlevingsopbouw';
const sampleMap = join(dataFolder(), 'maps', `${sample}.kwadrant`);
const passedOn = process.argv.slice(2);

/** Runs the command `kwadrant` inside this process: a second Node would cost a third of the start. */
async function kwadrant(args, quiet = false) {
  const { run, terminalOf } = await import(pathToFileURL(inProject('build', 'plugin', 'cli', 'run.js')).href);
  const terminal = terminalOf(process);
  return run(args, quiet ? { ...terminal, out: () => {} } : terminal);
}

function openInElectron(binary) {
  const shell = inProject('build', 'plugin', 'desktop', 'main.js');
  const child = spawn(binary, [shell, sampleMap, ...passedOn], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

/** The working copy is made once; afterwards it is the user's own map. */
async function start() {
  if (!existsSync(sampleMap)) {
    mkdirSync(dirname(sampleMap), { recursive: true });
    const code = await kwadrant(['new', sampleMap, '--sample', sample, '--method', method], true);
    if (code !== 0) return code;
  }
  const electron = hasDisplay() ? findElectron() : undefined;
  return electron ? openInElectron(electron) : kwadrant(['serve', sampleMap, '--open', ...passedOn]);
}

try {
  await prepare('start', new Progress());
  process.exitCode = await start();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
