/** Programs that are not ours, and what they read in a file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

export interface Said {
  readonly code: number | null;
  readonly out: string;
}

/** Runs a program to its end; both its outputs together. Throws when it is not there. */
export function run(program: string, args: readonly string[], cwd?: string): Said {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return { code: status, out: stdout + stderr };
}

/** All files of a folder and of those in it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Turns files into another kind with LibreOffice, all in one run: starting it takes longer than a file. `filter` is
 * what it calls the kind. Answers the folder with what it made.
 */
export function convert(files: readonly string[], filter: string, folder: string): string {
  const into = join(folder, filter.replace(/\W+/g, '-').slice(0, 20));
  mkdirSync(into, { recursive: true });
  // A profile of its own, so that an open office of the user is left alone.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const said = run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', into, ...files]);
  if (said.code !== 0) throw new Error(`soffice ended with ${said.code}: ${said.out}`);
  return into;
}

/** The text of what LibreOffice made of a file; of a spreadsheet with a file for each sheet, all of them. */
export function converted(folder: string, file: string): string {
  const stem = basename(file, extname(file));
  const made = filesIn(folder).filter(
    (path) => basename(path).startsWith(`${stem}.`) || basename(path).startsWith(`${stem}-`),
  );
  if (made.length === 0) throw new Error(`nothing was made of ${file}`);
  return made.map((path) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')).join('\n');
}
