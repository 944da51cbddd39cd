/** What a map file holds, through the command's own export. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedMap } from './host.js';

export interface StoredEntity {
  id: string;
  kind: string;
  deleted?: boolean;
  fields: Record<string, unknown>;
}

/** What is there of a kind and was not deleted; the host may be running. */
export async function entitiesOf(map: ServedMap, kind: string): Promise<StoredEntity[]> {
  const target = join(map.file, '..', 'kaart.json');
  await map.command('export', map.file, target, '--force');
  const { entities } = JSON.parse(readFileSync(target, 'utf8')) as { entities: StoredEntity[] };
  return entities.filter((one) => one.kind === kind && !one.deleted);
}
