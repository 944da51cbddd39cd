import { describe, expect, test } from 'vitest';
import type { Outgoing } from './addon.js';
import { limits } from './limits.js';
import { Reader } from './reader.js';

const volatile = message(131, 10, true);
const frame = message(130, 10);
const other = message(133, 10);

function message(type: number, length: number, isVolatile = false): Outgoing {
  const bytes = Buffer.alloc(length);
  bytes[0] = type;
  return { member: 0, volatile: isVolatile, closeCode: 0, bytes };
}

describe('at the limits', () => {
  test.each([
    [limits.behindBytes - 1, 'send'],
    [limits.behindBytes, 'send'],
    [limits.behindBytes + 1, 'skip'],
  ])('with %i unsent bytes frames and presence: %s', (buffered, verdict) => {
    expect(new Reader(limits, 0).offer(frame, buffered)).toBe(verdict);
    expect(new Reader(limits, 0).offer(volatile, buffered)).toBe(verdict);
    expect(new Reader(limits, 0).offer(other, buffered)).toBe('send');
  });

  test.each([
    [limits.lostBytes - 1, 'send'],
    [limits.lostBytes, 'send'],
    [limits.lostBytes + 1, 'lost'],
  ])('with %i unsent bytes all else: %s', (buffered, verdict) => {
    expect(new Reader(limits, 0).offer(other, buffered)).toBe(verdict);
  });

  test.each([
    [limits.drainedBytes + 1, false],
    [limits.drainedBytes, false],
    [limits.drainedBytes - 1, true],
  ])('who was behind and has %i unsent bytes is brought up to date: %s', (buffered, wanted) => {
    const reader = new Reader(limits, 0);
    reader.offer(frame, limits.behindBytes + 1);
    expect(reader.wantsResync(buffered)).toBe(wanted);
  });

  test.each([
    [limits.stalledMs - 1, false],
    [limits.stalledMs, false],
    [limits.stalledMs + 1, true],
  ])('without progress for %i ms: stalled %s', (now, stalled) => {
    const reader = new Reader(limits, 0);
    reader.offer(message(133, 5000), 0);
    expect(reader.isStalled(5000, 0)).toBe(false);
    expect(reader.isStalled(5000, now)).toBe(stalled);
  });
});

test('a snapshot is asked for once, and frames are skipped until it comes', () => {
  const reader = new Reader(limits, 0);
  expect(reader.wantsResync(0)).toBe(false);
  expect(reader.offer(frame, limits.behindBytes + 1)).toBe('skip');
  expect(reader.offer(frame, 0)).toBe('skip');
  expect(reader.wantsResync(0)).toBe(true);
  expect(reader.wantsResync(0)).toBe(false);
  expect(reader.offer(frame, 0)).toBe('skip');
  expect(reader.offer(message(129, 100), 0)).toBe('send');
  expect(reader.offer(frame, 0)).toBe('send');
});

test('skipped presence is no reason for a snapshot', () => {
  const reader = new Reader(limits, 0);
  expect(reader.offer(volatile, limits.behindBytes + 1)).toBe('skip');
  expect(reader.wantsResync(0)).toBe(false);
  expect(reader.offer(frame, 0)).toBe('send');
});

test('a snapshot on its way raises the limits by its size, until it has arrived', () => {
  const size = 20 * 1024 * 1024;
  const reader = new Reader(limits, 0);
  expect(reader.offer(message(129, size), 0)).toBe('send');
  expect(reader.offer(frame, size + limits.behindBytes)).toBe('send');
  expect(reader.offer(frame, size + limits.behindBytes + 1)).toBe('skip');
  expect(reader.offer(other, size + limits.lostBytes + 1)).toBe('lost');
  expect(reader.wantsResync(0)).toBe(true);
  expect(reader.offer(other, limits.lostBytes + 1)).toBe('lost');
});

test('any progress, however slow, is not being stalled', () => {
  const reader = new Reader(limits, 0);
  reader.offer(message(133, 1000), 0);
  for (let step = 0; step < 100; step++) {
    expect(reader.isStalled(1000 - step, step * (limits.stalledMs - 1))).toBe(false);
  }
  expect(reader.isStalled(901, 99 * (limits.stalledMs - 1) + limits.stalledMs + 1)).toBe(true);
});

test('a snapshot gets the time that a poor line takes', () => {
  const seconds = 40;
  const reader = new Reader(limits, 0);
  const size = seconds * limits.snapshotBytesPerSecond;
  reader.offer(message(129, size), 0);
  expect(reader.isStalled(size, 0)).toBe(false);
  expect(reader.isStalled(size, limits.stalledMs + seconds * 1000)).toBe(false);
  expect(reader.isStalled(size, limits.stalledMs + seconds * 1000 + 1)).toBe(true);
});
