/**
 * What is wrong with bytes that were read, or with a message that was to be written.
 * - `truncated`: the message ends too early, or counts more than it can hold
 * - `trailing`: bytes are left after the message
 * - `number`: not an integer, or out of range
 * - `text`: not UTF-8
 * - `id`: empty or too long
 * - `kind`: an unknown type, kind, state, role or bit
 * - `limit`: more gestures or ids than one message may hold
 */
export type WireErrorCode = 'truncated' | 'trailing' | 'number' | 'text' | 'id' | 'kind' | 'limit';

/** The only thing that this folder throws. */
export class WireError extends Error {
  constructor(
    readonly code: WireErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'WireError';
  }
}
