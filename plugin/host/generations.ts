/** How often the links of each map were withdrawn: raising a map's number ends all its links. */
import { join } from 'node:path';
import { HostError } from './errors.js';
import { readIfThere, replaceFile } from './files.js';

type Table = Map<string, number>;

/** The numbers of `<dataDir>/access.json`; a map that is not in it is at 0. */
export class Generations {
  private constructor(
    private readonly path: string,
    private table: Table,
  ) {}

  /** Rejects with `access_file_bad` when the file cannot be read: starting at 0 would revive withdrawn links. */
  static async open(dataDir: string): Promise<Generations> {
    const path = join(dataDir, 'access.json');
    return new Generations(path, await read(path));
  }

  of(mapId: string): number {
    return this.table.get(mapId) ?? 0;
  }

  /** Withdraws the links of one map. The file is read again first: another host may share the folder. */
  async raise(mapId: string): Promise<void> {
    const table = await read(this.path);
    table.set(mapId, Math.max(table.get(mapId) ?? 0, this.of(mapId)) + 1);
    const generations = Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
    await replaceFile(this.path, `${JSON.stringify({ generations }, undefined, 2)}\n`);
    this.table = table;
  }
}

async function read(path: string): Promise<Table> {
  const bytes = await readIfThere(path);
  const table = bytes ? parse(bytes.toString('utf8')) : new Map<string, number>();
  if (!table) throw new HostError('access_file_bad', 'corrupt', `${path} is not readable`, { file: path });
  return table;
}

function parse(text: string): Table | undefined {
  try {
    const file = JSON.parse(text) as { generations?: unknown };
    const generations = file.generations;
    if (typeof generations !== 'object' || generations === null) return undefined;
    const entries = Object.entries(generations);
    const fine = entries.every(([, generation]) => Number.isSafeInteger(generation) && generation >= 0);
    return fine ? new Map(entries as [string, number][]) : undefined;
  } catch {
    return undefined;
  }
}
