/** Writing files for people: never half, never over something else by accident. */
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { link, open, readFile, rename } from 'node:fs/promises';
import { dirname, extname, join, parse } from 'node:path';
import { randomBytes } from 'node:crypto';

/** What ends a process that does not listen to it. */
const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Bytes in a new file, on disk. At once: a file that is there only when a stop is heard can be taken away again. */
function writeNew(path: string, data: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, data);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a whole file or nothing. Without `force` an existing file is left alone and the call fails with EEXIST, also
 * when it appears meanwhile. Who stops the process meanwhile (Ctrl+C, a polite kill) finds no half file beside it.
 */
export async function writeOutput(target: string, data: Uint8Array, force: boolean): Promise<void> {
  const beside = join(dirname(target), `.${parse(target).base}.${randomBytes(6).toString('hex')}`);
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(beside, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of ends) process.once(signal, stop);
  try {
    writeNew(beside, data);
    if (force) await rename(beside, target);
    else await linkNew(beside, target);
  } finally {
    rmSync(beside, { force: true });
    for (const signal of ends) process.off(signal, stop);
  }
}

/** A name is given only when it is free: link says so in one step, where the disk knows links (exFAT does not). */
async function linkNew(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const claim = await open(target, 'wx');
    await claim.close();
    await rename(beside, target);
  }
}

/** How many numbered names are tried before it is clear that something else is wrong. */
const mostNumbers = 1000;

/**
 * Writes refused rows beside their source: `list.csv` gives `list.fouten.csv`, or `list.fouten-2.csv` when that holds
 * something else. A file that already holds exactly this is left as it is. Answers the file's name.
 */
export async function writeRejected(source: string, data: Uint8Array): Promise<string> {
  const extension = extname(source) || '.csv';
  const stem = source.slice(0, source.length - extname(source).length);
  for (let number = 1; number <= mostNumbers; number++) {
    const name = `${stem}.fouten${number === 1 ? '' : `-${number}`}${extension}`;
    try {
      await writeOutput(name, data, false);
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Buffer.from(data).equals(await readFile(name))) return name;
    }
  }
  throw Object.assign(new Error('too many files of refused rows'), { code: 'EEXIST', path: source });
}
