import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearStamp, fingerprint, isFresh, setStamp } from './stamps.mjs';

let base;
let folder;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kwadrant-stamps-'));
  folder = join(base, 'stamps');
  mkdirSync(join(base, 'src', 'deep'), { recursive: true });
  writeFileSync(join(base, 'src', 'a.ts'), 'a');
  writeFileSync(join(base, 'src', 'deep', 'b.ts'), 'b');
});
afterEach(() => rmSync(base, { recursive: true }));

const print = (options = {}) => fingerprint(['src', 'lock.json'], { base, ...options });

describe('fingerprint', () => {
  it('is the same for the same files', () => {
    expect(print()).toBe(print());
  });

  it.each([
    ['content of another size', () => writeFileSync(join(base, 'src', 'a.ts'), 'aa')],
    ['another time', () => utimesSync(join(base, 'src', 'deep', 'b.ts'), 1, 1)],
    ['a new file', () => writeFileSync(join(base, 'src', 'deep', 'c.ts'), '')],
    ['a file less', () => rmSync(join(base, 'src', 'a.ts'))],
    ['an input that appears', () => writeFileSync(join(base, 'lock.json'), '{}')],
  ])('changes with %s', (_title, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });

  it('does not see what is skipped', () => {
    const skip = (path) => path.endsWith('.md');
    const before = print({ skip });
    writeFileSync(join(base, 'src', 'README.md'), 'words');
    expect(print({ skip })).toBe(before);
  });
});

describe('isFresh', () => {
  const fresh = () => isFresh('step', 'print', ['out'], { base, folder });

  it('needs the stamp, the same print and the output', () => {
    expect(fresh()).toBe(false);
    setStamp('step', 'print', folder);
    expect(fresh()).toBe(false);
    writeFileSync(join(base, 'out'), '');
    expect(fresh()).toBe(true);
    setStamp('step', 'other', folder);
    expect(fresh()).toBe(false);
  });

  it('forgets a cleared step', () => {
    writeFileSync(join(base, 'out'), '');
    setStamp('step', 'print', folder);
    clearStamp('step', folder);
    expect(fresh()).toBe(false);
  });
});
