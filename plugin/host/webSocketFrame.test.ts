import type { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import * as ws from 'ws';
import { frameOf } from './webSocketFrame.js';

/** ws exports it, its types do not name it. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

/** What the other end of a WebSocket reads out of bytes. */
function read(bytes: Buffer): Buffer[] {
  const receiver = new Receiver({ isServer: false });
  const messages: Buffer[] = [];
  receiver.on('message', (data: Buffer, isBinary: boolean) => {
    expect(isBinary).toBe(true);
    messages.push(data);
  });
  receiver.write(bytes);
  return messages;
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('%i bytes are one message', (length) => {
  const bytes = Buffer.alloc(length, 7);
  expect(read(frameOf(bytes))).toEqual([bytes]);
});

test('frames in a row are messages in a row', () => {
  const messages = [Buffer.from('one'), Buffer.from('two')];
  expect(read(Buffer.concat(messages.map(frameOf)))).toEqual(messages);
});
