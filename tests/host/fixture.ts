/** A host on real sockets with maps in a folder of its own; all of it is gone when the test is. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished } from 'vitest';
import { startHost, type Host, type HostOptions, type MapLinks } from '../../plugin/host/host.js';
import { loadAddon } from '../../plugin/host/loadAddon.js';
import { assetPath } from '../../plugin/local/folders.js';
import { newId } from '../../plugin/protocol/ids.js';
import { ScriptedRooms } from '../support/scriptedRoom.js';

export interface Fixture {
  host: Host;
  folder: string;
  /** Map files by name, without extension. */
  file(name: string): string;
  links(name?: string): MapLinks;
  mapId(name?: string): string;
  /** The token in a role's link. */
  token(role: keyof MapLinks, name?: string): string;
  /** Every line that went to the log. */
  log: string[];
  /** Starts a host on the same folder again, after the first was closed. */
  restart(): Promise<void>;
}

type Options = Partial<HostOptions> & { names?: readonly string[] };
type ScriptedOptions = Options & {
  /** What the native module has besides rooms. */
  addonPart?: Partial<HostOptions['addon']>;
};

/** What becomes true in a moment on an idle machine, and some time later on a busy one. */
export function soon<T>(look: () => T): ReturnType<typeof expect.poll<Awaited<T>>> {
  return expect.poll(look, { timeout: 30_000, interval: 10 });
}

/** A temporary folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kwadrant-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A host with real maps in the real native rooms. */
export async function realHost(options: Options = {}): Promise<Fixture> {
  const addon = loadAddon();
  const pack = readFileSync(assetPath('methods', 'kwadranten.json'), 'utf8');
  return fixture(options, (path, name) => addon.createMap(path, `Kaart ${name}`, pack, ''));
}

/** A host with scripted rooms, for tests of timing. */
export async function scriptedHost({ addonPart, ...options }: ScriptedOptions = {}): Promise<
  Fixture & { rooms: ScriptedRooms }
> {
  const rooms = new ScriptedRooms();
  const made = await fixture({ addon: { ...rooms.addon, ...addonPart }, ...options }, async (path) => {
    writeFileSync(path, newId((count) => randomBytes(count)));
  });
  return Object.assign(made, { rooms });
}

async function fixture(
  { names = ['buurt'], ...options }: Options,
  create: (path: string, name: string) => Promise<void>,
): Promise<Fixture> {
  const folder = temporaryFolder();
  const maps = join(folder, 'maps');
  const file = (name: string): string => join(maps, `${name}.kwadrant`);
  mkdirSync(maps);
  writePages(join(folder, 'pages'));
  for (const name of names) await create(file(name), name);
  const log: string[] = [];
  const start = (): Promise<Host> =>
    startHost({
      maps,
      dataDir: join(folder, 'data'),
      pages: join(folder, 'pages'),
      log: { level: 'info', write: (line) => void log.push(line) },
      ...options,
    });
  let host = await start();
  onTestFinished(() => host.close());
  const links = (name = names[0] ?? ''): MapLinks => host.links(file(name));
  return {
    get host() {
      return host;
    },
    folder,
    file,
    links,
    mapId: (name) => /\/m\/([^#]+)#/.exec(links(name).viewer)?.[1] ?? '',
    token: (role, name) => links(name)[role].split('#')[1] ?? '',
    log,
    restart: async () => {
      await host.close();
      host = await start();
    },
  };
}

function writePages(folder: string): void {
  for (const sub of ['assets', 'fonts']) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>board</title>');
  writeFileSync(join(folder, 'boot.js'), '"use strict";');
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js.gz'), gzipSync('export {};'));
  writeFileSync(join(folder, 'fonts', 'sans-4d5e6f.woff2'), 'font');
  writeFileSync(join(folder, '.secret'), 'hidden');
}
