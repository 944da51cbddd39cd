/** The PDF as poppler and qpdf see it: sound, tagged, with a title and a language, and every title in a cell. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetPath } from '../../plugin/local/folders.js';
import { readHouse } from '../../plugin/report/house/readHouse.js';
import { oneLine } from '../../plugin/report/text.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { bytesOf, ReportFolder } from './files.js';
import { run } from './programs.js';
import { formulas, titles } from './titles.js';

const all = [...titles, ...formulas];
const folder = new ReportFolder();
const file = (name: string): string => folder.file('pdf', name);

beforeAll(async () => {
  const house = await readHouse(assetPath('report', 'templates', 'voorbeeldgemeente'));
  await folder.write(sampleReport(all), { house, standard: 'ua-1' }, 'ua-1', ['pdf']);
  await folder.write(sampleReport(all), { house, standard: 'a-2a' }, 'a-2a', ['pdf']);
});
afterAll(() => folder.remove());

/** Letters and digits: how words are broken over lines, and signs that look alike, is for the eye. */
const letters = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(['ua-1', 'a-2a'])('%s', (standard) => {
  it('is sound, and says what it is', () => {
    expect(run('qpdf', ['--check', file(standard)]).out).toContain('No syntax or stream encoding errors found');
    const said = run('pdfinfo', [file(standard)]).out;
    expect(said).toMatch(/^Title: +Haarlem-Oost$/m);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^JavaScript: +no$/m);
    expect(said).toMatch(/^Encrypted: +no$/m);
    expect(said).toMatch(standard === 'ua-1' ? /PDF\/UA-1|Tagged/ : /PDF subtype: +PDF\/A-2a|Tagged/);
    const metadata = run('pdfinfo', ['-meta', file(standard)]).out;
    expect(metadata).toContain(standard === 'ua-1' ? '<pdfuaid:part>1' : '<pdfaid:part>2');
    expect(metadata).toMatch(/<rdf:li>nl<|dc:language/);
  });

  it('has headings, lists, tables with heads, and words for its pictures', () => {
    const tree = run('pdfinfo', ['-struct', file(standard)]).out;
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TR', 'TD', 'Figure', 'Caption']) {
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    }
    expect(run('pdfinfo', ['-struct-text', file(standard)]).out).toContain('12 bewoners');
  });

  it('has every title that our face can show', () => {
    const text = letters(run('pdftotext', ['-raw', file(standard), '-']).out);
    const shown = all.filter((title) => /^[\x20-\u024F]*$/.test(title));
    expect(shown.length).toBeGreaterThan(150);
    // A soft hyphen is part of a word that the page may break there.
    const lost = shown.map(oneLine).filter((title) => !text.includes(letters(title)));
    expect(lost).toEqual([]);
  });
});

it('shows signs of no face as what they are: not to be shown', async () => {
  const report = sampleReport(['vlag \u{1F1F3}\u{1F1F1}', 'eigen \uE000', 'gewoon']);
  writeFileSync(file('ua-1'), await bytesOf(report, 'pdf'));
  const text = run('pdftotext', [file('ua-1'), '-']).out;
  expect(text).toMatch(/vlag (?:\uFFFD\uFFFD|\u{1F1F3}\u{1F1F1})/u);
  expect(text).toContain('gewoon');
});

it('is one page as large as its picture when it is the map alone', async () => {
  const whole = sampleReport(['Wandelclub']);
  const sections = whole.sections.filter(({ id }) => id === 'map');
  const picture = { ...whole.pictures['map']!, height: 4 * whole.pictures['map']!.width };
  writeFileSync(file('ua-1'), await bytesOf({ ...whole, sections, pictures: { map: picture } }, 'pdf'));
  const said = run('pdfinfo', [file('ua-1')]).out;
  const [width, height] = [picture.width, picture.height].map((side) => (side * 3) / 4);
  expect(said).toMatch(/^Pages: +1$/m);
  expect(said).toMatch(new RegExp(`^Page size: +${width} x ${height} pts`, 'm'));
  expect(said).toMatch(/^Tagged: +yes$/m);
  expect(run('pdfinfo', ['-meta', file('ua-1')]).out).toContain('<pdfuaid:part>1');
  expect(run('pdfinfo', ['-struct', file('ua-1')]).out).toMatch(/^ *Figure\b/m);
});

it.each(['leaflet', 'letter', 'area', 'agenda'] as const)('has pages of its own for a %s', async (kind) => {
  writeFileSync(file('ua-1'), await bytesOf(sampleReport(['Wandelclub'], { kind }), 'pdf'));
  const said = run('pdfinfo', [file('ua-1')]).out;
  expect(said).toMatch(kind === 'leaflet' ? /841\.\d+ x 595/ : /595\.\d+ x 841/);
  expect(run('pdftotext', [file('ua-1'), '-']).out).not.toContain('Inhoud');
});
