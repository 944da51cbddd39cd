/** Reports of the module: in the published form, from files as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { ReportDocument, ReportOptions } from '../../plugin/protocol/report.js';
import { addon, folder, newMap, project, sample } from './moduleFile.js';

const read = (...path: string[]): string => readFileSync(join(project, ...path), 'utf8');
const schema = JSON.parse(read('assets', 'report', 'report.schema.json')) as AnySchema;
const check = new Ajv2020({ allErrors: true }).compile(schema);
const wholePack = read('assets', 'methods', 'samenlevingsopbouw.json');

async function report(path: string, options: Partial<ReportOptions> = {}): Promise<ReportDocument> {
  const asked: ReportOptions = { language: 'nl', today: '2026-11-22', ...options };
  return JSON.parse(await addon.reportMap(path, JSON.stringify(asked))) as ReportDocument;
}

async function neighbourhood(): Promise<string> {
  const path = join(folder(), 'wijk.kwadrant');
  await addon.createMap(path, '', wholePack, sample);
  return path;
}

/** The id of the first issue on the map. */
async function issueOf(path: string): Promise<string> {
  const json = (await addon.exportMap(path, 'json', 'nl')).toString('utf8');
  const { entities } = JSON.parse(json) as { entities: { id: string; kind: string }[] };
  return entities.find(({ kind }) => kind === 'issue')!.id;
}

describe('a report', () => {
  it.each(['nl', 'en'] as const)('of an empty map has the published form in %s', async (language) => {
    const document = await report(await newMap(), { language });
    expect(check(document), JSON.stringify(check.errors)).toBe(true);
    expect(document.sections.map(({ id }) => id)).toEqual(['about', 'map', 'alternative', 'method']);
  });

  it.each(['report', 'leaflet', 'letter', 'area', 'agenda'] as const)('of kind %s has it too', async (kind) => {
    const path = await neighbourhood();
    const issue = kind === 'leaflet' || kind === 'letter' ? { issue: await issueOf(path) } : {};
    for (const redact of [false, true]) {
      const document = await report(path, { kind, redact, since: '2026-01-01', ...issue });
      expect(check(document), JSON.stringify(check.errors?.slice(0, 3))).toBe(true);
      expect(document.kind).toBe(kind);
      expect(document.redacted).toBe(redact);
    }
  });

  it('tells what moved since a day', async () => {
    const document = await report(await neighbourhood(), { since: '2026-01-01' });
    expect(document.since).toEqual({
      moment: '',
      title: '1 januari 2026',
      date: '2026-01-01',
      date_text: 'donderdag 1 januari 2026',
    });
    const movement = document.sections.find(({ id }) => id === 'movement');
    expect(movement?.blocks[0]).toEqual({
      type: 'paragraph',
      text: 'Sinds 1 januari 2026: 19 initiatieven zijn nieuw.',
      style: 'lead',
    });
  });

  it('is read beside an open room and changes nothing', async () => {
    const path = await neighbourhood();
    const room = await addon.Room.open(path);
    const before = await addon.reportMap(path, '{"language":"nl","today":"2026-11-22"}');
    await room.close();
    expect(await addon.reportMap(path, '{"language":"nl","today":"2026-11-22"}')).toBe(before);
  });

  it.each([
    ['{', 'bad_json', {}],
    ['{"language":"nl","today":"gisteren"}', 'bad_value', { field: 'today' }],
    ['{"language":"nl","today":"2026-11-22","since":"ABCDEFGHIJKLMNOPQRSTUV"}', 'unknown_entity', {}],
  ])('refuses %s', async (options, code, params) => {
    await expect(addon.reportMap(await newMap(), options)).rejects.toMatchObject({ code, params });
  });

  it('says what opening the map says', async () => {
    const options = '{"language":"nl","today":"2026-11-22"}';
    await expect(addon.reportMap(join(folder(), 'none'), options)).rejects.toMatchObject({ code: 'store_missing' });
  });
});
