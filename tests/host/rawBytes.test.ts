/**
 * Handshakes and frames with bytes changed, cut and doubled at random, over a raw socket. The host must stay up, keep
 * serving others, and hold nothing of the ones that are gone. A failing seed is added to the list and stays there.
 */
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { encodePageMessage } from '../../plugin/protocol/pageMessages.js';
import { scriptedHost, soon } from './fixture.js';
import { helloOf, Page } from './page.js';
import { frameOf, upgradeHead } from './rawSocket.js';

const seeds = [1, 2, 3, 20_261_121];
const attemptsPerSeed = 100;

/** A small generator whose numbers depend on nothing but the seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function conversation(link: string): { head: Buffer; frames: Buffer } {
  const frame = (payload: Uint8Array): Buffer => frameOf(0x82, payload);
  const hello = frame(encodePageMessage(helloOf(1n)));
  const rest = [frame(Buffer.from([5, 0, 0, 0])), frame(Buffer.from([6, 1])), frame(Buffer.alloc(100, 2))];
  return { head: Buffer.from(upgradeHead(link)), frames: Buffer.concat([hello, ...rest]) };
}

function damage(bytes: Buffer, next: (below: number) => number): Buffer {
  const damaged = Buffer.from(bytes);
  for (let i = next(4); i >= 0; i--) damaged[next(damaged.length)] = next(256);
  const from = next(damaged.length);
  if (next(3) === 0) return damaged.subarray(0, from);
  return next(3) === 0 ? Buffer.concat([damaged, damaged.subarray(from)]) : damaged;
}

/** Sends bytes and hangs up: with an end, or without a word. */
function throwAt(port: number, bytes: Buffer, politely: boolean): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes, () => (politely ? socket.end() : socket.destroy()));
    });
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    onTestFinished(() => void socket.destroy());
  });
}

test.each(seeds)('seed %i', async (seed) => {
  const { host, links, rooms } = await scriptedHost({ limits: { headersMs: 500, requestCheckMs: 50, closingMs: 200 } });
  const neighbour = await Page.join(links().editor);
  const room = rooms.last;
  const next = numbers(seed);
  const { head, frames } = conversation(links().editor);
  for (let i = 0; i < attemptsPerSeed; i++) {
    // Half of them damage the handshake, which is then mostly refused; half what comes after a good one.
    const bytes = next(2) ? damage(Buffer.concat([head, frames]), next) : Buffer.concat([head, damage(frames, next)]);
    await throwAt(host.port, bytes, next(2) === 0);
  }
  await soon(() => room.memberCount).toBe(1);
  expect(room.left.length).toBeGreaterThan(attemptsPerSeed / 10);
  expect(rooms.last).toBe(room);
  expect(neighbour.socket.readyState).toBe(neighbour.socket.OPEN);
  expect((await fetch(`${host.url}/health`)).status).toBe(200);
});
