/**
 * Reads a template folder: `house.json` and the files that it names. Whoever makes one is told which field is wrong,
 * since a report in the wrong colours would be noticed only in print.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportError } from '../errors.js';
import { contrast } from './contrast.js';
import { type Colours, type House, type InBoth, type Logo, plainHouse } from './house.js';
import { pngSize } from './pngSize.js';
import { pngOfSvg } from './svgLogo.js';

const mostLogoBytes = 1024 * 1024;
const mostLogoSide = 2_000;
const mostFontBytes = 8 * 1024 * 1024;
const mostFonts = 4;
const mostHouseBytes = 64 * 1024;
const mostText = 200;
/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

/** A file of this folder and of no other. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const colourPattern = /^#[0-9A-Fa-f]{6}$/;
/** Goes into style sheets and XML attributes. */
const fontName = /^[A-Za-z0-9][A-Za-z0-9 -]{0,63}$/;
const sectionId = /^[a-z][a-z0-9_]{0,63}$/;

const invalid = (field: string, why: string): ReportError =>
  new ReportError('template_invalid', `${field}: ${why}`, { field, why });

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, field: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(field, 'object');
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) throw invalid(field === 'house.json' ? name : `${field}.${name}`, 'unknown');
  }
  return value as Fields;
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.length > mostText || /\p{Cc}/u.test(value)) throw invalid(field, 'text');
  return value;
}

/** One text for both languages, or one for each. */
function inBoth(value: unknown, field: string): InBoth {
  if (value === undefined) return { nl: '', en: '' };
  if (typeof value === 'string') return { nl: textOf(value, field), en: value };
  const { nl, en } = fieldsOf(value, field, ['nl', 'en']);
  return { nl: textOf(nl, `${field}.nl`), en: textOf(en, `${field}.en`) };
}

function coloursOf(value: unknown): Colours {
  const given = fieldsOf(value ?? {}, 'colours', Object.keys(plainHouse.colours));
  const colours: Record<string, string> = { ...plainHouse.colours };
  for (const [name, colour] of Object.entries(given)) {
    if (typeof colour !== 'string' || !colourPattern.test(colour)) throw invalid(`colours.${name}`, 'colour');
    colours[name] = colour.toUpperCase();
  }
  const all = colours as unknown as Colours;
  const pairs = [
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['quiet', 'paper'],
    ['accent', 'paper'],
  ] as const;
  for (const [words, ground] of pairs) {
    if (contrast(all[words], all[ground]) < leastContrast) throw invalid(`colours.${words}`, `contrast ${ground}`);
  }
  return all;
}

function listOf(value: unknown, field: string, most: number, pattern: RegExp): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > most || new Set(value).size !== value.length) {
    throw invalid(field, 'list');
  }
  for (const one of value) if (typeof one !== 'string' || !pattern.test(one)) throw invalid(field, 'list');
  return value as string[];
}

/** A file that the template names. */
async function readNamed(folder: string, name: unknown, field: string, most: number): Promise<Uint8Array> {
  if (typeof name !== 'string' || !fileName.test(name)) throw invalid(field, 'file_name');
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw invalid(field, 'file_missing');
  if (found.size > most) throw invalid(field, 'file_too_large');
  return readFile(path);
}

async function logoOf(folder: string, fields: Fields): Promise<Logo | undefined> {
  if (fields['logo'] === undefined) return undefined;
  const file = await readNamed(folder, fields['logo'], 'logo', mostLogoBytes);
  const png = String(fields['logo']).endsWith('.svg') ? await pngOfSvg(file) : file;
  if (!png) throw invalid('logo', 'svg');
  const size = pngSize(png);
  if (!size || size.width < 1 || size.height < 1) throw invalid('logo', 'png');
  if (size.width > mostLogoSide || size.height > mostLogoSide) throw invalid('logo', 'file_too_large');
  const alt = inBoth(fields['logo_alt'], 'logo_alt');
  if (alt.nl === '' || alt.en === '') throw invalid('logo_alt', 'text');
  return { png, ...size, alt };
}

async function fontsOf(folder: string, value: unknown): Promise<Uint8Array[]> {
  const names = listOf(value, 'font_files', mostFonts, fileName);
  return Promise.all(names.map((name) => readNamed(folder, name, 'font_files', mostFontBytes)));
}

async function readJson(folder: string): Promise<unknown> {
  const bytes = await readNamed(folder, 'house.json', 'house.json', mostHouseBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw invalid('house.json', 'json');
  }
}

const known = ['name', 'colours', 'font', 'font_files', 'header', 'footer', 'sections', 'logo', 'logo_alt'];

/** The house style in a folder. Rejects with `template_invalid`; `params.field` says which, `params.why` what. */
export async function readHouse(folder: string): Promise<House> {
  const fields = fieldsOf(await readJson(folder), 'house.json', known);
  const font = fields['font'] ?? plainHouse.font;
  if (typeof font !== 'string' || !fontName.test(font)) throw invalid('font', 'font');
  return {
    name: textOf(fields['name'] ?? '', 'name'),
    colours: coloursOf(fields['colours']),
    font,
    fontFiles: await fontsOf(folder, fields['font_files']),
    header: inBoth(fields['header'], 'header'),
    footer: inBoth(fields['footer'], 'footer'),
    sections: listOf(fields['sections'], 'sections', 64, sectionId),
    logo: await logoOf(folder, fields),
  };
}
