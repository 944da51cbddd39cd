/**
 * One who reads badly among many who read well, on a clock that the test moves: every tick counts, and so does every
 * byte that waits. The same attacks on real sockets are in slowReaders.test.ts.
 */
import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EventLog } from '../../plugin/host/eventLog.js';
import { limits } from '../../plugin/host/limits.js';
import { LiveRoom } from '../../plugin/host/live.js';
import { outgoing, ScriptedRoom } from '../support/scriptedRoom.js';
import { FakeSocket } from './fakeSocket.js';

const frame = 130;
const snapshot = 129;
const refused = 133;
const hello = Buffer.from([1]);
const kib = 1024;

let room: ScriptedRoom;
let live: LiveRoom;
let log: string[];
let frames: number;

beforeEach(() => {
  vi.useFakeTimers();
  room = new ScriptedRoom('AbcdefghijklmnopqrstU0');
  log = [];
  frames = 0;
  const write = (line: { kind: string }): number => log.push(line.kind);
  const logger = { info: write, warn: write, error: write } as unknown as FastifyBaseLogger;
  live = new LiveRoom(room, limits, new EventLog(logger, limits.logMs), { failed: () => undefined });
});

afterEach(() => void vi.useRealTimers());

function join(): FakeSocket {
  const socket = new FakeSocket();
  live.join(socket.asWebSocket, socket.asStream, 1, () => undefined);
  socket.hears(hello);
  return socket;
}

/** Frames of `size` bytes for all, one a tick, each with its number; after each tick everyone reads their way. */
function pass(milliseconds: number, size: number, reading: () => void): void {
  for (let tick = 0; tick < milliseconds / limits.tickMs; tick++) {
    const next = outgoing(0, frame, size);
    next.bytes.writeUInt32LE(++frames, 1);
    room.queue.push(next);
    vi.advanceTimersByTime(limits.tickMs);
    reading();
  }
}

/** Numbers of the frames that someone took. */
function taken(socket: FakeSocket): number[] {
  return socket.taken.filter((bytes) => bytes[0] === frame).map((bytes) => bytes.readUInt32LE(1));
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

describe('beside one who never reads', () => {
  test('everyone gets every frame in the tick in which it is made', () => {
    const good = Array.from({ length: 20 }, join);
    const bad = join();
    pass(5_000, 64 * kib, () => {
      for (const socket of good) socket.read();
      for (const socket of good) expect(taken(socket).at(-1)).toBe(frames);
    });
    for (const socket of good) expect(taken(socket)).toEqual(upTo(frames));
    expect(room.ticks).toBe(frames);
    expect(bad.most).toBeGreaterThan(limits.behindBytes);
    expect(bad.most).toBeLessThanOrEqual(limits.behindBytes + 64 * kib);
    expect(bad.closedWith).toBeUndefined();
  });

  test('it is closed ten seconds after the last byte it took, with one line in the log', () => {
    const good = join();
    const bad = join();
    pass(limits.stalledMs - 200, kib, () => good.read());
    expect(bad.closedWith).toBeUndefined();
    pass(400, kib, () => good.read());
    expect(bad.closedWith).toBe(4004);
    expect(room.left).toEqual([2]);
    expect(log).toEqual(['stalled']);
    expect(taken(good)).toEqual(upTo(frames));
  });

  test('what may not be skipped closes it at its limit, before time does', () => {
    const good = join();
    const bad = join();
    vi.advanceTimersByTime(limits.tickMs);
    for (let sent = 0; sent <= limits.lostBytes / (256 * kib) + 1; sent++) {
      room.queue.push(outgoing(2, refused, 256 * kib));
    }
    pass(limits.tickMs, kib, () => good.read());
    expect(bad.closedWith).toBe(4004);
    expect(bad.most).toBeLessThanOrEqual(limits.lostBytes + 256 * kib + kib);
    expect(log).toEqual(['far_behind']);
    expect(taken(good)).toEqual(upTo(frames));
  });
});

test('who reads one byte a second keeps its place and costs no more than who reads none', () => {
  const good = join();
  const slow = join();
  pass(40_000, 64 * kib, () => {
    good.read();
    if (room.ticks % 30 === 0) slow.read(1);
  });
  expect(slow.closedWith).toBeUndefined();
  expect(slow.most).toBeLessThanOrEqual(limits.behindBytes + 64 * kib);
  expect(taken(good)).toEqual(upTo(frames));
  expect(room.resynced).toEqual([]);
});

test('who reads nothing for nine seconds and then all is brought up to date once, and stays', () => {
  const good = join();
  const late = join();
  pass(9_000, 64 * kib, () => good.read());
  expect(late.closedWith).toBeUndefined();
  late.read();
  const before = taken(late).length;
  expect(before).toBeLessThan(frames);
  pass(2 * limits.tickMs, kib, () => good.read());
  expect(room.resynced).toEqual([2]);
  const known = frames;
  room.queue.push(outgoing(2, snapshot, 100 * kib));
  pass(20_000, kib, () => {
    good.read();
    late.read();
  });
  expect(late.taken.filter((bytes) => bytes[0] === snapshot)).toHaveLength(1);
  expect(taken(late).slice(before)).toEqual(upTo(frames).slice(known));
  expect(room.resynced).toEqual([2]);
  expect([late.closedWith, good.closedWith]).toEqual([undefined, undefined]);
  expect(log).toEqual([]);
});

describe('several at once', () => {
  test('are put out in one tick, each once, and those between them miss nothing', () => {
    const sockets = Array.from({ length: 9 }, join);
    const good = sockets.filter((_, i) => i % 4 === 0);
    pass(limits.stalledMs + 200, kib, () => {
      for (const socket of good) socket.read();
    });
    expect(room.left).toEqual([2, 3, 4, 6, 7, 8]);
    for (const socket of good) expect(taken(socket)).toEqual(upTo(frames));
    expect(log.filter((kind) => kind === 'stalled')).toHaveLength(1);
  });

  test('leave when one is put out: the room goes on for who is left', () => {
    const [first, second, third] = [join(), join(), join()];
    // A page that goes because another one went, while the host is still telling everyone.
    room.leave = new Proxy(room.leave, {
      apply(leave, self, [member]: [number]) {
        Reflect.apply(leave, self, [member]);
        if (member === 1) second.emit('close');
      },
    });
    room.queue.push(outgoing(1, 0, 0, { closeCode: 4007 }), outgoing(0, frame, 5), outgoing(2, frame, 6));
    vi.advanceTimersByTime(limits.tickMs);
    third.read();
    expect(first.closedWith).toBe(4007);
    expect(room.left).toEqual([1, 2]);
    expect(third.taken.map((bytes) => bytes[0])).toContain(frame);
    expect(room.memberCount).toBe(1);
  });
});

test('nothing runs after a room is closed, whatever its sockets still tell', async () => {
  const sockets = [join(), join()];
  pass(100, kib, () => sockets[0]!.read());
  await live.close();
  expect(vi.getTimerCount()).toBe(0);
  const { ticks } = room;
  for (const socket of sockets) {
    socket.hears(hello);
    for (const event of ['ping', 'pong']) socket.emit(event, Buffer.alloc(1));
    socket.emit('close');
    expect(socket.closedWith).toBe(4005);
  }
  vi.advanceTimersByTime(60_000);
  expect([room.ticks, room.received.length, room.left.length]).toEqual([ticks, 2, 0]);
  expect(room.closed).toBe(true);
  expect(log).toEqual([]);
});

test('the late end of a connection with the same key does not reach who came after it', () => {
  const old = join();
  room.queue.push(outgoing(1, 0, 0, { closeCode: 4007 }));
  vi.advanceTimersByTime(limits.tickMs);
  // The room gives the number out again, as after a very long time.
  room.nextMember = 1;
  const fresh = join();
  for (const event of ['pong', 'close']) old.emit(event, Buffer.alloc(0));
  old.hears(Buffer.from([2, 1, 1]));
  pass(100, kib, () => fresh.read());
  expect(taken(fresh)).toEqual(upTo(frames));
  expect(room.received).toHaveLength(2);
  expect(room.left).toEqual([1]);
});
