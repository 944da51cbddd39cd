/** What depends on where a connection comes from: a test's own connections all come from this computer. */
import type { FastifyBaseLogger } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { PassThrough, Duplex } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { subprotocol } from '../protocol/version.js';
import type { Access } from './access.js';
import { EventLog } from './eventLog.js';
import { limits } from './limits.js';
import type { Maps } from './maps.js';
import { OwnNames } from './ownNames.js';
import { Upgrades } from './upgrade.js';

const mapId = 'AbcdefghijklmnopqrstU0';
const host = '192.168.1.7:4284';

/** A host in a network whose one map never finishes opening. */
function upgrades(): Upgrades {
  const access = { roleOf: (_map: string, token: string) => (token === 'good' ? 1 : undefined) };
  const maps = { has: () => true, use: () => new Promise(() => undefined) };
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const log = new EventLog(logger as unknown as FastifyBaseLogger, 0);
  const names = new OwnNames('192.168.1.7', 4284, 0);
  return new Upgrades(access as unknown as Access, maps as unknown as Maps, limits, log, () => names);
}

/** The far end of a connection from an address, and what the host answered. */
class Caller {
  readonly socket: Duplex;
  private readonly answers = new PassThrough();

  constructor(
    door: Upgrades,
    remoteAddress: string,
    headers: Record<string, string> = { origin: `http://${host}` },
  ) {
    this.socket = Duplex.from({ readable: new PassThrough(), writable: this.answers });
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
    await vi.waitUntil(() => this.answers.readableLength > 0);
    return Number(/^HTTP\/1\.1 (\d+)/.exec(String(this.answers.read()))?.[1]);
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
