import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport, tableOf } from '../testing/sample.js';
import { shared, sheetsOf } from './paper.js';

describe('shared', () => {
  it('loses nothing, keeps the order, and never fills a page beyond its room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), fc.integer({ min: 1, max: 10 }), (parts, room) => {
        const pages = shared(parts, room, (part) => part);
        expect(pages.flat()).toEqual(parts);
        for (const page of pages) {
          const sum = page.reduce((all, part) => all + part, 0);
          expect(page.length === 1 || sum <= room).toBe(true);
        }
      }),
    );
  });
});

describe('sheetsOf', () => {
  it('shares a long table out, each row once', () => {
    const titles = Array.from({ length: 100 }, (_unused, at) => `Initiatief ${at}`);
    const sheets = sheetsOf([tableOf('lang', titles)]);
    const rows = sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.rows : []));
    expect(sheets.length).toBeGreaterThan(4);
    expect(rows.map(([cell]) => cell?.text)).toEqual(titles);
  });

  it('sets a table that fits on one slide in words to be read from afar, and a longer one smaller', () => {
    const sizes = (count: number): number[] => {
      const titles = Array.from({ length: count }, (_unused, at) => `Initiatief ${at}`);
      return sheetsOf([tableOf('tabel', titles)]).map((sheet) => (sheet.kind === 'table' ? sheet.size : 0));
    };
    expect([sizes(0), sizes(13), sizes(14), sizes(20)]).toEqual([[16], [16], [11], [11, 11]]);
  });

  it('makes no slide of a heading alone, and sets words about the picture by its legend', () => {
    const { blocks } = sampleReport([]).sections[1]!;
    const note = { type: 'paragraph', style: 'note', text: 'Links: één persoon.' } as const;
    const heading = { type: 'heading', text: 'Links' } as const;
    const sheets = sheetsOf([heading, ...blocks, note, heading, tableOf('een', [])]);
    expect(sheets.map(({ kind }) => kind)).toEqual(['picture', 'legend', 'table']);
    expect(sheets[1]).toMatchObject({ picture: 'map', lines: [{ text: note.text, look: 'note' }] });
  });

  it('sets words that fit on one slide to be read from afar', () => {
    const list = (count: number) =>
      ({ type: 'list', ordered: false, items: Array.from({ length: count }, (_unused, at) => `Punt ${at}`) }) as const;
    const sizes = (count: number) =>
      sheetsOf([list(count)]).map((sheet) => (sheet.kind === 'lines' ? sheet.size : sheet.kind));
    expect([sizes(5), sizes(16), sizes(30)]).toEqual([['large'], ['small'], ['small', 'small']]);
  });

  it('gives words that find no room by the legend slides of their own', () => {
    const { blocks } = sampleReport([]).sections[1]!;
    const note = { type: 'paragraph', style: 'note' } as const;
    const notes = Array.from({ length: 40 }, (_unused, at) => ({ ...note, text: `${at}` }));
    const sheets = sheetsOf([...blocks, ...notes]);
    const lines = sheets.flatMap((sheet) => (sheet.kind === 'legend' || sheet.kind === 'lines' ? sheet.lines : []));
    expect(lines.map(({ text }) => text)).toEqual(notes.map(({ text }) => text));
    expect(sheets.map(({ kind }) => kind)).toEqual(['picture', 'legend', 'lines', 'lines']);
  });
});
