/** What depends on where a connection comes from: a test's own connections all come from this computer. */
import type { FastifyBaseLogger } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { subprotocol } from '../protocol/version.js';
import type { Access } from './access.js';
import { EventLog } from './eventLog.js';
import { limits } from './limits.js';
import type { Maps } from './maps.js';
import { OwnNames } from './ownNames.js';
import { Upgrades } from './upgrade.js';

const mapId = 'AbcdefghijklmnopqrstU0';
const host = '192.168.1.7:4284';

afterEach(() => void vi.useRealTimers());

/** A host in a network whose one map never finishes opening, or lets in whom `join` takes. */
function upgrades(join?: (live: WebSocket) => void, limitsOfHost = limits): Upgrades {
  const access = { roleOf: (_map: string, token: string) => (token === 'good' ? 1 : undefined) };
  const lease = { room: { join }, release: () => undefined };
  const maps = { has: () => true, use: () => (join ? Promise.resolve(lease) : new Promise(() => undefined)) };
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const log = new EventLog(logger as unknown as FastifyBaseLogger, 0);
  const names = new OwnNames('192.168.1.7', 4284, 0);
  return new Upgrades(access as unknown as Access, maps as unknown as Maps, limitsOfHost, log, () => names);
}

/** A connection as the host has it: what is pushed comes in, piece by piece. */
class Line extends Duplex {
  readonly answers: Buffer[] = [];

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.answers.push(bytes);
    done();
  }
}

/** The far end of a connection from an address, and what the host answered. */
class Caller {
  readonly socket = new Line();

  constructor(
    door: Upgrades,
    remoteAddress: string,
    headers: Record<string, string> = { origin: `http://${host}` },
  ) {
    const request = {
      method: 'GET',
      url: `/m/${mapId}/live`,
      socket: { remoteAddress },
      headers: {
        host,
        upgrade: 'websocket',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-version': '13',
        'sec-websocket-protocol': `${subprotocol}, token.good`,
        ...headers,
      },
    };
    door.handle(request as unknown as IncomingMessage, this.socket, Buffer.alloc(0));
  }

  async status(): Promise<number> {
    await vi.waitUntil(() => this.socket.answers.length > 0);
    return Number(/^HTTP\/1\.1 (\d+)/.exec(String(this.socket.answers[0]))?.[1]);
  }

  /** Gone without a word, as a phone that leaves the room. */
  async hangUp(): Promise<void> {
    const gone = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.destroy();
    await gone;
  }
}

test('an address takes so many connections and not one more, until one of them ends', async () => {
  const door = upgrades();
  const callers: Caller[] = [];
  for (let i = 0; i < limits.connectionsPerAddress; i++) callers.push(new Caller(door, '192.168.1.20'));
  for (const caller of callers) expect(await caller.status()).toBe(101);
  expect(await new Caller(door, '192.168.1.20').status()).toBe(503);
  expect(await new Caller(door, '192.168.1.21').status()).toBe(101);
  await callers[0]?.hangUp();
  expect(await new Caller(door, '192.168.1.20').status()).toBe(101);
  expect(await new Caller(door, '192.168.1.20').status()).toBe(503);
});

test('this computer itself is not one address among others', async () => {
  const door = upgrades();
  for (let i = 0; i <= limits.connectionsPerAddress; i++) {
    expect(await new Caller(door, '127.0.0.1').status()).toBe(101);
  }
});

test.each([
  ['127.0.0.1', 'token.good', 101],
  ['::1', 'token.good', 101],
  ['::ffff:127.0.0.1', 'token.good', 101],
  ['127.0.0.1', 'token.bad', 401],
  ['192.168.1.20', 'token.good', 403],
  ['::ffff:192.168.1.20', 'token.good', 403],
  ['192.168.1.20', 'token.bad', 403],
])('without an Origin, from %s with %s: %i', async (address, token, status) => {
  const headers = { 'sec-websocket-protocol': `${subprotocol}, ${token}` };
  expect(await new Caller(upgrades(), address, headers).status()).toBe(status);
});

test.each([
  [-1, true],
  [0, true],
  [1, false],
])('a message in %i pieces beside the limit: %s', async (beside, fits) => {
  const messageChunks = 8;
  const ends: unknown[] = [];
  const door = upgrades(
    (live) => {
      live.on('message', (bytes: Buffer) => ends.push(bytes.length));
      live.on('error', ({ code }: NodeJS.ErrnoException) => ends.push(code));
    },
    { ...limits, messageChunks },
  );
  const { socket } = new Caller(door, '192.168.1.20');
  const length = messageChunks + beside;
  // The head of a frame is taken out as soon as it is there; what follows waits until the frame is whole.
  socket.push(Buffer.from([0x82, 0x80 | length, 0, 0, 0, 0]));
  for (let i = 0; i < length; i++) socket.push(Buffer.from([i]));
  await vi.waitUntil(() => ends.length > 0);
  expect(ends).toEqual([fits ? length : 'WS_ERR_TOO_MANY_BUFFERED_PARTS']);
});

test('who does not answer the closing handshake is cut off in time', async () => {
  const inside: WebSocket[] = [];
  const door = upgrades((live) => void inside.push(live));
  const { socket } = new Caller(door, '192.168.1.20');
  await vi.waitUntil(() => inside.length > 0);
  vi.useFakeTimers();
  const closed = door.close();
  vi.advanceTimersByTime(limits.closingMs - 1);
  expect(socket.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(socket.destroyed).toBe(true);
  await closed;
});
