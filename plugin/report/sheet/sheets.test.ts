import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport, tableOf } from '../testing/sample.js';
import { overviewOf, sheetsOf } from './sheets.js';

const withCaptions = (captions: readonly string[]) =>
  sampleReport([], {
    sections: [
      {
        id: 'quadrants',
        title: '',
        blocks: captions.map((caption, at) => ({ ...tableOf(`t${at}`, []), caption })),
      },
    ],
  });

describe('sheetsOf', () => {
  it('gives every sheet a name of its own that Excel takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 8 }), (captions) => {
        const { overview, picture, tables } = sheetsOf(withCaptions([...captions, ...captions]));
        const names = [overview, picture, ...tables.map(({ name }) => name)];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
          expect(name.toLowerCase()).not.toBe('history');
        }
      }),
    );
  });
});

describe('overviewOf', () => {
  it('says everything but the rows of tables', () => {
    const words = overviewOf(sampleReport(['een titel'])).map((row) => `${row.term}|${row.words}`);
    expect(words[0]).toBe('|Haarlem-Oost');
    expect(words).toEqual(
      expect.arrayContaining([
        'Wie deden mee|12 bewoners',
        '2.|daarna',
        'bewoner|We komen hier elke week.',
        'Figuur|De kaart van de wijk',
        'Tabel|Initiatieven (links)',
      ]),
    );
    expect(words.join()).not.toContain('een titel');
  });
});
