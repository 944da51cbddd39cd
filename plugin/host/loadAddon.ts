/** Finds and loads the native module. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { projectFolder } from '../local/folders.js';
import { HostError } from './errors.js';

/** Everything the native module offers, see addon.ts. */
export type Addon = typeof import('./addon.js');

/**
 * The native module: the file that `KWADRANT_ADDON` names, else `build/native/kwadrant.node` of this installation.
 * Throws `native_missing`; `params.tried` says per file whether it is not there or does not load, and why.
 */
export function loadAddon(env: NodeJS.ProcessEnv = process.env): Addon {
  const named = env['KWADRANT_ADDON'];
  const path = named ? resolve(named) : join(projectFolder(), 'build', 'native', 'kwadrant.node');
  if (!existsSync(path)) throw missing(`${path}: not there`);
  try {
    return createRequire(import.meta.url)(path) as Addon;
  } catch (error) {
    throw missing(`${path}: there, but does not load: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missing(tried: string): HostError {
  return new HostError('native_missing', 'internal', `The native module cannot be loaded. Tried ${tried}`, { tried });
}
