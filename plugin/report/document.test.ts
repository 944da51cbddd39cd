import { describe, expect, it } from 'vitest';
import { firstPicture, readDocument } from './document.js';
import { sampleReport } from './testing/sample.js';

const ids = (first: readonly string[]): string[] =>
  readDocument(JSON.stringify(sampleReport(['a'])), first).sections.map(({ id }) => id);

describe('readDocument', () => {
  it('puts the named sections first and keeps the order of the others', () => {
    expect(ids([])).toEqual(['about', 'map', 'quadrants']);
    expect(ids(['quadrants', 'none'])).toEqual(['quadrants', 'about', 'map']);
    expect(ids(['map', 'about'])).toEqual(['map', 'about', 'quadrants']);
  });

  it('makes one line of every text that any format can hold, and leaves the picture as it is', () => {
    const svg = '<svg>\n</svg>';
    const report = sampleReport(['a\u0007b\nc']);
    const shown = { ...report, pictures: { map: { ...report.pictures['map']!, svg } } };
    const read = readDocument(JSON.stringify(shown));
    expect(JSON.stringify(read.sections)).toContain('ab c');
    expect(read.pictures['map']?.svg).toBe(svg);
  });

  it('refuses another version', () => {
    const newer = { ...sampleReport([]), version: 2 };
    expect(() => readDocument(JSON.stringify(newer))).toThrow(expect.objectContaining({ code: 'report_version' }));
  });
});

describe('firstPicture', () => {
  it('is the one that a section shows first, else any', () => {
    const report = sampleReport([]);
    const pictures = { other: report.pictures['map']!, map: report.pictures['map']! };
    expect(firstPicture({ ...report, pictures })).toBe('map');
    expect(firstPicture({ ...report, pictures, sections: [] })).toBe('other');
    expect(firstPicture({ ...report, pictures: {}, sections: [] })).toBeUndefined();
  });
});
