import { describe, expect, it } from 'vitest';
import { gesturesPerMessage, messageBytes } from '../../protocol/limits.js';
import type { Gesture } from '../../protocol/messages.js';
import { Outbox, storedKeys, waitingBytesLimit, waitingLimit } from './outbox.js';
import type { Request } from './request.js';
import { Pace } from './pace.js';
import { MemoryStore } from './testing/world.js';

const key = '00000000000000ff';
const drawn = (bytes: number): Request => ({
  type: 'gesture',
  gestures: [{ kind: 'drawn', id: 'a', version: 1, nonce: 1, element: new Uint8Array(bytes).fill(200) }],
});
const moved = (id = 'a'): Gesture => ({ kind: 'moved', id, x: 0, y: 0 });
const outbox = (store = new MemoryStore(), next = 1) => new Outbox(store, 'map', { key, next });

it('finds what another page stored, in the order of the numbers', () => {
  const store = new MemoryStore();
  const first = outbox(store, 9);
  for (let i = 0; i < 3; i++) first.add({ type: 'gesture', gestures: [moved(`m${i}`)] });
  first.add(drawn(70_000));
  const second = outbox(store);
  expect(second.load()).toEqual([]);
  expect(second.entries).toEqual(first.entries.map((entry) => ({ ...entry, sent: true })));
  expect([second.next, second.pendingFor('m1'), second.kept]).toEqual([13, 1, true]);
  expect(second.load()).toEqual([]);
  expect(second.entries.length).toBe(4);
  expect(storedKeys(store, 'map')).toEqual(new Set([key]));
  expect(storedKeys(store, 'ma')).toEqual(new Set());
});

it('counts what touches an entity, each change once', () => {
  const box = outbox();
  box.add({ type: 'gesture', gestures: [moved(), moved(), { kind: 'joined', id: 'c', from: 'a', to: 'b' }] });
  box.add({ type: 'gesture', gestures: [{ kind: 'became', drawing: 'd', id: 'a', title: '', x: 0, y: 0 }] });
  box.add({ type: 'undo' });
  expect(['a', 'b', 'c', 'd'].map((id) => box.pendingFor(id))).toEqual([2, 0, 1, 1]);
  box.settle(1);
  expect(['a', 'c'].map((id) => box.pendingFor(id))).toEqual([1, 0]);
});

describe('a limit, at one less, exactly, and one more', () => {
  /** Bytes of a change with one drawing beside the drawing's own, when it is a large one. */
  const overhead = 14;
  const moves = (count: number): Request => ({ type: 'gesture', gestures: Array<Gesture>(count).fill(moved()) });

  it('holds for the changes that wait', () => {
    const box = outbox();
    for (let i = 1; i < waitingLimit; i++) expect(box.add({ type: 'undo' })).toBeUndefined();
    expect(box.add({ type: 'undo' })).toBeUndefined();
    expect(box.add({ type: 'undo' })).toBe('outbox_full');
    box.settle(1);
    expect(box.add({ type: 'undo' })).toBeUndefined();
    expect(box.entries.length).toBe(waitingLimit);
  });

  it.each([
    [-1, undefined],
    [0, undefined],
    [1, 'limit_frame'],
  ])('holds for the bytes of a message: %i beside it', (beside, code) => {
    const box = outbox();
    expect(box.add(drawn(messageBytes - overhead + beside))).toBe(code);
    expect(box.entries.map(({ bytes }) => bytes.length)).toEqual(code ? [] : [messageBytes + beside]);
  });

  it.each([
    [-1, undefined],
    [0, undefined],
    [1, 'outbox_full'],
  ])('holds for the bytes that wait: %i beside it', (beside, code) => {
    const box = outbox();
    const half = messageBytes / 2;
    for (let bytes = half; bytes < waitingBytesLimit; bytes += half) box.add(drawn(half - overhead));
    expect(box.add(drawn(half - overhead + beside))).toBe(code);
    const waiting = box.entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(waiting).toBe(waitingBytesLimit + (code ? -half : beside));
  });

  it.each([
    [-1, undefined],
    [0, undefined],
    [1, 'limit_gestures'],
  ])('holds for the gestures of a message: %i beside it', (beside, code) => {
    expect(outbox().add(moves(gesturesPerMessage + beside))).toBe(code);
  });
});

it('lets 100 messages go at once and then 60 a second', () => {
  const pace = new Pace(0);
  for (let i = 0; i < 100; i++) expect(pace.take(0, 10)).toBe(0);
  const wait = pace.take(0, 10);
  expect(wait).toBe(17);
  expect(pace.take(wait, 10)).toBe(0);
  expect(pace.take(wait, 10)).toBeGreaterThan(0);
});

it('lets a large message go, and then makes the next one wait for its debt', () => {
  const pace = new Pace(0);
  expect(pace.take(0, 1024 * 1024)).toBe(0);
  const wait = pace.take(0, 1);
  expect(wait).toBeGreaterThan(2_700);
  expect(wait).toBeLessThan(2_900);
  expect(pace.take(wait + 1, 1)).toBe(0);
});
