import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Folder, type Result } from './kwadrant.js';

const folder = new Folder();

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant']);
});

/** Imports this text or these bytes as lijst.csv. */
function importing(csv: string | Uint8Array, ...options: readonly string[]): Promise<Result> {
  writeFileSync(folder.at('lijst.csv'), csv);
  return folder.run(['import', 'a.kwadrant', 'lijst.csv', ...options]);
}

/** Titles with x, y, rx, ry in semantic units; a title alone when it has no place. */
async function places(): Promise<string[]> {
  const { initiatives } = await folder.inspect('a.kwadrant');
  const words = initiatives.map(({ title, place }) =>
    place ? [title, place.x, place.y, place.rx, place.ry].join(' ') : title,
  );
  return words.sort();
}

describe('forms of the same list', () => {
  const rows = ['A 8250 1000 0 0', 'B', 'C 10000 0 2500 500'];

  const dutch = ['titel', 'collectief', 'burger', 'breedte_collectief', 'breedte_burger'];
  const english = ['title', 'collective', 'citizen', 'spread_collective', 'spread_citizen'];

  /** The same three initiatives with this head, separator, decimal mark and line end. */
  function list(head: readonly string[], separator: string, mark: string, lineEnd = '\n'): string {
    const cells = [head, ['A', `82${mark}5`, '10', '', ''], ['B', '', '', '', ''], ['C', '100', '0', '25', '5']];
    return cells.map((row) => row.join(separator) + lineEnd).join('');
  }

  const reversed = (line: string): string => line.split(';').reverse().join(';');

  it.each([
    ['comma, English', list(english, ',', '.')],
    ['semicolon, Dutch, decimal comma', list(dutch, ';', ',')],
    ['tab', list(dutch, '\t', ',')],
    ['CRLF and a BOM', `\uFEFF${list(dutch, ';', ',', '\r\n')}`],
    ['no line end at the end', list(dutch, ';', '.').trimEnd()],
    ['capitals and spaces in the head', list([' Titel ', 'COLLECTIEF', ...dutch.slice(2)], ';', '.')],
    ['another order of columns', list(dutch, ';', ',').split('\n').map(reversed).join('\n')],
    ['decimal comma between quotes', list(dutch, ',', '.').replace('82.5', '"82,5"')],
  ])('%s', async (_form, csv) => {
    expect(await importing(csv)).toMatchObject({ code: 0, err: '' });
    expect(await places()).toEqual(rows);
  });

  it('keeps quotes, separators and line ends inside a cell', async () => {
    const csv = 'titel;omschrijving\n"De ""Buurt""; samen";"een\ntwee"\n';
    expect((await importing(csv)).code).toBe(0);
    expect(await places()).toEqual(['De "Buurt"; samen']);
    await folder.run(['export', 'a.kwadrant', 'uit.json']);
    expect(readFileSync(folder.at('uit.json'), 'utf8')).toContain('een\\ntwee');
  });
});

describe('rows with errors', () => {
  const wrong = ['Half;10;', ';10;20', 'Ver;140;20', 'Woord;veel;20', 'Min;-1;0'];
  const csv = ['titel;collectief;burger', 'Goed;10;20', ...wrong, 'Ook goed;;', ''].join('\n');

  it('are named by number and reason; the others go on the map', async () => {
    const { code, out, err } = await importing(csv);
    expect(code).toBe(1);
    for (const line of [3, 4, 5, 6, 7]) expect(err).toMatch(new RegExp(`^Regel ${line}: \\S`, 'm'));
    expect(err).not.toMatch(/^Regel [128]:/m);
    expect(err).toContain('140');
    expect(out).toContain('5 regels');
    expect(await places()).toEqual(['Goed 1000 2000 0 0', 'Ook goed']);
  });

  it('are written beside the source, ready to be corrected', async () => {
    const { err } = await importing(csv);
    expect(err).toContain('lijst.fouten.csv');
    const rejected = readFileSync(folder.at('lijst.fouten.csv'), 'utf8');
    expect(rejected.trimEnd().split(/\r?\n/)).toEqual(['titel;collectief;burger', ...wrong]);
    writeFileSync(folder.at('beter.csv'), rejected.replace('Half;10;', 'Half;10;30'));
    await folder.run(['import', 'a.kwadrant', 'beter.csv']);
    expect(await places()).toContain('Half 1000 3000 0 0');
  });

  it('never cover a file that is there', async () => {
    writeFileSync(folder.at('lijst.fouten.csv'), 'van iemand anders');
    await importing(csv);
    expect(readFileSync(folder.at('lijst.fouten.csv'), 'utf8')).toBe('van iemand anders');
    expect(readdirSync(folder.path)).toContain('lijst.fouten-2.csv');
  });

  it('refuse the whole file with --strict', async () => {
    const { code, out, err } = await importing(csv, '--strict');
    expect(code).toBe(1);
    expect(err).toMatch(/^Regel 5: /m);
    expect(out).toContain('niet veranderd');
    expect(await places()).toEqual([]);
    expect(readdirSync(folder.path).filter((name) => name.includes('fouten'))).toEqual([]);
  });

  it('are told in English too', async () => {
    expect((await importing(csv, '--lang', 'en')).err).toMatch(/^Row 5: /m);
  });

  it.each([
    ['a spread without a place', 'titel;collectief;burger;breedte_burger\nA;;;10\n', 'csv_spread_without_place'],
    ['a cell too many', 'titel;collectief;burger\nA;1;2;3;4\n', 'csv_columns'],
  ])('%s is one', async (_what, rows) => {
    const { code, err } = await importing(rows);
    expect(code).toBe(1);
    expect(err).toMatch(/^Regel 2: /m);
  });
});

describe('a second time', () => {
  it('changes nothing', async () => {
    const csv = 'titel;collectief;burger\nA;10;20\nA;10;20\nB;;\n';
    await importing(csv);
    const before = await folder.inspect('a.kwadrant');
    const bytes = readFileSync(folder.at('a.kwadrant'));
    const { code, out } = await importing(csv);
    expect(code).toBe(0);
    expect(out).toContain('0 nieuwe initiatieven');
    expect(await folder.inspect('a.kwadrant')).toEqual(before);
    expect(readFileSync(folder.at('a.kwadrant')).equals(bytes)).toBe(true);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['nothing in it', '', 'csv_no_header'],
    ['no column of titles', 'naam;collectief\nA;1\n', 'csv_no_title_column'],
    ['bytes that are no UTF-8', Buffer.from('titel\n\xe9\xe9n\n', 'latin1'), 'csv_bad_encoding'],
  ])('%s', async (_what, csv, code) => {
    const result = await importing(csv);
    expect(result.code).toBe(1);
    expect(result.err).toContain(`(${code})`);
    expect(await places()).toEqual([]);
  });

  it('is not there, or is a folder', async () => {
    const missing = await folder.run(['import', 'a.kwadrant', 'nergens.csv']);
    const itself = await folder.run(['import', 'a.kwadrant', '.']);
    expect([missing.code, itself.code]).toEqual([3, 3]);
    expect(missing.err).toContain('nergens.csv');
  });

  it('has a map that is not there', async () => {
    writeFileSync(folder.at('lijst.csv'), 'titel\nA\n');
    const { code, err } = await folder.run(['import', 'b.kwadrant', 'lijst.csv']);
    expect(code).toBe(3);
    expect(err).toContain('(store_missing)');
    expect(readdirSync(folder.path)).not.toContain('b.kwadrant');
  });
});
