/** Who reads slowly costs the host no memory and the others no time. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { outgoing, type ScriptedRoom } from '../support/scriptedRoom.js';
import { scriptedHost, soon } from './fixture.js';
import { Page } from './page.js';

const frame = 130;
const snapshot = 129;
const refused = 133;
const mib = 1024 * 1024;

/** Sends frames to all, one a tick, until enough bytes went out to fill what the system itself holds. */
async function sendFrames(room: ScriptedRoom, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const ticks = room.ticks;
    room.queue.push(outgoing(0, frame, 512 * 1024));
    await soon(() => room.ticks).toBeGreaterThan(ticks);
  }
}

function countOf(page: Page, type: number): number {
  return page.raw.filter((bytes) => bytes[0] === type).length;
}

test('who falls behind misses frames, others do not, and a snapshot makes it whole', async () => {
  const { links, rooms } = await scriptedHost({ limits: { tickMs: 5 } });
  const fast = await Page.join(links().editor);
  const slow = await Page.join(links().editor);
  const room = rooms.last;
  slow.socket.pause();
  await sendFrames(room, 60);
  await soon(() => countOf(fast, frame)).toBe(60);
  expect(room.resynced).toEqual([]);

  slow.socket.resume();
  await soon(() => room.resynced).toEqual([2]);
  const kept = countOf(slow, frame);
  expect(kept).toBeLessThan(60);
  // Until its snapshot comes, a frame would be a step from a state that the page does not have.
  room.queue.push(outgoing(0, frame, 9), outgoing(2, snapshot, 10), outgoing(0, frame, 11));
  await slow.first(snapshot);
  await slow.until(() => slow.raw.find((bytes) => bytes.length === 11));
  expect(slow.raw.some((bytes) => bytes.length === 9)).toBe(false);
  expect(room.resynced).toEqual([2]);
  expect(room.left).toEqual([]);
});

test('presence is skipped for who is behind, without a snapshot for it', async () => {
  const { links, rooms } = await scriptedHost({ limits: { behindBytes: 0, drainedBytes: 1, lostBytes: 64 * mib } });
  const slow = await Page.join(links().editor);
  const room = rooms.last;
  slow.socket.pause();
  for (let i = 0; i < 30; i++) room.queue.push(outgoing(1, refused, 512 * 1024));
  room.queue.push(outgoing(0, 131, 20, { volatile: true }));
  await soon(() => room.queue.length).toBe(0);
  slow.socket.resume();
  await soon(() => countOf(slow, refused)).toBe(30);
  room.queue.push(outgoing(0, 131, 21, { volatile: true }));
  await slow.until(() => slow.raw.find((bytes) => bytes.length === 21));
  expect(slow.raw.some((bytes) => bytes.length === 20)).toBe(false);
  expect(room.resynced).toEqual([]);
});

test('who takes nothing at all is given up, and others notice nothing', async () => {
  const { links, rooms, log } = await scriptedHost({ limits: { stalledMs: 1500, tickMs: 5 } });
  const fast = await Page.join(links().editor);
  const stuck = await Page.join(links().editor);
  const room = rooms.last;
  stuck.socket.pause();
  await sendFrames(room, 60);
  await soon(() => room.left).toEqual([2]);
  expect(log.filter((line) => line.includes('"stalled"'))).toHaveLength(1);
  await soon(() => countOf(fast, frame)).toBe(60);
  stuck.socket.resume();
  expect([1006, 4004]).toContain((await stuck.closed).code);
});

test('what may not be skipped ends a connection when too much of it waits', async () => {
  const { links, rooms, log } = await scriptedHost();
  const stuck = await Page.join(links().editor);
  const room = rooms.last;
  stuck.socket.pause();
  for (let i = 0; i < 40; i++) room.queue.push(outgoing(1, refused, mib));
  await soon(() => room.left).toEqual([1]);
  expect(log.filter((line) => line.includes('far_behind'))).toHaveLength(1);
});

test('a snapshot larger than every limit reaches a slow page, once, with the frames after it', async () => {
  const { links, rooms } = await scriptedHost({ limits: { stalledMs: 500 } });
  const slow = await Page.join(links().editor);
  const room = rooms.last;
  slow.socket.pause();
  room.queue.push(outgoing(1, snapshot, 24 * mib));
  for (let i = 0; i < 10; i++) room.queue.push(outgoing(0, frame, 20 + i));
  await soon(() => room.queue.length).toBe(0);
  await pause(800);
  slow.socket.resume();
  await soon(() => countOf(slow, frame)).toBe(10);
  expect(countOf(slow, snapshot)).toBe(1);
  expect(room.resynced).toEqual([]);
  expect(room.left).toEqual([]);
});
