/** What is folded or must fit on one page does, as printers would get it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAddon } from '../../plugin/host/loadAddon.js';
import { assetPath } from '../../plugin/local/folders.js';
import type { ReportDocument, ReportKind } from '../../plugin/protocol/report.js';
import { optionsJson } from '../../plugin/report/order.js';
import { bytesOf } from './files.js';
import { convert, run } from './programs.js';

const folder = mkdtempSync(join(tmpdir(), 'kwadrant-folded-'));
const map = join(folder, 'wijk.kwadrant');
/** Points, of A4 on its side. */
const [width, height] = [842, 595];
const formats = ['pdf', 'docx', 'odt'];
let converted = folder;

async function report(kind: ReportKind, issue?: string): Promise<ReportDocument> {
  const options = optionsJson('nl', { date: '2026-11-22', kind, issue });
  return JSON.parse(await loadAddon().reportMap(map, options)) as ReportDocument;
}

/** The name of the PDF of a report in a format. */
const pdfOf = (name: string, format: string): string =>
  join(format === 'pdf' ? folder : converted, `${name}-${format}.pdf`);

beforeAll(async () => {
  const addon = loadAddon();
  const pack = readFileSync(assetPath('methods', 'samenlevingsopbouw.json'), 'utf8');
  await addon.createMap(map, 'Samen in Oost', pack, '');
  const long = 'Wij zoeken samen uit wat er kan. '.repeat(20);
  const many = (count: number, row: (at: number) => string): string[] =>
    Array.from({ length: count }, (_unused, at) => row(at));
  const place = (at: number): string => `Initiatief ${at};${(at * 37) % 101};${(at * 53) % 101}`;
  const offer = (at: number): string => `Aanbod ${at};${long};Geldzorgen;${long}`;
  const few = ['Koffie', 'Maaltijd'].map((title) => `${title};Loop gerust binnen.;Eenzaamheid;Elke week`);
  const words = 'Kom langs met je post, wij lezen mee. '.repeat(4).slice(0, 130);
  const said = 'Ik durfde de envelop niet open te maken. Nu zit er iemand naast me die mee kijkt.';
  const full = many(8, (at) => `Aanbod nummer ${at} in de buurt voor wie wil;${words};Wonen;Elke dinsdag om 10 uur`);
  const tables: [kind: string | undefined, ...lines: string[]][] = [
    [undefined, 'titel;collectief;burger', ...many(300, place)],
    [
      'issue',
      'titel;description',
      `Geldzorgen;${long}`,
      'Eenzaamheid;Wie alleen is ziet soms niemand.',
      'Wonen;Huizen',
    ],
    ['area', 'titel;description;who_lives;strengths', `Oost;${long.slice(0, 300)};Gezinnen;Mensen helpen graag`],
    ['asset', 'titel', ...many(30, (at) => `Kracht ${at}`)],
    ['quote', 'titel;text;consent;uses;issue', ...many(2, (at) => `Woorden ${at};${said};yes;leaflet;Wonen`)],
    ['provision', 'titel;description;issues;when_where', ...many(30, offer), ...few, ...full],
  ];
  for (const [kind, ...lines] of tables) {
    const { errors } = await addon.importCsv(map, Buffer.from(lines.join('\n')), true, kind);
    expect(errors).toEqual([]);
  }
  const { entities } = JSON.parse((await addon.exportMap(map, 'json', 'nl')).toString('utf8')) as {
    entities: { id: string; fields: { title?: string } }[];
  };
  const issue = (title: string): string | undefined => entities.find(({ fields }) => fields.title === title)?.id;
  const made: string[] = [];
  for (const [name, kind, about] of [
    ['leaflet', 'leaflet', issue('Geldzorgen')],
    ['short', 'leaflet', issue('Eenzaamheid')],
    ['full', 'leaflet', issue('Wonen')],
    ['area', 'area', undefined],
  ] as const) {
    const document = await report(kind, about);
    for (const format of formats) {
      const file = join(folder, `${name}-${format}.${format}`);
      writeFileSync(file, await bytesOf(document, format));
      if (format !== 'pdf') made.push(file);
    }
  }
  converted = convert(made, 'pdf', folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const info = (file: string): string => run('pdfinfo', [file]).out;

/** What stands on the left or right half of a page. */
function half(file: string, page: number, side: 'left' | 'right'): string {
  const x = side === 'left' ? 0 : width / 2;
  const room = ['-x', x, '-y', 0, '-W', width / 2, '-H', height].map(String);
  return run('pdftotext', ['-f', String(page), '-l', String(page), ...room, file, '-']).out;
}

describe.each(formats)('as %s', (format) => {
  it('a leaflet is one sheet on its side: back and front outside, offers inside', () => {
    const file = pdfOf('leaflet', format);
    expect(info(file)).toMatch(/^Pages: +2$/m);
    expect(info(file)).toMatch(/^Page size: +84[12]\S* x 595/m);
    expect(half(file, 1, 'right').replace(/\s+/g, ' ')).toContain('Wat is er bij ‘Geldzorgen’?');
    expect(half(file, 1, 'left')).toContain('Vragen?');
    expect(half(file, 1, 'left')).not.toContain('Geldzorgen');
    expect(half(file, 2, 'left')).toContain('Aanbod 0');
    expect(half(file, 2, 'right')).toMatch(/Aanbod \d/);
    expect(half(file, 2, 'right')).toContain('Er is nog meer');
  });

  it('a leaflet with little in it has some of it in both halves', () => {
    const file = pdfOf('short', format);
    expect(info(file)).toMatch(/^Pages: +2$/m);
    expect(half(file, 2, 'left')).toContain('Koffie');
    expect(half(file, 2, 'left')).not.toContain('Maaltijd');
    expect(half(file, 2, 'right')).toContain('Maaltijd');
  });

  it('a leaflet is one sheet too where its words only just fit in the usual type', () => {
    expect(info(pdfOf('full', format))).toMatch(/^Pages: +2$/m);
  });

  it('an area is one page, with 300 initiatives and 30 assets', () => {
    expect(info(pdfOf('area', format))).toMatch(/^Pages: +1$/m);
  });
});
