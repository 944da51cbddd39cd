/**
 * Stamps: what a build step last read, as one hash over names, sizes and times of files. A step with an unchanged
 * stamp and its outputs in place is skipped without starting a tool.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stampsFolder } from './paths.mjs';

/** Every file under `path` (a file or a folder inside `base`), sorted; nothing when it does not exist. */
function filesUnder(base, path, skip) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return skip(path) ? [] : [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesUnder(base, `${path}/${entry.name}`, skip);
      return skip(`${path}/${entry.name}`) ? [] : [`${path}/${entry.name}`];
    });
}

/** The hash of what a step reads: `inputs` are paths inside `base`, `skip` says which files do not count. */
export function fingerprint(inputs, { base = root, skip = () => false } = {}) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(base, input, skip))) {
    const { size, mtimeMs } = statSync(join(base, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** True when the step ran before on exactly this and its outputs are still there. */
export function isFresh(name, print, outputs, { base = root, folder = stampsFolder } = {}) {
  const file = join(folder, name);
  return (
    existsSync(file) &&
    readFileSync(file, 'utf8') === print &&
    outputs.every((output) => existsSync(join(base, output)))
  );
}

/** Remembers that a step ended well. Take `print` before the step starts: a file saved meanwhile must count. */
export function setStamp(name, print, folder = stampsFolder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), print);
}

/** Forgets a step, so that it runs next time even when it is broken off now. */
export function clearStamp(name, folder = stampsFolder) {
  rmSync(join(folder, name), { force: true });
}
