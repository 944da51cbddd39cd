/**
 * Who may do what, from nothing but a link. A link's token is derived from the host's key, so none is stored anywhere,
 * links survive a restart, and raising a map's generation withdraws them all.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RoleName } from '../protocol/messages.js';
import type { Role } from './addon.js';
import { Generations } from './generations.js';
import { openHostKey } from './hostKey.js';

/** The roles by their number on the wire. */
export const roleNames = ['viewer', 'editor', 'facilitator'] as const satisfies readonly RoleName[];

/** 22 characters of base64url carry 132 bits. */
const tokenLength = 22;

export class Access {
  private constructor(
    private readonly key: Buffer,
    private readonly generations: Generations,
  ) {}

  /** Opens or makes the key in `dataDir`. Rejects with `host_key_bad` or `access_file_bad`. */
  static async open(dataDir: string): Promise<Access> {
    return new Access(await openHostKey(dataDir), await Generations.open(dataDir));
  }

  token(mapId: string, role: RoleName): string {
    const what = `kwadrant access\n${mapId}\n${role}\n${this.generations.of(mapId)}`;
    return createHmac('sha256', this.key).update(what).digest('base64url').slice(0, tokenLength);
  }

  /** The role that a token gives on this map, or undefined. Takes equally long for every token of the right length. */
  roleOf(mapId: string, token: string): Role | undefined {
    const given = Buffer.from(token);
    if (given.length !== tokenLength) return undefined;
    let found: Role | undefined;
    for (const [role, name] of roleNames.entries()) {
      if (timingSafeEqual(given, Buffer.from(this.token(mapId, name)))) found = role as Role;
    }
    return found;
  }

  /** Withdraws every link of this map that was given out so far. */
  revoke(mapId: string): Promise<void> {
    return this.generations.raise(mapId);
  }
}

/** The token in an `Authorization: Bearer` header, or undefined. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]+)$/.exec(header ?? '')?.[1];
}
