/** The report as slides: the map as shapes that can be moved, then its words and tables. */
import type { ReportSection } from '../../protocol/report.js';
import { dataUrl } from '../dataUrl.js';
import type { Job, Writer } from '../format.js';
import { officeFont } from '../house/house.js';
import { gap } from '../panels.js';
import { steady } from '../zip.js';
import { type Deck, type MasterObjects, type Slide, type TableCell, type TextRun, newDeck } from './library.js';
import { withoutLegend } from './legend.js';
import { drawOn, drawSign } from './map.js';
import { type Sheet, sheetsOf } from './paper.js';
import { type Size, type SlideLine, below, heightOf, sizes } from './words.js';

/** A wide slide, inches. */
const slideWidth = 13.333;
const margin = 0.6;
const width = slideWidth - 2 * margin;
const body = { x: margin, y: 1.15, w: width, h: 5.65 } as const;
const picture = { x: margin, y: 0.95, w: width, h: 6 } as const;
/** Points to an inch. */
const points = 72;
/** A row of the legend, and its sign: words of 20 points are read from across a room. */
const legend = { row: 0.5, sign: { x: margin, w: 0.8, h: 0.34 }, words: 20 } as const;
const logoRoom = { w: 1.8, h: 0.55 } as const;
const master = 'KWADRANT';

const hex = (colour: string): string => colour.slice(1);
const langOf = ({ document }: Job): string => (document.language === 'nl' ? 'nl-NL' : 'en-GB');

function defineMaster(deck: Deck, { house, document }: Job): void {
  const { colours, logo } = house;
  const font = { fontFace: officeFont(house), fontSize: 10, color: hex(colours.quiet) };
  const foot = { x: margin, y: 7.05, w: width - 1, h: 0.3, margin: 0, ...font };
  const objects: MasterObjects = [
    {
      placeholder: {
        options: {
          name: 'title',
          type: 'title',
          x: margin,
          y: 0.25,
          w: width - logoRoom.w - 0.3,
          h: 0.65,
          margin: 0,
          align: 'left',
          valign: 'middle',
          ...font,
          fontSize: 26,
          bold: true,
          color: hex(colours.accent),
        },
        text: '',
      },
    },
    { text: { text: house.footer[document.language] || document.title, options: foot } },
  ];
  if (logo) {
    const scale = Math.min(logoRoom.w / logo.width, logoRoom.h / logo.height);
    const [w, h] = [logo.width * scale, logo.height * scale];
    objects.push({ image: { x: slideWidth - margin - w, y: 0.3, w, h, data: dataUrl('image/png', logo.png) } });
  }
  deck.defineSlideMaster({
    title: master,
    background: { color: hex(colours.paper) },
    objects,
    slideNumber: { x: slideWidth - margin - 0.6, y: 7.05, w: 0.6, h: 0.3, align: 'right', ...font },
  });
}

function newSlide(deck: Deck, title: string, job: Job): Slide {
  const slide = deck.addSlide({ masterName: master });
  slide.addText(title, { placeholder: 'title', lang: langOf(job) });
  return slide;
}

function firstSlide(deck: Deck, job: Job): void {
  const { title, subtitle, place, date_text: day } = job.document;
  const { colours } = job.house;
  const slide = newSlide(deck, title, job);
  const under = [subtitle, place, day].filter((words) => words !== '');
  const text = under.map((words) => ({ text: words, options: { breakLine: true } }));
  const font = { fontFace: officeFont(job.house), fontSize: 20, color: hex(colours.ink), lang: langOf(job) };
  slide.addText(text, { ...body, h: 2, valign: 'top', margin: 0, ...font });
}

type SheetOf<Kind extends Sheet['kind']> = Extract<Sheet, { kind: Kind }>;

type Part = { readonly y: number; readonly h: number };

/** A paragraph; what it is about stands before it, told apart by its colour. */
function runsOf({ text, look, term }: SlideLine, size: Size, job: Job): TextRun[] {
  const { ink, quiet, accent } = job.house.colours;
  const ofLook = { note: quiet, heading: accent } as Readonly<Record<string, string>>;
  const options = {
    fontSize: sizes[size][look],
    bold: look === 'heading',
    paraSpaceAfter: below,
    lang: langOf(job),
    ...(look === 'point' ? { bullet: { indent: 14 } } : {}),
  };
  const before: TextRun[] =
    term === undefined ? [] : [{ text: `${term}${gap}`, options: { ...options, color: hex(quiet) } }];
  return [...before, { text, options: { ...options, breakLine: true, color: hex(ofLook[look] ?? ink) } }];
}

interface Words {
  readonly lines: readonly SlideLine[];
  readonly size: Size;
  readonly part?: Part;
}

function addLines(slide: Slide, { lines, size, part = body }: Words, job: Job): void {
  const text = lines.flatMap((line) => runsOf(line, size, job));
  const room = { ...body, y: part.y, h: part.h };
  slide.addText(text, { ...room, valign: 'top', margin: 0, fontFace: officeFont(job.house), fit: 'shrink' });
}

function addTable(slide: Slide, { table, rows, size, above }: SheetOf<'table'>, job: Job): void {
  const { tint, ink, line } = job.house.colours;
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const align = table.columns.map((column) => (column.align === 'end' ? 'right' : 'left') as 'right' | 'left');
  const border = { type: 'solid', pt: 0.5, color: hex(line) } as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, at: number, head: boolean): TableCell => ({
    text,
    options: {
      align: align[at] ?? 'left',
      bold: head,
      border: [none, none, border, none],
      ...(head ? { fill: { color: hex(tint) } } : {}),
    },
  });
  const taken = (heightOf(above, 'small') + (above.length > 0 ? below : 0)) / points;
  if (above.length > 0) addLines(slide, { lines: above, size: 'small', part: { y: body.y, h: taken } }, job);
  const heads = table.columns.map(({ title }, at) => cell(title, at, true));
  const cells = rows.map((row) => row.map(({ text }, at) => cell(text, at, false)));
  slide.addTable([heads, ...cells], {
    x: body.x,
    y: body.y + taken,
    w: body.w,
    colW: table.columns.map((column) => (width * column.width) / whole),
    fontFace: officeFont(job.house),
    fontSize: size,
    color: hex(ink),
    margin: [0.03, 0.08, 0.03, 0.08],
    valign: 'top',
    objectName: table.caption,
  });
}

async function addPicture(slide: Slide, { picture: name }: SheetOf<'picture'>, job: Job): Promise<void> {
  const shown = job.document.pictures[name];
  if (!shown) return;
  slide.addNotes(shown.alt);
  if (shown.display.items.length > 0) {
    drawOn(slide, withoutLegend(shown).map, picture, { font: officeFont(job.house), lang: langOf(job) });
    return;
  }
  const png = await job.pictures.get(name);
  const scale = Math.min(picture.w / shown.width, picture.h / shown.height);
  const [w, h] = [shown.width * scale, shown.height * scale];
  const x = picture.x + (picture.w - w) / 2;
  if (png) slide.addImage({ data: dataUrl('image/png', png), x, y: picture.y, w, h, altText: shown.alt });
}

function addLegend(deck: Deck, title: string, { picture: name, lines }: SheetOf<'legend'>, job: Job): void {
  const shown = job.document.pictures[name];
  const { count, entries } = shown ? withoutLegend(shown) : { count: '', entries: [] };
  if (entries.length === 0 && lines.length === 0) return;
  const slide = newSlide(deck, title, job);
  const font = { font: officeFont(job.house), lang: langOf(job) };
  const type = { fontFace: font.font, lang: font.lang, fontSize: legend.words, color: hex(job.house.colours.ink) };
  const row = { h: legend.row, valign: 'middle', margin: 0, ...type } as const;
  let { y } = body;
  if (count !== '') {
    slide.addText(count, { x: margin, y, w: width, ...row, bold: true });
    y += legend.row;
  }
  for (const { sign, words } of entries) {
    drawSign(slide, sign, { ...legend.sign, y: y + (legend.row - legend.sign.h) / 2 }, font);
    const x = margin + legend.sign.w + 0.25;
    slide.addText(words, { x, y, w: slideWidth - margin - x, ...row });
    y += legend.row;
  }
  if (y > body.y) y += 0.25;
  if (lines.length > 0) addLines(slide, { lines, size: 'small', part: { y, h: body.y + body.h - y } }, job);
}

async function addSection(deck: Deck, { title, blocks }: ReportSection, job: Job): Promise<void> {
  for (const sheet of sheetsOf(blocks)) {
    if (sheet.kind === 'legend') {
      addLegend(deck, title, sheet, job);
      continue;
    }
    const slide = newSlide(deck, sheet.kind === 'table' ? sheet.table.caption : title, job);
    if (sheet.kind === 'lines') addLines(slide, sheet, job);
    else if (sheet.kind === 'table') addTable(slide, sheet, job);
    else await addPicture(slide, sheet, job);
  }
}

/** The library writes when it ran. */
const withoutTime = (date: string) => (name: string, part: Uint8Array) =>
  name === 'docProps/core.xml'
    ? new TextDecoder().decode(part).replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, `${date}T00:00:00Z`)
    : part;

export const write: Writer = async (job) => {
  const deck = newDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = job.document.title;
  deck.subject = job.document.subtitle;
  deck.author = job.house.name || 'Kwadrant';
  deck.company = job.house.name;
  deck.theme = { headFontFace: officeFont(job.house), bodyFontFace: officeFont(job.house) };
  defineMaster(deck, job);
  firstSlide(deck, job);
  for (const section of job.document.sections) await addSection(deck, section, job);
  const made = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return steady(made, withoutTime(job.document.date));
};
