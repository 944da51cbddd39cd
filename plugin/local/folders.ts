/** Where Kwadrant's own files and the user's files stand on this computer. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `assets`, found upwards from this file: the same code runs from `plugin` in tests, from
 * `build/plugin` after a build, and from inside a packed application.
 */
export function projectFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'assets', 'text', 'nl.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('Kwadrant has lost its folder assets');
  }
}

/** Kwadrant's own version. */
export function productVersion(): string {
  const file = join(projectFolder(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A path inside `assets`. */
export function assetPath(...parts: readonly string[]): string {
  return join(projectFolder(), 'assets', ...parts);
}

/** The user's folder for keys and settings; `maps` is inside it. Not made here. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'kwadrant');
}

/** Where maps stand when nobody says otherwise. */
export function mapsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(dataFolder(env), 'maps');
}

/** What a map's file name ends with. */
export const mapExtension = '.kwadrant';
