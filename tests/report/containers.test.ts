/** The files as containers: zip readers and XML readers take them, and nothing in them leads outside. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assetPath } from '../../plugin/local/folders.js';
import { readHouse } from '../../plugin/report/house/readHouse.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { bytesOf, endings, ReportFolder } from './files.js';
import { filesIn, run } from './programs.js';
import { formulas, titles } from './titles.js';

const all = [...titles, ...formulas];
const zipped = ['docx', 'odt', 'xlsx', 'ods', 'pptx'];
const folder = new ReportFolder();
const partsOf = (ending: string): string => join(folder.path, `parts-${ending}`);

beforeAll(async () => {
  const house = await readHouse(assetPath('report', 'templates', 'voorbeeldgemeente'));
  await folder.write(sampleReport(all), { house });
  for (const ending of zipped) run('unzip', ['-q', '-o', folder.file(ending), '-d', partsOf(ending)]);
});
afterAll(() => folder.remove());

describe.each(zipped)('%s', (ending) => {
  it('is a sound zip file of sound XML', () => {
    expect(run('unzip', ['-t', '-q', folder.file(ending)]).code).toBe(0);
    const parts = filesIn(partsOf(ending)).filter((path) => /\.(xml|rels)$/.test(path));
    expect(parts.length).toBeGreaterThan(3);
    expect(run('xmllint', ['--noout', '--nonet', ...parts])).toEqual({ code: 0, out: '' });
  });

  it('has no way out, no macros and nothing that runs', () => {
    const text = filesIn(partsOf(ending))
      .filter((path) => /\.(xml|rels)$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const ways = [
      /TargetMode="External"/,
      /xlink:href="(?!#|Pictures\/)/,
      /<w:instrText[^>]*>(?!PAGE<|NUMPAGES<)/,
      /<f>|table:formula/,
    ];
    expect(ways.filter((way) => way.test(text)).map(String)).toEqual([]);
    expect(filesIn(partsOf(ending)).filter((path) => /\.bin$|vba|script/i.test(path))).toEqual([]);
  });

  it('carries the look of the house', () => {
    const text = filesIn(partsOf(ending))
      .filter((path) => path.endsWith('.xml'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(text).toMatch(/7A1F5C/i);
    if (!ending.endsWith('s') && ending !== 'xlsx') {
      expect(text).toContain('Samen voor de buurt');
      expect(filesIn(partsOf(ending)).some((path) => path.endsWith('.png'))).toBe(true);
    }
  });
});

describe('OpenDocument', () => {
  it.each(['odt', 'ods'])('of %s is told by its first bytes', (ending) => {
    const first = readFileSync(folder.file(ending)).subarray(30, 30 + 'mimetypeapplication/vnd.oasis'.length);
    expect(first.toString('latin1')).toBe('mimetypeapplication/vnd.oasis');
  });
});

describe('plain files', () => {
  it('the picture is sound SVG, the data are JSON, the table has a row for each title', () => {
    expect(run('xmllint', ['--noout', '--nonet', folder.file('svg')])).toEqual({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(folder.file('json'), 'utf8'))).toMatchObject({ format: 'kwadrant-report' });
    const rows = readFileSync(folder.file('csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(all.length + 1);
  });
});

describe('the same report and date', () => {
  it.each(endings)('give the same bytes of %s, whatever the time', async (ending) => {
    const report = sampleReport(all.slice(0, 40));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
    const now = await bytesOf(report, ending);
    vi.setSystemTime(Date.UTC(2031, 4, 5, 6, 7, 8));
    const later = await bytesOf(report, ending);
    vi.useRealTimers();
    expect(Buffer.compare(now, later)).toBe(0);
  });
});
