/** Messages kept in a file between tasks: each its kind and length, then its bytes. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Message } from '../contenders/contender.js';

const headLength = 5;

/** A copy that stays when the sender writes its next message into the same bytes. */
export const kept = (message: Message, length: number): Message =>
  typeof message === 'string' ? message : ownBytes(message.subarray(0, length));

const ownBytes = (bytes: Uint8Array): Buffer => Buffer.from(Uint8Array.from(bytes).buffer);

export function writeMessages(file: string, messages: readonly Message[]): void {
  const parts = messages.flatMap((message) => {
    const body = typeof message === 'string' ? Buffer.from(message) : message;
    const head = Buffer.alloc(headLength);
    head.writeUInt8(typeof message === 'string' ? 1 : 0);
    head.writeUInt32LE(body.length, 1);
    return [head, body];
  });
  writeFileSync(file, Buffer.concat(parts));
}

/** Messages as pieces of what was read, as a socket hands them out. */
export function readMessages(file: string): Message[] {
  const all = readFileSync(file);
  const messages: Message[] = [];
  for (let at = 0; at < all.length; ) {
    const isText = all.readUInt8(at) === 1;
    const start = at + headLength;
    at = start + all.readUInt32LE(at + 1);
    messages.push(isText ? all.toString('utf8', start, at) : all.subarray(start, at));
  }
  return messages;
}
