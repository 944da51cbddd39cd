/** What LibreOffice reads in the formats of offices: every title as it was written, and nothing made of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../../plugin/report/text.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { ReportFolder } from './files.js';
import { convert, converted } from './programs.js';
import { formulas, titles } from './titles.js';

const all = [...titles, ...formulas];
const folder = new ReportFolder();
/** Separator comma, quotes, UTF-8; as shown, and every sheet. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What LibreOffice read, by format. */
const read: Record<string, string> = {};

beforeAll(async () => {
  await folder.write(sampleReport(all), {}, 'report', ['docx', 'odt', 'xlsx', 'ods', 'pptx']);
  const by = [
    ['txt:Text (encoded):UTF8', 'docx', 'odt'],
    [csv, 'xlsx', 'ods'],
    ['fodp', 'pptx'],
  ] as const;
  for (const [filter, ...endings] of by) {
    const made = convert(
      endings.map((ending) => folder.file(ending)),
      filter,
      folder.path,
    );
    for (const ending of endings) read[ending] = converted(made, folder.file(ending));
  }
});
afterAll(() => folder.remove());

/** Runs of spaces count as one, and so do those that no reader shows. */
const plain = (words: string): string => words.replace(/[\s\u200B\u2060\uFEFF]+/g, ' ').trim();

const back: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a flat OpenDocument file. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, inside = '']) =>
    inside
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_whole, count?: string) => ' '.repeat(Number(count ?? 1)))
      .replace(/<text:(?:tab|line-break)\/>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_whole, ten?: string, hex?: string, name?: string) =>
        name ? (back[name] ?? '') : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex ?? '0', 16)),
      ),
  );
}

/** Each cell of CSV by itself. */
const cells = (text: string): string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"|([^",\n]+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

const piecesOf: Readonly<Record<string, (text: string) => string[]>> = {
  docx: (text) => text.split('\n'),
  odt: (text) => text.split('\n'),
  xlsx: cells,
  ods: cells,
  pptx: paragraphs,
};

describe.each(Object.keys(piecesOf))('%s', (ending) => {
  it('gives every title back as it was written', () => {
    const pieces = new Set(piecesOf[ending]!(read[ending]!).map(plain));
    const lost = all.map((title) => plain(oneLine(title))).filter((title) => title !== '' && !pieces.has(title));
    expect(lost).toEqual([]);
  });

  it('says what else the report says', () => {
    const pieces = piecesOf[ending]!(read[ending]!).join('\n');
    for (const words of [
      'Haarlem-Oost',
      'Wat er al is, en wie het doet',
      'Over deze kaart',
      'We komen hier elke week.',
    ]) {
      expect(pieces).toContain(words);
    }
    for (const words of ['Een kop', 'Wie deden mee', '12 bewoners', 'Wie mist hier?', 'daarna', 'dat']) {
      expect(pieces).toContain(words);
    }
  });
});

describe.each(['xlsx', 'ods'])('the values of %s', (ending) => {
  it('are numbers, percentages and days to a spreadsheet', () => {
    const text = read[ending]!;
    expect(text).toMatch(/Wat er al is/);
    const rows = text.split('\n').filter((line) => line.includes('MERGEFIELD'));
    expect(rows[0]).toMatch(/^MERGEFIELD x,46%,(?:4\.6,11\/22\/2026|"4,6",22-11-2026)$/);
  });
});
