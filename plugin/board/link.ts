/** What a page's own address says: which map it shows, and the token that opens it. */
import type { MapLink } from './session/access.js';

/**
 * Undefined when there is no map or no token. Links come by mail and chat, which take a full stop or a bracket behind
 * a link for a part of it: what no token can hold, and all that follows it, is left out. (It could not be offered to a
 * host either: a browser throws at a protocol with such a character.)
 */
export function linkOf({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): MapLink | undefined {
  const mapId = /^\/m\/([^/]+)/.exec(pathname)?.[1];
  const token = /^#([A-Za-z0-9_-]+)/.exec(hash)?.[1];
  return mapId === undefined || token === undefined ? undefined : { mapId, token };
}
