/** The built module, and maps for tests of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Addon } from '../../plugin/host/loadAddon.js';

export const project = fileURLToPath(new URL('../..', import.meta.url));
export const moduleFile = join(project, 'build', 'native', 'kwadrant.node');
export const addon = createRequire(import.meta.url)(moduleFile) as Addon;
export const pack = readFileSync(join(project, 'assets', 'methods', 'kwadranten.json'), 'utf8');
export const sample = readFileSync(join(project, 'assets', 'maps', 'haarlem', 'map.json'), 'utf8');

/** A folder that goes with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'kwadrant-node-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A map file in a folder of its own. */
export async function newMap(withSample = false): Promise<string> {
  const path = join(folder(), 'wijk.kwadrant');
  await addon.createMap(path, 'Testwijk', pack, withSample ? sample : '');
  return path;
}
