/** Map files of so many initiatives, each made once in a folder that is gone after the last round. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Addon, loadAddon } from '../../../plugin/host/loadAddon.js';
import { assetPath } from '../../../plugin/local/folders.js';
import { optionsJson } from '../../../plugin/report/order.js';
import { makeInitiatives } from './initiatives.js';

const day = '2026-11-22';

let folder: string | undefined;
let addon: Addon | undefined;

const csvOf = (count: number): string =>
  [
    'titel;collectief;burger;breedte_collectief;breedte_burger',
    ...makeInitiatives(count).map(({ title, x, y, rx, ry }) =>
      [title, ...[x, y, rx, ry].map((part) => Math.round(part / 100))].join(';'),
    ),
  ].join('\n');

/** Where files of a trial may lie. */
export const mapFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'kwadrant-bench-')));

export async function mapOf(count: number): Promise<string> {
  addon ??= loadAddon();
  const file = join(mapFolder(), `${count}.kwadrant`);
  const made = join(mapFolder(), `${count}.made`);
  if (existsSync(made)) return file;
  const pack = readFileSync(assetPath('methods', 'samenlevingsopbouw.json'), 'utf8');
  await addon.createMap(file, `Wijk met ${count} initiatieven`, pack, '');
  await addon.importCsv(file, Buffer.from(csvOf(count)), true);
  writeFileSync(made, '');
  return file;
}

/** The document of a report on that map, as JSON; of these sections alone, if any are given. */
export const documentOf = async (count: number, sections?: string): Promise<string> =>
  (addon ??= loadAddon()).reportMap(await mapOf(count), optionsJson('nl', { date: day, sections }));

export function removeMaps(): Promise<void> {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  return Promise.resolve();
}
