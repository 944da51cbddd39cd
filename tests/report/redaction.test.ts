/** What must not go out does not, in any format: the core leaves it out, and no writer brings it back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAddon } from '../../plugin/host/loadAddon.js';
import { assetPath } from '../../plugin/local/folders.js';
import type { ReportDocument } from '../../plugin/protocol/report.js';
import { optionsJson } from '../../plugin/report/order.js';
import { bytesOf, endings } from './files.js';
import { filesIn, run } from './programs.js';

const folder = mkdtempSync(join(tmpdir(), 'kwadrant-redaction-'));
const map = join(folder, 'wijk.kwadrant');
/** What may lead to a person. */
const personal = ['06-12345678', 'jan@example.org', 'Jansen'];
/** Two signals say less than a pattern: they may lead to the two who gave them. */
const fewSignals = 'Kanarie in de kelder';

beforeAll(async () => {
  const addon = loadAddon();
  const pack = readFileSync(assetPath('methods', 'samenlevingsopbouw.json'), 'utf8');
  await addon.createMap(map, 'Wijk', pack, '');
  const rows = [
    'Koffie bij mevrouw Jansen;20;80',
    'Bel 06-12345678;40;60',
    'Mail jan@example.org;60;40',
    'Wandelclub;80;20',
  ];
  await addon.importCsv(map, Buffer.from(['titel;collectief;burger', ...rows].join('\n')), true);
  await addon.importCsv(map, Buffer.from(['titel', fewSignals, `${fewSignals} weer`].join('\n')), true, 'signal');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(redact: boolean): Promise<ReportDocument> {
  const options = optionsJson('nl', { date: '2026-11-22', redact });
  return JSON.parse(await loadAddon().reportMap(map, options)) as ReportDocument;
}

/** All text that a program finds in a file of this format. */
async function textIn(document: ReportDocument, ending: string): Promise<string> {
  const file = join(folder, `verslag.${ending}`);
  writeFileSync(file, await bytesOf(document, ending));
  if (ending === 'pdf') return run('pdftotext', ['-raw', file, '-']).out + run('pdfinfo', ['-struct-text', file]).out;
  if (readFileSync(file).subarray(0, 2).toString() !== 'PK') return readFileSync(file, 'utf8');
  const parts = join(folder, `delen-${ending}`);
  rmSync(parts, { recursive: true, force: true });
  run('unzip', ['-q', '-o', file, '-d', parts]);
  const texts = filesIn(parts).filter((path) => /\.(xml|rels)$/.test(path));
  return texts.map((path) => readFileSync(path, 'utf8')).join('\n');
}

describe.each(endings.filter((ending) => ending !== 'png'))('%s', (ending) => {
  it('holds nothing that leads to a person when it is redacted', async () => {
    const text = await textIn(await report(true), ending);
    expect(personal.filter((one) => text.includes(one))).toEqual([]);
    expect(text).not.toContain(fewSignals);
    expect(text).toContain('Wandelclub');
  });

  it('holds the titles when it is not, and still no signal of two', async () => {
    const text = await textIn(await report(false), ending);
    expect(personal.filter((one) => !text.includes(one))).toEqual([]);
    expect(text).not.toContain(fewSignals);
  });
});
