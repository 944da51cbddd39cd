/** Where Electron starts. The only file that loads Electron itself: everything else gets it handed in. */
import * as electron from 'electron';
import { fileURLToPath } from 'node:url';
import { languageOf } from '../local/text.js';
import { startShell } from './shell.js';

const built = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A packed application has no script among its arguments. */
const ownArguments = electron.app.isPackaged ? 1 : 2;

void startShell(electron, {
  argv: process.argv.slice(ownArguments),
  folder: process.cwd(),
  env: process.env,
  language: languageOf(process.env),
  platform: process.platform,
  hostProcess: built('./hostProcess.js'),
  preload: built('./preload.cjs'),
});
