import { pictureBytes } from '../../protocol/limits.js';
import type { MapLink } from './access.js';
import { parseObject } from './entity.js';
import type { Environment } from './environment.js';

/** No connection, no answer that can be read, or a host with too much to do. */
const passingCodes: readonly string[] = ['offline', 'unknown', 'limit_rate', 'limit_maps', 'host_closed'];

/** Why a picture could not be stored or read. `code` is for assets/text: `offline`, or what the host says. */
export class FileError extends Error {
  /** Another try may go well. */
  readonly passing: boolean;

  constructor(readonly code: string) {
    super(code);
    this.name = 'FileError';
    this.passing = passingCodes.includes(code);
  }
}

/** Stores a picture with the host. Rejects with a FileError. */
export async function putFile(
  environment: Environment,
  options: MapLink,
  fileId: string,
  mime: string,
  data: Uint8Array,
): Promise<void> {
  if (data.length > pictureBytes) throw new FileError('file_too_large');
  await request(environment, options, fileId, { mime, data });
}

/** A stored picture, or undefined when the host has none of that name. Rejects with a FileError. */
export async function getFile(
  environment: Environment,
  options: MapLink,
  fileId: string,
): Promise<{ mime: string; data: Uint8Array } | undefined> {
  const answer = await request(environment, options, fileId);
  return answer && { mime: answer.type, data: answer.body };
}

async function request(
  environment: Environment,
  { mapId, token }: MapLink,
  fileId: string,
  picture?: { mime: string; data: Uint8Array },
) {
  const path = `/m/${encodeURIComponent(mapId)}/files/${encodeURIComponent(fileId)}`;
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (picture) headers['content-type'] = picture.mime;
  let answer;
  try {
    answer = await environment.fetch(path, picture ? 'PUT' : 'GET', headers, picture?.data);
  } catch {
    throw new FileError('offline');
  }
  if (answer.status >= 200 && answer.status < 300) return answer;
  if (answer.status === 404 && !picture) return undefined;
  throw new FileError(codeOf(answer.body));
}

function codeOf(body: Uint8Array): string {
  const code = parseObject(new TextDecoder().decode(body))?.['code'];
  return typeof code === 'string' ? code : 'unknown';
}
