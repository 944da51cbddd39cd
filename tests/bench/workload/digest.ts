/** The end state of a contender as one short text, to be compared with that of the others. */
import { createHash } from 'node:crypto';
import type { Fields } from '../contenders/contender.js';
import { idText } from './ids.js';

/** Over all fields of all initiatives, in the order of ids. */
export function digest(read: (each: Fields) => void): string {
  const lines: string[] = [];
  read((id, kind, title, x, y, rx, ry) => {
    const name = typeof id === 'string' ? id : idText(id);
    lines.push(`${name} ${kind} ${title} ${x} ${y} ${rx} ${ry}\n`);
  });
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(line);
  return `${lines.length} ${hash.digest('hex').slice(0, 16)}`;
}
