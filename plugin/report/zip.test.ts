import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { steady, zipOf } from './zip.js';

afterEach(() => vi.useRealTimers());

describe('zipOf', () => {
  it('gives the same bytes at any time, with its parts in order', () => {
    const parts = new Map([
      ['mimetype', 'type'],
      ['z.xml', '<z/>'],
      ['a.xml', '<a/>'],
    ]);
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    const now = zipOf(parts, new Set(['mimetype']));
    vi.setSystemTime(Date.UTC(2031, 5, 5));
    expect(zipOf(parts, new Set(['mimetype']))).toEqual(now);
    expect(Object.keys(unzipSync(now))).toEqual(['mimetype', 'z.xml', 'a.xml']);
    // Readers tell OpenDocument by these bytes at the very start.
    expect(strFromU8(now.slice(30, 42))).toBe('mimetypetype');
  });
});

describe('steady', () => {
  it('keeps every part, or what became of it', () => {
    const made = zipOf(
      new Map([
        ['a', 'one'],
        ['b', 'two'],
      ]),
    );
    const parts = unzipSync(steady(made, (name, part) => (name === 'a' ? 'other' : part)));
    expect(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)])).toEqual([
      ['a', 'other'],
      ['b', 'two'],
    ]);
  });
});
