/** When a room ticks and when it saves, on a clock that the test moves. */
import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EventLog } from '../../plugin/host/eventLog.js';
import { limits } from '../../plugin/host/limits.js';
import { LiveRoom } from '../../plugin/host/live.js';
import { outgoing, ScriptedRoom } from '../support/scriptedRoom.js';
import { FakeSocket } from './fakeSocket.js';

let room: ScriptedRoom;
let live: LiveRoom;
let page: FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  room = new ScriptedRoom('AbcdefghijklmnopqrstU0');
  const log = new EventLog({ error: vi.fn() } as unknown as FastifyBaseLogger, 0);
  live = new LiveRoom(room, limits, log, { failed: () => undefined });
  page = new FakeSocket();
  live.join(page.asWebSocket, page.asStream, 1, () => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** From now on every tick takes so long; the timers' own clock stands still meanwhile. */
function tickTakes(milliseconds: number): void {
  const now = performance.now.bind(performance);
  const tick = room.tick.bind(room);
  let spent = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
  room.tick = () => {
    tick();
    spent += milliseconds;
  };
}

/** Something to save. */
async function gesture(): Promise<void> {
  page.hears(Buffer.from([2, 1, 1]));
  await vi.advanceTimersByTimeAsync(0);
}

test('what comes in shortly after a save waits, and is then saved at once', async () => {
  await gesture();
  expect(room.saves).toBe(1);
  for (let i = 0; i < 10; i++) await gesture();
  await vi.advanceTimersByTimeAsync(limits.saveMs - 1);
  expect(room.saves).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(room.saves).toBe(2);
  await vi.advanceTimersByTimeAsync(10 * limits.saveMs);
  expect(room.saves).toBe(2);
});

test('what comes in when nothing was saved lately is saved without waiting', async () => {
  for (let saves = 1; saves <= 3; saves++) {
    await gesture();
    expect(room.saves).toBe(saves);
    await vi.advanceTimersByTimeAsync(limits.saveMs);
  }
});

test('what a tick can still tell is saved before it, however short the last save lies back', async () => {
  const telling = 10;
  tickTakes(telling);
  room.queue.push(outgoing(0, 130));
  await gesture();
  // The clock of the timers stood still while that was told.
  const untilTick = limits.tickMs - telling - limits.saveMs;
  await vi.advanceTimersByTimeAsync(limits.saveMs);
  await gesture();
  await gesture();
  expect(room.saves).toBe(2);
  await vi.advanceTimersByTimeAsync(untilTick - limits.saveMarginMs - 1);
  expect(room.saves).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  // The first save was told at once; the second tick is still to come.
  expect([room.saves, room.ticks]).toEqual([3, 1]);
});

test('who asks for what is saved does not wait for the time of the next save', async () => {
  await gesture();
  await gesture();
  await live.saved();
  expect(room.saves).toBe(2);
});

test('a save that waits for its time does not touch a closed room', async () => {
  await gesture();
  await gesture();
  await live.close();
  await vi.advanceTimersByTimeAsync(limits.saveMs);
  expect(room.saves).toBe(1);
});

describe('what is to be told', () => {
  const frame = () => room.queue.push(outgoing(0, 130));
  /** Told and over: from here on nothing was told for a pulse. */
  const quiet = () => vi.advanceTimersByTimeAsync(limits.tickMs + 5);

  test('is told as soon as it is saved, when nothing was told for a pulse', async () => {
    await quiet();
    frame();
    await gesture();
    expect([room.ticks, room.queue.length]).toEqual([2, 0]);
  });

  test('and is presence does not wait either', async () => {
    await quiet();
    page.hears(Buffer.from([5, 0]));
    expect(room.ticks).toBe(2);
  });

  test('and is presence comes with what is being saved right then', async () => {
    await quiet();
    frame();
    page.hears(Buffer.from([2, 1, 1]));
    page.hears(Buffer.from([5, 0]));
    expect(room.ticks).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect([room.saves, room.ticks, room.queue.length]).toEqual([1, 2, 0]);
  });

  test('waits only a moment in a room where telling takes nothing, and the pulse is counted from there', async () => {
    await quiet();
    frame();
    page.hears(Buffer.from([5, 0]));
    frame();
    page.hears(Buffer.from([5, 0]));
    await vi.advanceTimersByTimeAsync(limits.tellMs - 1);
    expect([room.ticks, room.queue.length]).toEqual([2, 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([room.ticks, room.queue.length]).toEqual([3, 0]);
    await vi.advanceTimersByTimeAsync(limits.tickMs - 1);
    expect(room.ticks).toBe(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(room.ticks).toBe(4);
  });

  test('waits for its pulse in a room where telling takes long', async () => {
    tickTakes(10);
    await quiet();
    frame();
    page.hears(Buffer.from([5, 0]));
    const { ticks } = room;
    frame();
    page.hears(Buffer.from([5, 0]));
    await vi.advanceTimersByTimeAsync(limits.tickMs - 10 - 1);
    expect([room.ticks, room.queue.length]).toEqual([ticks, 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([room.ticks, room.queue.length]).toEqual([ticks + 1, 0]);
  });

  test.each([
    [0, limits.tellMs],
    [2, limits.tellParts * 2],
    [10, limits.tickMs - 10],
  ])('comes no more often than that, however many hands move: telling takes %i ms', async (takes, least) => {
    const pages = Array.from({ length: 40 }, () => new FakeSocket());
    for (const other of pages) live.join(other.asWebSocket, other.asStream, 1, () => undefined);
    tickTakes(takes);
    await quiet();
    const { ticks } = room;
    for (let ms = 0; ms < 20 * least; ms++) {
      frame();
      pages[ms % pages.length]!.hears(Buffer.from([5, 0]));
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(room.ticks - ticks).toBeLessThanOrEqual(21);
    expect(room.ticks - ticks).toBeGreaterThanOrEqual(19);
  });
});

test('ticks come at their pulse, and no sooner after a short one', () => {
  vi.advanceTimersByTime(30 * limits.tickMs);
  expect(room.ticks).toBe(30);
});

test('a tick that takes long is followed by as much time for what comes in', () => {
  tickTakes(100);
  vi.advanceTimersByTime(limits.tickMs);
  expect(room.ticks).toBe(1);
  vi.advanceTimersByTime(99);
  expect(room.ticks).toBe(1);
  vi.advanceTimersByTime(1);
  expect(room.ticks).toBe(2);
});

test('a computer that slept in a tick does not sleep as long again', () => {
  tickTakes(8 * 3_600_000);
  vi.advanceTimersByTime(limits.tickMs);
  vi.advanceTimersByTime(limits.pauseMs);
  expect(room.ticks).toBe(2);
});
