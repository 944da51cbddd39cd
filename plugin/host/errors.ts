/** Errors of the host itself, in the shape that the native module's errors have. */
import type { KwadrantError } from './addon.js';

export type Family = 'invalid_input' | 'not_allowed' | 'conflict_version' | 'storage' | 'corrupt' | 'internal';

/** Thrown by the host. `message` is for developers; people get the text of `code` from assets/text. */
export class HostError extends Error implements KwadrantError {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    readonly family: Family,
    message: string,
    readonly params: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** The stable code of anything thrown, at most 64 characters; `internal` for what has none of ours. */
export function codeOf(error: unknown): string {
  const code = (error as Partial<KwadrantError> | undefined)?.code;
  // It also goes out as a close reason, and a WebSocket throws at one of more than 123 bytes.
  return typeof code === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(code) ? code : 'internal';
}

const statusOfCode: Readonly<Record<string, number>> = {
  no_access: 401,
  not_allowed: 403,
  not_found: 404,
  unknown_map: 404,
  file_too_large: 413,
  file_type: 415,
  limit_rate: 429,
  store_full: 507,
};

const statusOfFamily: Readonly<Record<string, number>> = {
  invalid_input: 400,
  not_allowed: 403,
  conflict_version: 409,
  storage: 503,
  corrupt: 503,
};

/** The HTTP status for anything thrown: by its code where that says more, else by its family, else 500. */
export function statusOf(error: unknown): number {
  const family = (error as Partial<KwadrantError> | undefined)?.family ?? '';
  return statusOfCode[codeOf(error)] ?? statusOfFamily[family] ?? 500;
}
