import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();
const commands = ['new', 'serve', 'import', 'inspect', 'export', 'upgrade', 'verify'];
const packageFile = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

describe('help', () => {
  it('names every command, in Dutch and in English', async () => {
    const dutch = await folder.run(['--help']);
    const english = await folder.run(['--help', '--lang', 'en']);
    expect([dutch.code, english.code]).toEqual([0, 0]);
    for (const command of commands) expect(dutch.out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(dutch.out).toContain('kaart');
    expect(english.out).toContain('map');
    expect(english.out).not.toContain('kaart');
  });

  it.each(commands)('of %s tells its options and exit codes and shows no bare key', async (command) => {
    for (const language of ['nl', 'en']) {
      const { code, out, err } = await folder.run([command, '--help', '--lang', language]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`kwadrant ${command}`);
      expect(out).toMatch(/^ {2}3 {2}\S/m);
      expect(out).not.toMatch(/\bcli\.\w/);
    }
  });

  it('follows the language of the terminal', async () => {
    expect((await folder.run(['--help'], { LC_ALL: 'en_GB.UTF-8' })).out).toContain('neighbourhood');
  });

  it('tells the version', async () => {
    expect(await folder.run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a wrong line ends with 2, says why and does nothing', () => {
  it.each([
    [[], 'kwadrant OPDRACHT'],
    [['teken'], "'teken'"],
    [['inspect'], 'KAART'],
    [['inspect', 'a', 'b'], "'b'"],
    [['inspect', 'a', '--yaml'], "'--yaml'"],
    [['serve', '--port'], "'--port'"],
    [['serve', '.', '--port', '70000'], '65.535'],
    [['inspect', 'a', '--lang', 'de'], "'de'"],
    [['export', 'a.kwadrant', 'a.exe'], '.docx'],
    [['export', 'a.kwadrant', 'a.pdf', '--standard', 'a-1b'], 'ua-1 a-2a'],
    [['export', 'a.kwadrant', 'a.pdf', '--kind', 'asset'], '--kind'],
    [['export', 'a.kwadrant', 'a.whiteboard', '--since', '2026-01-01'], '--since'],
    [['export', 'a.kwadrant', 'a.whiteboard', '--mono'], '--mono'],
    [['export', 'a.kwadrant', 'a.excalidraw', '--numbers'], '--numbers'],
    [['export', 'a.kwadrant', 'a.csv', '--numbers'], '--numbers'],
    [['export', 'a.kwadrant', 'a.csv', '--sections', 'quadrants', '--mono'], '--mono'],
    [['export', 'a.kwadrant', 'a.ods', '--mono'], '--mono'],
    [['export', 'a.kwadrant', 'a.json', '--mono'], '--mono'],
    [['export', 'a.kwadrant', 'a.json', '--lens', 'kwadranten'], '--lens'],
    [['export', 'a.kwadrant', 'a.svg', '--kind', 'asset'], '--kind'],
    [['export', 'a.kwadrant', 'a.pdf', '--report', 'agenda', '--numbers'], '--report agenda'],
    [['export', 'a.kwadrant', 'a.kwadrant-kopie', '--redact'], '.docx'],
    [['new', 'a', '--sample', '../../etc'], 'haarlem'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await folder.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});

it('says in one sentence that the native module is not there', async () => {
  const { code, err } = await folder.run(['inspect', 'a.kwadrant'], { KWADRANT_ADDON: folder.at('none.node') });
  expect(code).toBe(3);
  expect(err).toMatch(/npm start.*\(native_missing\)\n$/);
});
