/** Bytes to a host as no client library would send them. */
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { subprotocol } from '../../plugin/protocol/version.js';
import { partsOf } from './page.js';

/** Sends bytes as they are and resolves with all that came back once the host has closed. */
export function say(port: number, bytes: string | Uint8Array, then?: (socket: Socket) => void): Promise<Buffer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      then?.(socket);
    });
    const answer: Buffer[] = [];
    socket.on('data', (part) => answer.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(answer)));
    onTestFinished(() => void socket.destroy());
  });
}

/** A whole and right request for a live connection, from a page of the host itself. */
export function upgradeHead(link: string, more: readonly string[] = []): string {
  const { origin, path, token } = partsOf(link);
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    `Sec-WebSocket-Protocol: ${subprotocol}, token.${token}`,
    ...more,
    '\r\n',
  ].join('\r\n');
}

/** A whole frame with this first byte and a mask of zeros, so that its bytes are what they look like. */
export function frameOf(first: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([first, ...size, 0, 0, 0, 0]), payload]);
}

/** The code of the close frame with which an answer ends, and whether one is there at all. */
export function closeCodeIn(answer: Buffer): number | undefined {
  const after = answer.subarray(answer.indexOf('\r\n\r\n') + 4);
  return after[0] === 0x88 && (after[1] ?? 0) >= 2 ? after.readUInt16BE(2) : undefined;
}
