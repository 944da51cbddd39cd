import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Folder } from './kwadrant.js';

const folder = new Folder();

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant']);
});

function line(id: string, x1: number, y1: number, x2: number, y2: number) {
  const points = [[0, 0], [x2 - x1, y2 - y1]];
  return { id, type: 'line', x: x1, y: y1, width: x2 - x1, height: y2 - y1, points };
}

function note(id: string, text: string, x: number, y: number) {
  const box = { x, y, width: 100, height: 40 };
  return [{ id, type: 'rectangle', ...box }, { id: `${id}t`, type: 'text', ...box, text, containerId: id }];
}

const cross = [line('h', 0, 500, 1000, 500), line('v', 500, 0, 500, 1000)];
const notes = [...note('a', 'Soep', 200, 230), ...note('b', 'Tuin', 700, 730)];
const drawing = JSON.stringify({ elements: [...cross, ...notes] });

describe('a drawing of another whiteboard', () => {
  it('is told of and left alone until somebody says yes', async () => {
    writeFileSync(folder.at('bord.whiteboard'), drawing);
    const asked = await folder.run(['import', 'a.kwadrant', 'bord.whiteboard']);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('Soep: collectief 25, burger 75');
    expect((await folder.inspect('a.kwadrant')).initiatives).toEqual([]);

    const done = await folder.run(['import', 'a.kwadrant', 'bord.whiteboard', '--yes']);
    expect(done).toMatchObject({ code: 0, err: '' });
    const { initiatives } = await folder.inspect('a.kwadrant');
    const places = initiatives.map(({ title, place }) => [title, place?.x, place?.y]);
    expect(places.sort()).toEqual([['Soep', 2500, 7500], ['Tuin', 7500, 2500]]);
    const entities = JSON.stringify(await folder.inspect('a.kwadrant'));
    await folder.run(['import', 'a.kwadrant', 'bord.whiteboard', '--yes']);
    expect(JSON.stringify(await folder.inspect('a.kwadrant'))).toBe(entities);
  });

  it('comes back from an export as it was', async () => {
    await folder.run(['new', 'b.kwadrant', '--sample', 'haarlem']);
    for (const name of ['uit.excalidraw', 'uit.whiteboard']) {
      expect((await folder.run(['export', 'b.kwadrant', name])).code).toBe(0);
      await folder.run(['new', `${name}.kwadrant`]);
      expect((await folder.run(['import', `${name}.kwadrant`, name, '--yes'])).code).toBe(0);
      const sorted = async (map: string) =>
        (await folder.inspect(map)).initiatives.map(({ title, place }) => JSON.stringify([title, place])).sort();
      expect(await sorted(`${name}.kwadrant`)).toEqual(await sorted('b.kwadrant'));
    }
    const file: unknown = JSON.parse(readFileSync(folder.at('uit.excalidraw'), 'utf8'));
    expect(file).toMatchObject({ type: 'excalidraw', version: 2 });
  });

  it('is refused when it is something else', async () => {
    writeFileSync(folder.at('bord.excalidraw'), '{"elements":');
    const refused = await folder.run(['import', 'a.kwadrant', 'bord.excalidraw', '--yes']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('whiteboard_unreadable');
  });
});

describe('a table of another kind', () => {
  it('goes in and out by --kind, and a private kind does not', async () => {
    const made = await folder.run(['new', 'm.kwadrant', '--method', 'samenlevingsopbouw']);
    expect(made.code).toBe(0);
    writeFileSync(folder.at('lijst.csv'), 'titel;Omschrijving\nBuurthuis;Met keuken\n');
    expect(await folder.run(['import', 'm.kwadrant', 'lijst.csv', '--kind', 'asset'])).toMatchObject({ code: 0 });
    expect((await folder.run(['export', 'm.kwadrant', 'uit.csv', '--kind', 'asset'])).code).toBe(0);
    expect(readFileSync(folder.at('uit.csv'), 'utf8')).toContain('Buurthuis,Met keuken');
    const secret = await folder.run(['export', 'm.kwadrant', 'geheim.csv', '--kind', 'team_member']);
    expect(secret.err).toContain('kind_private');
  });
});
