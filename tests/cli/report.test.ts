import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText } from '../report/allText.js';
import { run } from '../report/programs.js';
import { Folder } from './kwadrant.js';

const folder = new Folder();
const day = ['--date', '2026-11-22'];
/** The first bytes of each format. */
const starts = {
  pdf: '%PDF-1',
  docx: 'PK',
  odt: 'PK',
  xlsx: 'PK',
  ods: 'PK',
  pptx: 'PK',
  html: '<!doctype html>',
  png: '\x89PNG',
};

beforeEach(async () => {
  await folder.run(['new', 'a.kwadrant', '--sample', 'haarlem']);
});

const bytes = (name: string): Buffer => readFileSync(folder.at(name));

describe('export of a report', () => {
  it.each(Object.entries(starts))('writes .%s, the same bytes for the same day', async (ending, start) => {
    const [one, two] = [`een.${ending}`, `twee.${ending}`];
    expect(await folder.run(['export', 'a.kwadrant', one, ...day])).toMatchObject({
      code: 0,
      out: expect.stringContaining(one),
    });
    await folder.run(['export', 'a.kwadrant', two, ...day], { TZ: 'Pacific/Auckland' });
    expect(bytes(one).subarray(0, start.length).toString('latin1')).toBe(start);
    expect(bytes(one).equals(bytes(two))).toBe(true);
  });

  it.each(['csv', 'json', 'svg'])('writes a report as .%s, the same bytes for the same day', async (ending) => {
    const [one, two] = [`een.${ending}`, `twee.${ending}`];
    await folder.run(['export', 'a.kwadrant', one, '--report', 'report', ...day]);
    await folder.run(['export', 'a.kwadrant', two, '--report', 'report', ...day], { TZ: 'Pacific/Auckland' });
    expect(bytes(one).length).toBeGreaterThan(100);
    expect(bytes(one).equals(bytes(two))).toBe(true);
  });

  it('says in every format with words what changed since a day', async () => {
    for (const ending of ['pdf', 'docx', 'odt', 'html', 'pptx', 'xlsx', 'ods', 'json']) {
      await folder.run(['export', 'a.kwadrant', `a.${ending}`, '--since', '2000-01-01', ...day]);
      expect(allText(bytes(`a.${ending}`), ending, folder.path), ending).toContain('19 initiatieven zijn nieuw');
    }
  });

  it('shows an area on one page', async () => {
    await folder.run(['new', 'b.kwadrant', '--sample', 'haarlem', '--method', 'samenlevingsopbouw']);
    await folder.run(['export', 'b.kwadrant', 'b.pdf', '--report', 'area', ...day]);
    expect(run('pdfinfo', [folder.at('b.pdf')]).out).toMatch(/^Pages: +1$/m);
  });

  it('speaks the language asked for and has the sections asked for, in the order of the house', async () => {
    const template = folder.at('stijl');
    mkdirSync(template);
    writeFileSync(folder.at('stijl/house.json'), JSON.stringify({ footer: 'Onderaan', sections: ['quadrants'] }));
    await folder.run([
      'export',
      'a.kwadrant',
      'a.html',
      '--lang',
      'en',
      '--sections',
      'map,quadrants',
      '--template',
      'stijl',
      ...day,
    ]);
    const page = bytes('a.html').toString('utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Onderaan');
    expect(page).toContain('22 November 2026');
    expect([...page.matchAll(/<h2 id="section/g)]).toHaveLength(2);
    expect(page.indexOf('<table>')).toBeLessThan(page.indexOf('<figure>'));
  });

  it('leaves .svg, .json and .csv as they are, unless something of a report is asked', async () => {
    await folder.run(['export', 'a.kwadrant', 'kaart.json']);
    await folder.run(['export', 'a.kwadrant', 'verslag.json', '--report', 'report', ...day]);
    await folder.run(['export', 'a.kwadrant', 'verslag.csv', '--sections', 'quadrants', ...day]);
    await folder.run(['export', 'a.kwadrant', 'verslag.svg', ...day]);
    expect(JSON.parse(bytes('kaart.json').toString('utf8'))).not.toHaveProperty('format');
    expect(JSON.parse(bytes('verslag.json').toString('utf8'))).toMatchObject({
      format: 'kwadrant-report',
      date: '2026-11-22',
    });
    expect(bytes('verslag.csv').toString('utf8')).toContain('Wandelclub');
    expect(bytes('verslag.svg').toString('utf8')).toMatch(/^<(\?xml|svg)/);
  });

  it.each([
    [['--sections', 'map,weer'], 2, "'map,weer'"],
    [['--date', 'morgen'], 2, "'morgen'"],
    [['--lens', 'geen'], 2, "'--lens' is 'geen'. Kies uit: kwadranten"],
    [['--since', 'AAAAAAAAAAAAAAAAAAAAAA'], 1, '(unknown_entity)'],
    [['--template', 'nergens'], 1, 'house.json'],
    [['--sections', 'about', '--report', 'letter'], 2, ''],
  ])('%j is told and nothing is written', async (args, code, words) => {
    const answer = await folder.run(['export', 'a.kwadrant', 'a.odt', ...day, ...args]);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(words);
    expect(readdirSync(folder.path)).toEqual(['a.kwadrant']);
  });

  it('says that a report without its map has no picture', async () => {
    const answer = await folder.run(['export', 'a.kwadrant', 'a.png', '--sections', 'about', ...day]);
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('(report_no_picture)') });
  });
});
