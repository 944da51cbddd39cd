/** What must not go out does not, in any format: the core leaves it out, and no writer brings it back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAddon } from '../../plugin/host/loadAddon.js';
import { assetPath } from '../../plugin/local/folders.js';
import type { ReportDocument, ReportKind } from '../../plugin/protocol/report.js';
import { optionsJson } from '../../plugin/report/order.js';
import { allText, chunksOf } from './allText.js';
import { bytesOf, endings } from './files.js';
import { filesIn } from './programs.js';

const folder = mkdtempSync(join(tmpdir(), 'kwadrant-redaction-'));
const map = join(folder, 'wijk.kwadrant');
/** What may lead to a person, each told by a report that is not redacted. */
const personal = ['06-12345678', 'jan@example.org', 'Jansen', 'Verhagen', 'Stiekem'];
/** The map's picture does not say who does what, and the tables of its quadrants not what it is called. */
const told: Readonly<Record<string, number>> = { svg: 4, csv: 3 };
/** What no report tells, redacted or not: two signals say less than a pattern, and words need consent. */
const never = ['Kanarie in de kelder', 'Ongevraagd gezegd', 'Geheim overleg'];

beforeAll(async () => {
  const addon = loadAddon();
  const pack = readFileSync(assetPath('methods', 'samenlevingsopbouw.json'), 'utf8');
  await addon.createMap(map, 'Samen met mevrouw Verhagen', pack, '');
  const table = async (lines: string[], kind?: string): Promise<void> => {
    const { errors } = await addon.importCsv(map, Buffer.from(lines.join('\n')), true, kind);
    expect(errors).toEqual([]);
  };
  await table([
    'titel;collectief;burger',
    'Koffie bij mevrouw Jansen;20;80',
    'Bel 06-12345678;40;60',
    'Mail jan@example.org;60;40',
    'Wandelclub;80;20',
  ]);
  await table(['titel', 'Geldzorgen'], 'issue');
  await table(['titel', 'Kanarie in de kelder', 'Kanarie in de kelder weer'], 'signal');
  await table(['titel;text;consent;uses;issue', 'q;Ongevraagd gezegd;asked;report;Geldzorgen'], 'quote');
  await table(['titel;text;consent;issue', 'r;Geheim overleg;yes;Geldzorgen'], 'quote');
  await table(['titel;owner_name;initiative', 'Zaal regelen;Sjaan Stiekem;Wandelclub'], 'action');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(redact: boolean, kind?: ReportKind): Promise<ReportDocument> {
  const options = optionsJson('nl', { date: '2026-11-22', redact, kind });
  return JSON.parse(await loadAddon().reportMap(map, options)) as ReportDocument;
}

const found = (text: string, words: readonly string[]): string[] => words.filter((one) => text.includes(one));

describe.each(endings.filter((ending) => ending !== 'png'))('%s', (ending) => {
  const textIn = async (document: ReportDocument): Promise<string> =>
    allText(await bytesOf(document, ending), ending, folder);

  it('holds nothing that leads to a person when it is redacted: no words, pictures or names of parts', async () => {
    const text = await textIn(await report(true));
    expect(found(text, [...personal, ...never])).toEqual([]);
    expect(text).toContain('Wandelclub');
  });

  it('holds what people wrote when it is not, and still nothing that no report tells', async () => {
    const text = await textIn(await report(false));
    expect(found(text, personal)).toEqual(personal.slice(0, told[ending]));
    expect(found(text, never)).toEqual([]);
  });
});

it('a page with its picture inside is searched as a picture too', async () => {
  const text = allText(await bytesOf(await report(false), 'html'), 'html', folder);
  expect(text).toContain('<svg');
  expect(text.slice(text.indexOf('<svg'))).toContain('Jansen');
});

/**
 * What is drawn cannot be searched. So the list of forms is that PNGs are drawn from, and nothing else: tests/report/
 * drawing.test.ts holds that they show no more than it says.
 */
describe('png', () => {
  it('is drawn from forms that hold nothing of anyone, and has no words beside its pixels', async () => {
    for (const kind of ['report', 'area'] as const) {
      const document = await report(true, kind);
      const forms = JSON.stringify(document.pictures['map']?.display);
      expect(found(forms, [...personal, ...never])).toEqual([]);
      expect(forms).toContain('Wandelclub');
      const chunks = new Set(chunksOf(await bytesOf(document, 'png')));
      expect([...chunks].filter((name) => !['IHDR', 'PLTE', 'pHYs', 'IDAT', 'IEND'].includes(name))).toEqual([]);
    }
    expect(found(JSON.stringify((await report(false)).pictures), personal)).toContain('Jansen');
  });

  it.each(['docx', 'odt', 'xlsx'])('is so inside %s too', async (ending) => {
    allText(await bytesOf(await report(true), ending), ending, folder);
    const pictures = filesIn(join(folder, `bestand.${ending}.parts`)).filter((path) => path.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const one of pictures) {
      expect(chunksOf(readFileSync(one)).filter((name) => /^(?:[tiz]TXt|eXIf|tEXt)$/.test(name))).toEqual([]);
    }
  });
});
