/** Finds Electron's binary without ever fetching it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.mjs';

/**
 * The path of Electron's binary when it is on this computer, else undefined. `require('electron')` is of no use for
 * this: it downloads the binary when it is not there.
 */
export function findElectron(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || inProject('node_modules', 'electron', 'dist');
  const nameFile = inProject('node_modules', 'electron', 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : 'electron';
  const binary = join(folder, name);
  return existsSync(binary) ? binary : undefined;
}

/** True when a window can be shown. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
