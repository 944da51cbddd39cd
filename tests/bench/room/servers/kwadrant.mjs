/** The host as `kwadrant serve` starts it, with one new map on disk. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../../../../build/plugin/host/host.js';
import { loadAddon } from '../../../../build/plugin/host/loadAddon.js';
import { assetPath, productVersion } from '../../../../build/plugin/local/folders.js';
import { announce } from './announce.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kwadrant-load-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const map = join(folder, 'load.kwadrant');
await loadAddon().createMap(map, 'Load', readFileSync(assetPath('methods', 'kwadranten.json'), 'utf8'), '');
const host = await startHost({ maps: map, dataDir: join(folder, 'data') });
const [, id, token] = /\/m\/([^#]+)#(.+)$/.exec(host.links(map).facilitator) ?? [];
announce({ address: { port: host.port }, path: `/m/${id}/live`, token, version: productVersion() });
