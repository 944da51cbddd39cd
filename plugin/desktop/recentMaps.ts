/** The maps that were open lately, kept in the user's folder of the desktop shell. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How many are kept: what fits in a menu without searching. */
export const mostRecent = 10;

export interface RecentMap {
  readonly file: string;
  readonly title: string;
}

function isRecentMap(value: unknown): value is RecentMap {
  const { file, title } = (value ?? {}) as Partial<RecentMap>;
  return typeof file === 'string' && typeof title === 'string';
}

export class RecentMaps {
  private maps: readonly RecentMap[];

  /** `path` is the file of the list. A file that cannot be read is an empty list: nothing of value is in it. */
  constructor(private readonly path: string) {
    this.maps = RecentMaps.read(path);
  }

  /** The last one first; files that are gone are left out, but come back when a disk is put in again. */
  list(): RecentMap[] {
    return this.maps.filter(({ file }) => existsSync(file));
  }

  /** Puts a map in front. */
  add(map: RecentMap): void {
    this.save([map, ...this.maps.filter(({ file }) => file !== map.file)].slice(0, mostRecent));
  }

  clear(): void {
    this.save([]);
  }

  private save(maps: readonly RecentMap[]): void {
    this.maps = maps;
    mkdirSync(dirname(this.path), { recursive: true });
    const beside = `${this.path}.new`;
    writeFileSync(beside, `${JSON.stringify(maps, undefined, 2)}\n`);
    renameSync(beside, this.path);
  }

  private static read(path: string): RecentMap[] {
    try {
      const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return Array.isArray(kept) ? kept.filter(isRecentMap).slice(0, mostRecent) : [];
    } catch {
      return [];
    }
  }
}
