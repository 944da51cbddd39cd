/** The version of a package as it is installed for the bench. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Found on the way packages are searched for, since not every package lets its package.json be imported. */
export function versionOf(name: string): string {
  for (const folder of resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed`);
}
