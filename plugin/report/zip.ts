/** The container of office formats. The same parts give the same bytes: no part carries the time of writing. */
import { type Zippable, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest time that a zip file can hold: it says nothing. */
const noTime = new Date(1980, 0, 1);

/** Text becomes UTF-8. A part in `plain` is not packed. */
export type Part = string | Uint8Array;

/** Parts in this order. Pictures are packed already, and some parts must be readable without unpacking. */
export function zipOf(parts: ReadonlyMap<string, Part>, plain: ReadonlySet<string> = new Set()): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of parts) {
    const level = plain.has(name) || name.endsWith('.png') ? 0 : 6;
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { level }];
  }
  return zipSync(files, { mtime: noTime });
}

/** The same file without the times that its maker put in; `change` may rewrite a part. */
export function steady(
  made: Uint8Array,
  change: (name: string, part: Uint8Array) => Part = (_name, part) => part,
): Uint8Array {
  const parts = Object.entries(unzipSync(made)).filter(([name]) => !name.endsWith('/'));
  return zipOf(new Map(parts.map(([name, part]) => [name, change(name, part)])));
}
