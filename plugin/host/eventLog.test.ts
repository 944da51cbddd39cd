import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HostError } from './errors.js';
import { EventLog } from './eventLog.js';

const lines: unknown[] = [];
const write = (line: unknown): number => lines.push(line);
const logger = { info: write, warn: write, error: write } as unknown as FastifyBaseLogger;

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test('one line a kind a second, and the next one says how many there were', () => {
  const log = new EventLog(logger, 1000);
  for (let i = 0; i < 1000; i++) log.event('warn', 'refused', { i });
  log.event('warn', 'other');
  vi.advanceTimersByTime(999);
  log.event('warn', 'refused', { i: 1000 });
  vi.advanceTimersByTime(1);
  log.event('warn', 'refused', { i: 1001 });
  expect(lines).toEqual([
    { kind: 'refused', i: 0 },
    { kind: 'other' },
    { kind: 'refused', i: 1001, alsoSince: 1000 },
  ]);
});

test('an error of ours is its code, a defect says where, and neither what', () => {
  const log = new EventLog(logger, 0);
  log.failure('a', new HostError('store_full', 'storage', 'Lindenkwartier.kwadrant'));
  log.failure('b', new TypeError('Lindenkwartier\nof two lines'));
  log.failure('c', 'Lindenkwartier');
  expect(lines[0]).toEqual({ kind: 'a', code: 'store_full' });
  expect(lines[1]).toMatchObject({ kind: 'b', code: 'internal', at: expect.stringContaining('eventLog.test') });
  expect(lines[2]).toEqual({ kind: 'c', code: 'internal', at: '' });
  expect(JSON.stringify(lines)).not.toContain('Lindenkwartier');
});
