/** What the files of a word processor say of looks that readers ask about: what stands together, and how. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '../protocol/report.js';
import { formatOf } from './formats.js';
import { plainHouse } from './house/house.js';
import { PngPictures } from './picture/pictures.js';
import { sampleReport, tableOf } from './testing/sample.js';

const question = (text: string): ReportBlock => ({ type: 'question', text, why: 'Omdat' });
const blocks: readonly ReportBlock[] = [
  { type: 'facts', items: [{ term: 'Gebied', text: 'Oost' }] },
  { type: 'paragraph', text: 'Dit leidt naar een tabel.', style: 'plain' },
  tableOf('een', ['Wandelclub']),
  { type: 'quote', text: 'We komen hier graag.', source: 'bewoner' },
  question('Wie mist hier?'),
  question('Wie doet mee?'),
];
const logo = { png: Uint8Array.of(1), width: 400, height: 100, alt: { nl: 'Logo', en: 'Logo' } };

async function partOf(format: string, part: string, more: Partial<ReportDocument> = {}): Promise<string> {
  const sections = [{ id: 'about', title: 'Over deze kaart', blocks: [...blocks] }];
  const document = sampleReport([], { sections, pictures: {}, ...more });
  const pictures = new PngPictures(document);
  const made = await formatOf(format)!.write({ document, house: { ...plainHouse, logo }, standard: 'ua-1', pictures });
  return strFromU8(unzipSync(made)[part]!);
}

describe('docx', () => {
  let text = '';
  beforeAll(async () => {
    text = await partOf('docx', 'word/document.xml');
  });
  const paragraph = (words: string): string =>
    text.split('<w:p>').find((one) => one.includes(`>${words}</w:t>`)) ?? '';

  it('never takes back what a style keeps together', () => {
    expect(text).toContain('<w:pStyle w:val="Caption"/>');
    expect(text).not.toMatch(/<w:keepNext w:val="(?:false|0)"/);
  });

  it('keeps words with the table that they lead to, and a quote with who said it', () => {
    expect(paragraph('Dit leidt naar een tabel.')).toContain('<w:keepNext/>');
    expect(paragraph('We komen hier graag.')).toContain('<w:keepNext/>');
    expect(paragraph('bewoner')).toContain('"QuoteSource"');
  });

  it('tells neighbouring questions apart: Word makes one box of those that look alike', () => {
    const style = (words: string) => /pStyle w:val="(\w+)"/.exec(paragraph(words))?.[1];
    const styles = new Set(['Wie mist hier?', 'Wie doet mee?'].map(style));
    expect(styles).toEqual(new Set(['Question', 'NextQuestion']));
  });

  it('tears no day apart', async () => {
    expect(paragraph('zo 22 november')).toContain('"TableDay"');
    const styles = (await partOf('docx', 'word/styles.xml')).split('<w:style ');
    expect(styles.find((one) => one.includes('"TableDay"'))).toContain('<w:suppressAutoHyphens/>');
  });

  it('has its logo beside the title, and hyphenates words but no headings', async () => {
    expect(paragraph('Haarlem-Oost')).toContain('<wp:anchor');
    expect(await partOf('docx', 'word/settings.xml')).toContain('<w:autoHyphenation/>');
    const styles = (await partOf('docx', 'word/styles.xml')).split('<w:style ');
    for (const name of ['Title', 'Heading1', 'Heading2']) {
      expect(styles.find((one) => one.includes(`w:styleId="${name}"`))).toContain('<w:suppressAutoHyphens/>');
    }
  });
});

describe('odt', () => {
  it('keeps words with the table that they lead to, and a quote with who said it', async () => {
    const text = await partOf('odt', 'content.xml');
    expect(text).toContain('"Text_20_body_with_next">Dit leidt naar een tabel.');
    expect(text).toContain('"Quotations_with_next">We komen hier graag.');
  });

  it('tears no day apart', async () => {
    expect(await partOf('odt', 'content.xml')).toContain('"Table_20_day">zo 22 november');
    expect(await partOf('odt', 'styles.xml')).toMatch(/"Table_20_day".*?fo:hyphenate="false"/);
  });

  it('gives every question a box of its own, and links the colour of the house', async () => {
    const styles = (await partOf('odt', 'styles.xml')).split('<style:style ');
    const named = (name: string): string => styles.find((one) => one.startsWith(`style:name="${name}"`)) ?? '';
    expect(named('Question')).toContain('style:join-border="false"');
    expect(named('Internet_20_link')).toContain(plainHouse.colours.accent);
  });
});

describe.each(['docx', 'odt'])('a leaflet as %s', (format) => {
  it('begins its right half inside with an offer', async () => {
    const offers: ReportBlock[] = ['A', 'B'].flatMap((text): ReportBlock[] => [
      { type: 'heading', text: `Aanbod ${text}` },
      { type: 'paragraph', text: 'Loop binnen.', style: 'plain' },
    ]);
    const sections = [{ id: 'offers', title: 'Wat is er te doen?', blocks: offers }];
    const part = format === 'docx' ? 'word/document.xml' : 'content.xml';
    const text = await partOf(format, part, { kind: 'leaflet', sections });
    const turns = format === 'docx' ? /<w:br w:type="column"\/>/ : /<text:p text:style-name="Front"\/>/;
    const pieces = text.split(turns);
    expect(pieces).toHaveLength(3);
    expect(pieces[1]).toContain('Aanbod A');
    expect(pieces[2]).toContain('Aanbod B');
  });
});
