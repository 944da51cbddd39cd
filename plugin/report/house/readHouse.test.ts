import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetPath } from '../../local/folders.js';
import { contrast } from './contrast.js';
import { plainHouse } from './house.js';
import { readHouse } from './readHouse.js';

const sample = assetPath('report', 'templates', 'voorbeeldgemeente');
const logo = { logo: 'logo.png', logo_alt: 'Logo' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-house-'));
  copyFileSync(join(sample, 'logo.png'), join(folder, 'logo.png'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (house: unknown): void =>
  writeFileSync(join(folder, 'house.json'), typeof house === 'string' ? house : JSON.stringify(house));

describe('readHouse', () => {
  it('reads the sample of a municipality', async () => {
    const house = await readHouse(sample);
    expect(house).toMatchObject({ name: 'Gemeente Voorbeeldstad', font: 'Liberation Sans', fontFiles: [] });
    expect(house.footer.en).toContain('neighbourhood');
    expect(house.logo).toMatchObject({ width: 880, height: 240 });
    expect(house.logo?.png).toEqual(readFileSync(join(sample, 'logo.png')));
  });

  it('takes our own look for what is left out', async () => {
    write({ header: 'Boven', colours: { accent: '#7a1f5c' } });
    const house = await readHouse(folder);
    expect(house).toEqual({
      ...plainHouse,
      header: { nl: 'Boven', en: 'Boven' },
      colours: { ...plainHouse.colours, accent: '#7A1F5C' },
    });
  });

  it.each([
    ['house.json', '{'],
    ['house.json', '[]'],
    ['house.json', '"\uFFFF'],
    ['motto', { motto: 'x' }],
    ['name', { name: 4 }],
    ['name', { name: 'a\nb' }],
    ['colours.accent', { colours: { accent: 'red' } }],
    ['colours.accent', { colours: { accent: '#123456;' } }],
    ['colours.accent', { colours: { accent: '#FFFF00' } }],
    ['colours.ink', { colours: { tint: '#222222' } }],
    ['colours.shadow', { colours: { shadow: '#000000' } }],
    ['font', { font: 'x"; }' }],
    ['header.nl', { header: { en: 'x' } }],
    ['sections', { sections: ['map', 'map'] }],
    ['sections', { sections: ['../map'] }],
    ['font_files', { font_files: ['../../secret.ttf'] }],
    ['font_files', { font_files: ['none.ttf'] }],
    ['logo', { ...logo, logo: '../logo.png' }],
    ['logo', { ...logo, logo: '/etc/passwd' }],
    ['logo', { ...logo, logo: 'none.png' }],
    ['logo', { ...logo, logo: 'house.json' }],
    ['logo_alt', { logo: 'logo.png' }],
  ])('names %s in %j', async (field, house) => {
    write(house);
    await expect(readHouse(folder)).rejects.toMatchObject({ code: 'template_invalid', params: { field } });
  });

  it('makes a picture of a logo that is SVG', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>';
    writeFileSync(join(folder, 'logo.svg'), svg);
    write({ logo: 'logo.svg', logo_alt: 'Logo' });
    expect((await readHouse(folder)).logo).toMatchObject({ width: 1_200, height: 300 });
    writeFileSync(join(folder, 'logo.svg'), 'geen tekening');
    await expect(readHouse(folder)).rejects.toMatchObject({ params: { field: 'logo' } });
  });

  it.each([
    '<image href="/etc/logo.png" width="9" height="9"/>',
    "<image xlink:href = 'file:///etc/logo.png'/>",
    '<use href="other.svg#a"/>',
    '<rect fill="url(http://evil.example/a)"/>',
    '<style>@import "a.css"</style>',
  ])('refuses a logo that leads elsewhere: %s', async (inside) => {
    writeFileSync(
      join(folder, 'logo.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`,
    );
    write({ logo: 'logo.svg', logo_alt: 'Logo' });
    await expect(readHouse(folder)).rejects.toMatchObject({ params: { field: 'logo' } });
  });

  it('takes a logo that leads to its own parts', async () => {
    const parts = '<defs><g id="a"><rect width="9" height="9"/></g></defs><use href="#a"/><g fill="url(#b)"/>';
    writeFileSync(
      join(folder, 'logo.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${parts}</svg>`,
    );
    write({ logo: 'logo.svg', logo_alt: 'Logo' });
    expect((await readHouse(folder)).logo).toMatchObject({ width: 1_200 });
  });

  it('says that there is no house.json', async () => {
    await expect(readHouse(folder)).rejects.toMatchObject({ params: { field: 'house.json' } });
  });
});

describe('contrast', () => {
  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#FFFFFF', '#777777')).toBe(contrast('#777777', '#FFFFFF'));
  });
});
