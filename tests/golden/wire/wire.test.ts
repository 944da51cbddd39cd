/**
 * Golden messages: `<direction>-<name>.json` says what the bytes of `<direction>-<name>.hex` mean. The C++ room reads
 * the same files, so both sides are held to one meaning. In the JSON, bytes are `{"hex": "…"}` and 64-bit numbers text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHostMessage, encodeHostMessage } from '../../../plugin/protocol/hostMessages.js';
import type { HostMessage, PageMessage } from '../../../plugin/protocol/messages.js';
import { decodePageMessage, encodePageMessage } from '../../../plugin/protocol/pageMessages.js';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const bigNumbers = new Set(['memberKey', 'epoch']);

function parse(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => {
    if (bigNumbers.has(key)) return BigInt(value as string);
    const hex = (value as { hex?: unknown } | null)?.hex;
    return typeof hex === 'string' ? fromHex(hex) : value;
  });
}

const encode = (name: string, message: unknown) =>
  name.startsWith('page-') ? encodePageMessage(message as PageMessage) : encodeHostMessage(message as HostMessage);
const decode = (name: string, bytes: Uint8Array) =>
  name.startsWith('page-') ? decodePageMessage(bytes) : decodeHostMessage(bytes);

describe.each(names)('%s', (name) => {
  const bytes = fromHex(read(`${name}.hex`));
  const message = parse(read(`${name}.json`));

  it('encodes as recorded', () => expect(toHex(encode(name, message))).toBe(toHex(bytes)));
  it('decodes as recorded', () => expect(decode(name, bytes)).toEqual(message));
});

it('has a golden message of every type and a gesture and value of every kind', () => {
  const types = new Set(names.map((name) => fromHex(read(`${name}.hex`))[0]));
  expect([...types].sort((a, b) => a! - b!)).toEqual([1, 2, 3, 4, 5, 6, 128, 129, 130, 131, 132, 133, 134, 135]);
  const { gestures } = parse(read('page-gesture.json')) as Extract<PageMessage, { type: 'gesture' }>;
  expect(new Set(gestures.map((gesture) => gesture.kind)).size).toBe(13);
  expect(new Set(gestures.flatMap((g) => (g.kind === 'edited' ? [g.value.kind] : []))).size).toBe(8);
});
