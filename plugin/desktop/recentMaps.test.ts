import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecentMaps, mostRecent } from './recentMaps.js';

let folder: string;
const list = (): string => join(folder, 'deep', 'recent.json');

/** A map file that exists. */
function map(name: string): { file: string; title: string } {
  const file = join(folder, name);
  writeFileSync(file, '');
  return { file, title: name };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-recent-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('RecentMaps', () => {
  it('keeps the last one first, each once, over restarts', () => {
    const recent = new RecentMaps(list());
    const [a, b] = [map('a'), map('b')];
    recent.add(a);
    recent.add(b);
    recent.add({ ...a, title: 'new title' });
    expect(new RecentMaps(list()).list()).toEqual([{ ...a, title: 'new title' }, b]);
  });

  it(`keeps no more than ${mostRecent}`, () => {
    const recent = new RecentMaps(list());
    for (let number = 0; number <= mostRecent; number++) recent.add(map(String(number)));
    expect(recent.list()).toHaveLength(mostRecent);
    expect(recent.list().at(-1)?.title).toBe('1');
  });

  it('hides a file that is gone and shows it when it is back', () => {
    const recent = new RecentMaps(list());
    const a = map('a');
    recent.add(a);
    rmSync(a.file);
    expect(recent.list()).toEqual([]);
    map('a');
    expect(recent.list()).toEqual([a]);
  });

  it('forgets all when cleared', () => {
    const recent = new RecentMaps(list());
    recent.add(map('a'));
    recent.clear();
    expect(JSON.parse(readFileSync(list(), 'utf8'))).toEqual([]);
  });

  it.each(['', '{', '{"a":1}', '[1, null, {"file": 2}]'])('starts empty from %j', (text) => {
    const file = join(folder, 'recent.json');
    writeFileSync(file, text);
    expect(new RecentMaps(file).list()).toEqual([]);
  });
});
