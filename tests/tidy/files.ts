/** The project's own files, as the tidy tests look at them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that hold nothing of ours, wherever they are. */
const foreign = new Set(['node_modules', 'build', '.git', '.cache']);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every file of the project as a path from its top, sorted. */
export const allFiles: readonly string[] = walk('').sort();

/** The names at the top. */
export const topNames: readonly string[] = readdirSync(root).sort();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Files written by hand in a language that the size rules speak of. */
export const codeFiles: readonly string[] = allFiles.filter((path) => /\.(ts|tsx|mjs|js|css|h|cc|cmake)$/.test(path));

/** Code and words alike: what a newcomer reads. */
export const textFiles: readonly string[] = allFiles.filter(
  (path) => codeFiles.includes(path) || /\.(md|json|html|txt|yml|svg)$/.test(path) || path.startsWith('.ci/'),
);
