import { describe, expect, it } from 'vitest';
import { decodeHostMessage, encodeHostMessage } from './hostMessages.js';
import { gesturesPerMessage, presenceIds } from './limits.js';
import type { Gesture } from './messages.js';
import { decodePageMessage, encodePageMessage } from './pageMessages.js';
import { hostMessages, pageMessages } from './testing/samples.js';
import { WireError } from './wireError.js';

interface Case {
  name: string;
  message: unknown;
  bytes: Uint8Array;
  decode(bytes: Uint8Array): unknown;
  again(bytes: Uint8Array): Uint8Array;
}

const cases: Case[] = [
  ...pageMessages.map((message, i) => ({
    name: `page ${message.type} ${i}`,
    message,
    bytes: encodePageMessage(message),
    decode: decodePageMessage,
    again: (bytes: Uint8Array) => encodePageMessage(decodePageMessage(bytes)),
  })),
  ...hostMessages.map((message, i) => ({
    name: `host ${message.type} ${i}`,
    message,
    bytes: encodeHostMessage(message),
    decode: decodeHostMessage,
    again: (bytes: Uint8Array) => encodeHostMessage(decodeHostMessage(bytes)),
  })),
];

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof WireError) return error.code;
    throw error;
  }
  return undefined;
}

describe.each(cases)('$name', ({ message, bytes, decode, again }) => {
  it('is the same after encoding, decoding and encoding', () => {
    expect(decode(bytes)).toEqual(message);
    expect(again(bytes)).toEqual(bytes);
  });

  it('is refused when cut off at any byte', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(codeOf(() => decode(bytes.subarray(0, length))), `at ${length}`).toBeDefined();
    }
  });

  it('is refused with a byte too many', () => {
    expect(codeOf(() => decode(new Uint8Array([...bytes, 0])))).toBe('trailing');
  });

  it('is read or refused, and nothing else, with any one byte changed', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (const change of [1, 2, 0x7f, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        codeOf(() => decode(changed));
      }
    }
  });
});

describe('limits of one message', () => {
  const moved: Gesture = { kind: 'moved', id: 'a', x: 0, y: 0 };
  const gesture = (count: number) => encodePageMessage({ type: 'gesture', n: 1, gestures: Array(count).fill(moved) });
  const presence = (count: number) =>
    encodePageMessage({ type: 'presence', dragged: [], selected: Array<string>(count).fill('a') });

  it('takes 1 to 500 gestures', () => {
    expect(codeOf(() => gesture(0))).toBe('limit');
    expect(codeOf(() => gesture(1))).toBeUndefined();
    expect(codeOf(() => gesture(gesturesPerMessage))).toBeUndefined();
    expect(codeOf(() => gesture(gesturesPerMessage + 1))).toBe('limit');
    expect(codeOf(() => decodePageMessage(new Uint8Array([2, 1, 0])))).toBe('limit');
  });

  it('takes at most 50 ids of presence, written or read', () => {
    expect(codeOf(() => presence(presenceIds))).toBeUndefined();
    expect(codeOf(() => presence(presenceIds + 1))).toBe('limit');
    const oneTooMany = [5, 0, 0, presenceIds + 1, ...Array(presenceIds + 1).fill([1, 97]).flat()];
    expect(codeOf(() => decodePageMessage(new Uint8Array(oneTooMany)))).toBe('limit');
  });

  it('takes positions up to a million board units off', () => {
    const at = (x: number) => encodePageMessage({ type: 'gesture', n: 1, gestures: [{ ...moved, x }] });
    expect(codeOf(() => at(-1_000_000))).toBeUndefined();
    expect(codeOf(() => at(-1_000_001))).toBe('limit');
    const cursor = { x: 0, y: 1_000_001 };
    expect(codeOf(() => encodePageMessage({ type: 'presence', cursor, dragged: [], selected: [] }))).toBe('limit');
  });

  it('refuses what it does not know', () => {
    for (const bytes of [[0], [7], [127], [2, 1, 1, 0], [2, 1, 1, 14], [2, 1, 1, 10, 1, 97, 0, 8]]) {
      expect(codeOf(() => decodePageMessage(new Uint8Array(bytes))), bytes.join()).toBe('kind');
    }
    for (const bytes of [[127], [136], [134, 2, 0], [132, 1, 1, 3, 0], [130, 1, 0, 16], [130, 1, 0, 2, 1, 1, 128, 4]]) {
      expect(codeOf(() => decodeHostMessage(new Uint8Array(bytes))), bytes.join()).toBe('kind');
    }
  });
});
