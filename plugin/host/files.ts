/** Small files that are there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';

/** The file's bytes, or undefined when it is not there. Rejects with Node's error for anything else. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a file of the user alone (mode 0600) in the place of what was there. */
export async function replaceFile(path: string, data: Uint8Array | string): Promise<void> {
  const fresh = await writeBeside(path, data);
  await rename(fresh, path);
}

/** Puts a file of the user alone there unless there is one already; answers whether it did. */
export async function createFile(path: string, data: Uint8Array | string): Promise<boolean> {
  const fresh = await writeBeside(path, data);
  try {
    await link(fresh, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(fresh);
  }
}

async function writeBeside(path: string, data: Uint8Array | string): Promise<string> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  const file = await open(fresh, 'wx', 0o600);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  return fresh;
}
