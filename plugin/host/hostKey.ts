/** The secret of this installation, from which every link is derived. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HostError } from './errors.js';
import { createFile, readIfThere } from './files.js';

const keyBytes = 32;

/**
 * The key in `<dataDir>/host.key`, made on first use; two hosts that start at once end up with the same one. Rejects
 * with `host_key_bad` when the file holds something else: a new key would silently end every link given out.
 */
export async function openHostKey(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'host.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  let key = await readIfThere(path);
  if (!key) {
    const fresh = randomBytes(keyBytes);
    key = (await createFile(path, fresh)) ? fresh : await readIfThere(path);
  }
  if (key?.length !== keyBytes) {
    throw new HostError('host_key_bad', 'corrupt', `${path} is not a host key`, { file: path });
  }
  return key;
}
