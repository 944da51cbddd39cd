/** What waits while the disk is slow, on a clock that the test moves. */
import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventLog } from '../../plugin/host/eventLog.js';
import { limits } from '../../plugin/host/limits.js';
import { LiveRoom } from '../../plugin/host/live.js';
import { ScriptedRoom } from '../support/scriptedRoom.js';
import { FakeSocket } from './fakeSocket.js';

const few = { ...limits, unsavedMessages: 6 };
let room: ScriptedRoom;
let live: LiveRoom;
let pages: FakeSocket[];
let endSave: (error?: Error) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  room = new ScriptedRoom('AbcdefghijklmnopqrstU0');
  const log = new EventLog({ error: vi.fn() } as unknown as FastifyBaseLogger, 0);
  live = new LiveRoom(room, few, log, { failed: () => undefined });
  pages = [new FakeSocket(), new FakeSocket()];
  for (const page of pages) {
    room.nextMember = pages.indexOf(page) + 1;
    live.join(page.asWebSocket, page.asStream, 1, () => undefined);
    page.hears(Buffer.from([1]));
  }
  await vi.advanceTimersByTimeAsync(2 * limits.tickMs);
  room.received.length = 0;
  slowDisk();
  // The save that takes so long.
  gesture(0);
  await vi.advanceTimersByTimeAsync(limits.saveMs);
});

afterEach(() => vi.useRealTimers());

function slowDisk(): void {
  room.saveGate = new Promise((resolve, reject) => {
    endSave = (error) => (error ? reject(error) : resolve());
  });
}

function gesture(page: number): void {
  pages[page]!.hears(Buffer.from([2, 1, 1]));
}

test('who sends more than may wait is not read; the others are', () => {
  for (let n = 1; n < few.unsavedMessages; n++) gesture(0);
  expect(pages[0]!.isPaused).toBe(false);
  gesture(0);
  gesture(0);
  expect([pages[0]!.isPaused, pages[1]!.isPaused]).toEqual([true, false]);
  expect(room.received).toHaveLength(1 + few.unsavedMessages);
});

test('everything is taken, in order, when the disk goes on', async () => {
  for (let n = 0; n < 3 * few.unsavedMessages; n++) gesture(n % 2);
  expect(room.received.length).toBeLessThan(3 * few.unsavedMessages);
  room.saveGate = undefined;
  endSave();
  await vi.advanceTimersByTimeAsync(10 * limits.saveMs);
  expect(room.received).toHaveLength(1 + 3 * few.unsavedMessages);
  expect(pages.map((page) => page.isPaused)).toEqual([false, false]);
});

test('who is not read is not taken for gone', async () => {
  for (let n = 0; n <= few.unsavedMessages; n++) gesture(0);
  for (let ms = 0; ms < limits.pingMs + 2 * limits.pongMs; ms += limits.tickMs) {
    await vi.advanceTimersByTimeAsync(limits.tickMs);
    for (const page of pages) page.read();
  }
  expect(pages.map((page) => page.closedWith)).toEqual([undefined, undefined]);
});

test('when nothing is saved any more, everyone is read, to be told so', async () => {
  for (let n = 0; n <= 2 * few.unsavedMessages; n++) gesture(0);
  endSave(new Error('full'));
  await vi.advanceTimersByTimeAsync(0);
  expect(pages[0]!.isPaused).toBe(false);
});

test('who leaves while not read is forgotten', async () => {
  for (let n = 0; n <= few.unsavedMessages; n++) gesture(0);
  pages[0]!.emit('close');
  const resume = vi.spyOn(pages[0]!, 'resume');
  endSave();
  await vi.advanceTimersByTimeAsync(limits.saveMs);
  expect(resume).not.toHaveBeenCalled();
});
