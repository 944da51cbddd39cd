import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
});

describe('export', () => {
  it('draws a well-formed SVG with every title, in the language asked for', async () => {
    expect(await folder.run(['export', 'a.kwadrant', 'nl.svg'])).toMatchObject({ code: 0, err: '' });
    await folder.run(['export', 'a.kwadrant', 'en.svg', '--lang', 'en']);
    const checked = spawnSync('xmllint', ['--noout', '--nonet', folder.at('nl.svg')], { encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    const [dutch, english] = ['nl.svg', 'en.svg'].map((name) => readFileSync(folder.at(name), 'utf8'));
    expect(dutch).toMatch(/^<(\?xml|svg)/);
    expect(dutch).not.toBe(english);
    expect(dutch).not.toMatch(/<script|\bon\w+=|href="(?!#|data:)/);
  });

  it('gives the same bytes every time', async () => {
    for (const name of ['one.svg', 'two.svg']) await folder.run(['export', 'a.kwadrant', name]);
    expect(readFileSync(folder.at('one.svg')).equals(readFileSync(folder.at('two.svg')))).toBe(true);
  });

  it('still draws the picture that the README shows', async () => {
    const picture = new URL('../../assets/maps/haarlem/kaart.svg', import.meta.url);
    await folder.run(['export', 'a.kwadrant', 'kaart.svg']);
    const drawn = readFileSync(folder.at('kaart.svg'), 'utf8');
    if (process.env['ACCEPT_GOLDEN'] === '1' && !process.env['CI']) writeFileSync(picture, drawn);
    expect(drawn).toBe(readFileSync(picture, 'utf8'));
  });

  it('writes JSON that can be read', async () => {
    await folder.run(['export', 'a.kwadrant', 'a.json']);
    expect(() => JSON.parse(readFileSync(folder.at('a.json'), 'utf8')) as unknown).not.toThrow();
  });

  it('writes CSV that gives the same map when imported elsewhere', async () => {
    await folder.run(['export', 'a.kwadrant', 'a.csv']);
    await folder.run(['new', 'b.kwadrant']);
    expect(await folder.run(['import', 'b.kwadrant', 'a.csv'])).toMatchObject({ code: 0, err: '' });
    const of = async (map: string): Promise<unknown[]> => {
      const { initiatives } = await folder.inspect(map);
      return initiatives.map(({ title, place, shares }) => JSON.stringify({ title, place, shares })).sort();
    };
    expect(await of('b.kwadrant')).toEqual(await of('a.kwadrant'));
  });

  it('leaves an existing file alone unless forced, and nothing else behind', async () => {
    writeFileSync(folder.at('a.svg'), 'old');
    const refused = await folder.run(['export', 'a.kwadrant', 'a.svg']);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('(file_exists)');
    expect(readFileSync(folder.at('a.svg'), 'utf8')).toBe('old');
    expect((await folder.run(['export', 'a.kwadrant', 'a.svg', '--force'])).code).toBe(0);
    expect(readFileSync(folder.at('a.svg'), 'utf8')).toContain('<svg');
    expect(readdirSync(folder.path).sort()).toEqual(['a.kwadrant', 'a.svg']);
  });

  it('says that the folder of the target is not there', async () => {
    const { code, err } = await folder.run(['export', 'a.kwadrant', 'nergens/a.svg']);
    expect(code).toBe(3);
    expect(err).toContain('nergens');
  });
});
