/**
 * The report as PDF, set by Typst: pages, or one page when it is the map alone. Words go in as data beside a fixed
 * source (assets/report/*.typ), so that none can become markup. What PDF/UA asks for and is missing, such as a picture
 * without words, stops it.
 */
import { readFileSync } from 'node:fs';
import { assetPath } from '../../local/folders.js';
import type { ReportKind } from '../../protocol/report.js';
import { isMapAlone } from '../document.js';
import type { Job, Writer } from '../format.js';
import { ownFace } from '../picture/fonts.js';
import { type Compilation, Typst } from './typst.js';
import { unshownIn, withoutUnshown } from './unshown.js';

/** A logo's largest size, mm. */
const logoRoom = { width: 45, height: 18 } as const;

function houseOf({ house, document }: Job): object {
  const { colours, font, header, footer, logo } = house;
  const { language } = document;
  const fonts = font === ownFace ? [ownFace] : [font, ownFace];
  const scale = logo ? Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height) : 0;
  const shown = logo ? { width: Math.round(logo.width * scale * 10) / 10, alt: logo.alt[language] } : null;
  return { colours, fonts, header: header[language], footer: footer[language], logo: shown };
}

/** Names of pictures go into paths. */
const safeName = /^[A-Za-z0-9_-]{1,64}$/;

/** The source of the pages of a kind; what it shares with others is mapped beside it. */
const sourceOf = (name: string): Uint8Array => readFileSync(assetPath('report', `${name}.typ`));
const mainOf: Readonly<Partial<Record<ReportKind, string>>> = { leaflet: 'leaflet', area: 'area' };

function filesOf(job: Job, unshown: ReadonlySet<string>): Map<string, Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(withoutUnshown(text, unshown));
  const { pictures, ...rest } = job.document;
  const named = Object.entries(pictures).filter(([name]) => safeName.test(name));
  // Typst reads the pictures from files of their own, and needs no display lists.
  const sizes = named.map(([name, { width, height, alt, title }]) => [name, { width, height, alt, title }]);
  const document = JSON.stringify({ ...rest, pictures: Object.fromEntries(sizes) });
  const files = new Map([
    ['document.json', bytes(document)],
    ['house.json', bytes(JSON.stringify(houseOf(job)))],
    ['blocks.typ', sourceOf('blocks')],
  ]);
  for (const [name, { svg }] of named) files.set(`picture-${name}.svg`, bytes(svg));
  if (job.house.logo) files.set('logo.png', job.house.logo.png);
  return files;
}

/**
 * With our own faces first: the same bytes on every computer. Characters that they lack are looked for in the system's
 * faces, and shown as U+FFFD when those lack them too. Typst names some characters at a time.
 */
function compile(job: Job): Uint8Array {
  const main = isMapAlone(job.document) ? 'map' : (mainOf[job.document.kind] ?? 'report');
  const source = new TextDecoder().decode(sourceOf(main));
  const timestamp = Date.parse(`${job.document.date}T00:00:00Z`) / 1000;
  const unshown = new Set<string>();
  const compilation = (): Compilation => ({ files: filesOf(job, unshown), source, standard: job.standard, timestamp });
  let typst = new Typst(job.house.fontFiles, 'own');
  for (let alone = true; ; alone = false) {
    const made = typst.pdf(compilation());
    if ('pdf' in made) return made.pdf;
    const missing = [...unshownIn(made.wrong)].filter((sign) => !unshown.has(sign));
    // Nothing that a report says may stop Typst: a fault of ours.
    if (missing.length === 0) throw new Error(`Typst: ${made.wrong.slice(0, 2_000)}`);
    if (alone) typst = new Typst(job.house.fontFiles, 'system');
    else for (const sign of missing) unshown.add(sign);
  }
}

export const write: Writer = (job) => Promise.resolve(compile(job));
