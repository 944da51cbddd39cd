import { protocolVersion } from '../../protocol/version.js';
import { parseObject } from './entity.js';
import type { Environment } from './environment.js';

/** What a link to a map says: which map, and the token that opens it. */
export interface MapLink {
  mapId: string;
  token: string;
}

/** Only these say that the same link will not do later either. */
const finalCodes = ['no_access', 'unknown_map'];

/** Asks the host whether this page can still open the map: the code of why not, else undefined. Never rejects. */
export async function accessRefusal(
  environment: Environment,
  { mapId, token }: MapLink,
): Promise<string | undefined> {
  const path = `/m/${encodeURIComponent(mapId)}/access`;
  try {
    const { status, body } = await environment.fetch(path, 'GET', { authorization: `Bearer ${token}` });
    const { code, protocol } = parseObject(new TextDecoder().decode(body)) ?? {};
    if (status >= 400) return finalCodes.find((final) => final === code);
    return typeof protocol === 'number' && protocol !== protocolVersion ? 'protocol_version' : undefined;
  } catch {
    return undefined;
  }
}
