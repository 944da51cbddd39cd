/**
 * Where things stand in the project and in the user's own folder. Plain Node: this folder runs before
 * node_modules and build exist.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/** Hashes of what each build step last read; deleting the folder makes every step run again. */
export const stampsFolder = inProject('build', '.stamps');

/** The user's folder for maps and keys; the host and the command use the same one. */
export function dataFolder(env = process.env) {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'kwadrant');
}
