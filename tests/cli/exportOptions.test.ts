/** How the map is drawn and by which lens, and what stays in: in files of the map itself and in reports. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();
const day = ['--date', '2026-11-22'];
/** Something of the light palette, and of no other. */
const tint = '#EEF2F7';

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant', '--method', 'samenlevingsopbouw']);
  const rows = ['titel;collectief;burger', 'Wandelclub;80;20', 'Koffie bij mevrouw Jansen;30;70'];
  writeFileSync(folder.at('lijst.csv'), rows.join('\n'));
  await folder.run(['import', 'a.kwadrant', 'lijst.csv']);
});

async function written(name: string, ...options: string[]): Promise<string> {
  const answer = await folder.run(['export', 'a.kwadrant', name, '--force', ...options]);
  expect(answer.code, answer.err).toBe(0);
  return readFileSync(folder.at(name), 'latin1');
}

describe('--mono and --numbers', () => {
  it('draw the map itself', async () => {
    expect(await written('a.svg')).toContain(tint);
    expect(await written('a.svg', '--mono')).not.toContain(tint);
    expect(await written('a.svg')).not.toContain('>2</text>');
    expect(await written('a.svg', '--numbers')).toContain('>2</text>');
  });

  it('draw the map of a report, with the same numbers in its tables', async () => {
    expect(await written('a.json', '--report', 'report', ...day)).toContain(tint);
    const report = await written('a.json', '--report', 'report', '--mono', '--numbers', ...day);
    expect(report).not.toContain(tint);
    expect(report).toMatch(/"title": ?"Nr\."/);
  });

  it('hold in a picture, which then has its own list', async () => {
    const [usual, numbers] = [await written('a.png', ...day), await written('a.png', '--numbers', ...day)];
    expect(usual).not.toBe(numbers);
    expect(await written('a.svg', '--numbers', ...day)).toContain('>Wandelclub</text>');
  });
});

describe('--lens', () => {
  it.each(['.svg', '.excalidraw', '.whiteboard', '.csv', '.png', '.html'])('holds for %s', async (ending) => {
    const dated = ['.png', '.html'].includes(ending) ? day : [];
    const usual = await written(`a${ending}`, ...dated);
    expect(await written(`a${ending}`, '--lens', 'speelveld', ...dated)).not.toBe(usual);
    expect(await written(`a${ending}`, '--lens', 'kwadranten', ...dated)).toBe(usual);
  });

  it.each(['.svg', '.whiteboard', '.csv', '.pdf'])('must be one of the map, told by name, for %s', async (ending) => {
    const answer = await folder.run(['export', 'a.kwadrant', `b${ending}`, '--lens', 'geen']);
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('kwadranten brede-basis speelveld') });
    expect(readdirSync(folder.path)).not.toContain(`b${ending}`);
  });
});

describe('--redact', () => {
  it.each(['.svg', '.json', '.csv', '.excalidraw', '.whiteboard'])('holds for the map itself as %s', async (ending) => {
    expect(await written(`a${ending}`)).toContain('Jansen');
    const closed = await written(`a${ending}`, '--redact');
    expect(closed).not.toContain('Jansen');
    expect(closed).toContain('Wandelclub');
  });

  it('leaves the map as it was', async () => {
    const before = readFileSync(folder.at('a.kwadrant'));
    await written('a.json', '--redact');
    expect(readFileSync(folder.at('a.kwadrant')).equals(before)).toBe(true);
  });
});
