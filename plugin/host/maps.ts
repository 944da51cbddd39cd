/**
 * The maps of this host. A map is opened when someone first comes in, by one opener at a time, and closed again some
 * time after the last one left; a map of weeks ago costs nothing but its line in the list.
 */
import { realpathSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { mapExtension } from '../local/folders.js';
import type { Addon } from './loadAddon.js';
import { codeOf, HostError } from './errors.js';
import type { EventLog } from './eventLog.js';
import type { Limits } from './limits.js';
import { LiveRoom } from './live.js';

/** What the host needs of the native module; tests of timing give their own. */
export interface RoomOpener {
  Room: Pick<Addon['Room'], 'open'>;
  reportMap?: Addon['reportMap'];
}

export interface KnownMap {
  readonly mapId: string;
  /** The title when the file was last opened. */
  readonly title: string;
  /** Absolute path, with symbolic links followed. */
  readonly file: string;
}

/** A map in use: it stays open until release(), which may be called more than once. */
export interface Lease {
  readonly room: LiveRoom;
  release(): void;
}

interface Shelved extends KnownMap {
  live: Promise<LiveRoom> | undefined;
  closing: Promise<void> | undefined;
  users: number;
  idle: NodeJS.Timeout | undefined;
}

export class Maps {
  private readonly maps = new Map<string, Shelved>();
  private closed = false;

  constructor(
    private readonly addon: RoomOpener,
    private readonly limits: Limits,
    private readonly log: EventLog,
  ) {}

  /** The maps by file name. */
  list(): KnownMap[] {
    const known = [...this.maps.values()].map(({ mapId, title, file }) => ({ mapId, title, file }));
    return known.sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  has(mapId: string): boolean {
    return this.maps.has(mapId);
  }

  /** The id of a known map by its id or its file. Throws `unknown_map`. */
  find(map: string): string {
    if (this.maps.has(map)) return map;
    const file = realFile(map);
    const found = [...this.maps.values()].find((known) => known.file === file);
    if (!found) throw new HostError('unknown_map', 'invalid_input', 'this host does not serve that map', { map });
    return found.mapId;
  }

  /** The file of a known map by its id. Throws `unknown_map`. */
  fileOf(mapId: string): string {
    const map = this.maps.get(mapId);
    if (!map) throw new HostError('unknown_map', 'invalid_input', 'no such map is served');
    return map.file;
  }

  /**
   * Adds a map file and answers its id; a known file is left as it is. Rejects with the store's error, or with
   * `map_twice` when another file holds the same map: two writers of one map would each believe to be the only one.
   */
  async add(path: string): Promise<string> {
    const file = realFile(path);
    const known = this.list().find((map) => map.file === file);
    if (known) return known.mapId;
    const room = await this.addon.Room.open(file);
    const { mapId, title } = room;
    await room.close();
    const twin = this.maps.get(mapId);
    if (twin) {
      throw new HostError('map_twice', 'conflict_version', 'two files hold one map', {
        file: basename(file),
        other: basename(twin.file),
      });
    }
    this.maps.set(mapId, { mapId, title, file, live: undefined, closing: undefined, users: 0, idle: undefined });
    return mapId;
  }

  /** Opens a map unless it is open, and keeps it open until the lease ends. Rejects with the store's error. */
  async use(mapId: string): Promise<Lease> {
    const map = this.maps.get(mapId);
    if (this.closed) throw new HostError('host_closed', 'storage', 'the host is closing');
    if (!map) throw new HostError('unknown_map', 'invalid_input', 'no such map is served');
    clearTimeout(map.idle);
    map.users++;
    const live = (map.live ??= this.open(map));
    let held = true;
    const release = (): void => {
      if (held) this.release(map);
      held = false;
    };
    try {
      return { room: await live, release };
    } catch (error) {
      if (map.live === live) map.live = undefined;
      release();
      throw error;
    }
  }

  /** Puts everyone out of a map with a code, when it is open. */
  async dropAll(mapId: string, code: number): Promise<void> {
    const live = await this.maps.get(mapId)?.live?.catch(() => undefined);
    live?.dropAll(code);
  }

  /** Saves and closes all maps; nothing is opened any more. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.maps.values()].map((map) => this.unload(map)));
  }

  private async open(map: Shelved): Promise<LiveRoom> {
    const open = [...this.maps.values()].filter((other) => other.live).length;
    if (open >= this.limits.openMaps) throw new HostError('limit_maps', 'invalid_input', 'too many maps are open');
    await map.closing;
    const room = await this.addon.Room.open(map.file);
    if (room.mapId !== map.mapId) {
      await room.close();
      throw new HostError('map_replaced', 'conflict_version', 'the file holds another map now');
    }
    this.log.event('info', 'map_opened', { map: map.mapId });
    const live: LiveRoom = new LiveRoom(room, this.limits, this.log, { failed: () => void this.unload(map) });
    return live;
  }

  private release(map: Shelved): void {
    map.users--;
    if (map.users > 0 || !map.live || this.closed) return;
    map.idle = setTimeout(() => void this.unload(map), this.limits.idleMs);
  }

  /** Never rejects: a map that cannot be closed well is still closed, and what was acknowledged is on disk. */
  private async unload(map: Shelved): Promise<void> {
    clearTimeout(map.idle);
    const live = map.live;
    map.live = undefined;
    if (live) map.closing = this.shut(map, live);
    await map.closing;
  }

  private async shut(map: Shelved, opened: Promise<LiveRoom>): Promise<void> {
    const before = map.closing;
    try {
      await before;
      const live = await opened.catch(() => undefined);
      await live?.close();
      this.log.event('info', 'map_closed', { map: map.mapId });
    } catch (error) {
      this.log.failure('map_close_failed', error, { map: map.mapId });
    }
  }
}

/** One name for one file, whatever links lead to it; for a file that is not there its absolute path. */
function realFile(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A file that could not be added, with the code why. */
export interface Problem {
  readonly file: string;
  readonly code: string;
}

/**
 * Adds a file, or every map of a folder. A single file that cannot be opened rejects; in a folder the others are still
 * served and the problems are handed back.
 */
export async function addAll(maps: Maps, path: string): Promise<Problem[]> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
  if (!isFolder) {
    await maps.add(path);
    return [];
  }
  const names = (await readdir(path)).filter((name) => name.endsWith(mapExtension)).sort();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = join(path, name);
    await maps.add(file).catch((error: unknown) => problems.push({ file, code: codeOf(error) }));
  }
  return problems;
}
