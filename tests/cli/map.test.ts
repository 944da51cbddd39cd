import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();

const quadrants = [
  'individueel-professional',
  'collectief-professional',
  'individueel-burger',
  'collectief-burger',
];

describe('new', () => {
  it('makes an empty map with the title asked for, or that of the file', async () => {
    expect((await folder.run(['new', 'a.kwadrant', '--title', 'De Wijk'])).code).toBe(0);
    expect((await folder.run(['new', 'buurt oost'])).out).toContain('buurt oost.kwadrant');
    const map = await folder.inspect('a.kwadrant');
    expect(map).toMatchObject({ title: 'De Wijk', initiatives: [] });
    expect((await folder.inspect('buurt oost.kwadrant')).title).toBe('buurt oost');
  });

  it('makes the sample', async () => {
    await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
    const map = await folder.inspect('a.kwadrant');
    expect(map.title).toContain('Haarlem');
    expect(map.initiatives.length).toBeGreaterThan(3);
  });

  it('leaves an existing file alone, whatever it is', async () => {
    writeFileSync(folder.at('a.kwadrant'), 'a letter to a friend');
    const { code, err } = await folder.run(['new', 'a.kwadrant']);
    expect(code).toBe(3);
    expect(err).toContain('(file_exists)');
    expect(readFileSync(folder.at('a.kwadrant'), 'utf8')).toBe('a letter to a friend');
  });

  it('makes nothing in a folder that is not there', async () => {
    const { code, err } = await folder.run(['new', 'nergens/a.kwadrant']);
    expect(code).toBe(3);
    expect(err).toContain('(folder_missing)');
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describe('inspect', () => {
  it('prints exactly this shape as JSON', async () => {
    writeFileSync(folder.at('a.csv'), 'titel;collectief;burger;breedte_collectief\nA;75;75;\nB;50;100;25\nC;;;\n');
    await folder.run(['new', 'a.kwadrant', '--title', 'Kaart']);
    await folder.run(['import', 'a.kwadrant', 'a.csv']);
    const map = await folder.inspect('a.kwadrant');
    expect(Object.keys(map)).toEqual(['title', 'lenses', 'initiatives']);
    expect(map.lenses).toHaveLength(1);
    expect(Object.keys(map.lenses[0] ?? {})).toEqual(['id', 'quadrants', 'unplaced']);
    expect(map.lenses[0]?.unplaced).toBe(1);
    expect(map.lenses[0]?.quadrants.map(({ id, initiatives, share }) => [id, initiatives, share])).toEqual([
      [quadrants[0], 0, 0],
      [quadrants[1], 0, 0],
      [quadrants[2], 1, 0.5],
      [quadrants[3], 2, 1.5],
    ]);
    const rows = new Map(map.initiatives.map(({ title, place, shares }) => [title, { place, shares }]));
    const none = Object.fromEntries(quadrants.map((id) => [id, 0]));
    expect(rows.get('A')).toEqual({
      place: { x: 7500, y: 7500, rx: 0, ry: 0 },
      shares: { ...none, 'collectief-burger': 10_000 },
    });
    expect(rows.get('B')).toEqual({
      place: { x: 5000, y: 10_000, rx: 2500, ry: 0 },
      shares: { ...none, 'individueel-burger': 5000, 'collectief-burger': 5000 },
    });
    expect(rows.get('C')?.place).toBeNull();
  });

  it('writes shares with four decimals at most and prints a table for people', async () => {
    await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
    const { out } = await folder.run(['inspect', 'a.kwadrant', '--json']);
    for (const [, share] of out.matchAll(/"share":\s*([^,}\s]+)/g)) expect(share).toMatch(/^\d+(\.\d{1,4})?$/);
    const table = await folder.run(['inspect', 'a.kwadrant']);
    const { initiatives } = await folder.inspect('a.kwadrant');
    expect(table.code).toBe(0);
    for (const { title } of initiatives) expect(table.out).toContain(title);
  });

  it('says that a file is not there, or is no map', async () => {
    writeFileSync(folder.at('b.kwadrant'), 'not a map at all, but long enough to have a header'.repeat(100));
    const missing = await folder.run(['inspect', 'a.kwadrant']);
    const other = await folder.run(['inspect', 'b.kwadrant']);
    expect([missing.code, other.code]).toEqual([3, 3]);
    expect(missing.err).toContain('(store_missing)');
    expect(other.err).toContain('(store_not_a_map)');
    expect(readdirSync(folder.path)).toEqual(['b.kwadrant']);
  });
});

describe('upgrade', () => {
  const everything = ['--method', 'samenlevingsopbouw'];

  it('gives a map a wider method and keeps everything on it', async () => {
    await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem', '--method', 'kwadranten']);
    const before = await folder.inspect('a.kwadrant');
    const { code, out } = await folder.run(['upgrade', 'a.kwadrant', ...everything]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('samenlevingsopbouw') as string });
    const after = await folder.inspect('a.kwadrant');
    expect(after.initiatives).toEqual(before.initiatives);
    expect(after.lenses.map(({ id }) => id)).toContain('kwadranten');
    expect((await folder.run(['verify', 'a.kwadrant'])).code).toBe(0);
  });

  it('says when there is nothing to do', async () => {
    await folder.run(['new', 'a.kwadrant', ...everything]);
    const { code, out } = await folder.run(['upgrade', 'a.kwadrant', ...everything]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('al met') as string });
  });

  it('refuses a method that does not know what is on the map, and changes nothing', async () => {
    await folder.run(['new', 'a.kwadrant', ...everything]);
    writeFileSync(folder.at('krachten.csv'), 'titel;soort\nBuurthuis;places\n');
    await folder.run(['import', 'a.kwadrant', 'krachten.csv', '--kind', 'asset']);
    const before = await folder.run(['inspect', 'a.kwadrant', '--json']);
    const { code, err } = await folder.run(['upgrade', 'a.kwadrant', '--method', 'kwadranten']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('(method_loses)') as string });
    expect((await folder.run(['inspect', 'a.kwadrant', '--json'])).out).toBe(before.out);
  });

  it('names the methods there are', async () => {
    await folder.run(['new', 'a.kwadrant']);
    const { code, err } = await folder.run(['upgrade', 'a.kwadrant', '--method', 'niets']);
    expect(code).toBe(2);
    expect(err).toContain('samenlevingsopbouw');
  });
});

describe('verify', () => {
  it('finds a good map good and changes nothing', async () => {
    await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
    const before = readFileSync(folder.at('a.kwadrant'));
    const { code, out, err } = await folder.run(['verify', 'a.kwadrant']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\d/);
    expect(readFileSync(folder.at('a.kwadrant')).equals(before)).toBe(true);
  });

  it('finds damage, says what and ends with 1', async () => {
    await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
    const bytes = readFileSync(folder.at('a.kwadrant'));
    bytes.fill(0x5a, 4096, bytes.length);
    writeFileSync(folder.at('a.kwadrant'), bytes);
    const { code, err } = await folder.run(['verify', 'a.kwadrant']);
    expect(code).toBe(1);
    expect(err).toMatch(/\(\w+\)/);
    expect(readFileSync(folder.at('a.kwadrant')).equals(bytes)).toBe(true);
  });

  it('ends with 3 when there is nothing to check', async () => {
    expect((await folder.run(['verify', 'a.kwadrant'])).code).toBe(3);
  });
});
