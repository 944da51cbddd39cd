/** The report as a Word document. */
import {
  AlignmentType,
  Bookmark,
  ColumnBreak,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type IFloating,
  type ISectionOptions,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TextRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { ReportBlock, ReportSection } from '../../protocol/report.js';
import type { Job, Writer } from '../format.js';
import { hasContents } from '../document.js';
import { leafletMargin, leafletWidth, panelsOf } from '../panels.js';
import { steady } from '../zip.js';
import { blockDocx } from './blocks.js';
import { Media } from './media.js';
import { hex, numbering, page, stylesOf, textWidth, twips, withWholeWords } from './styles.js';

/** A logo's largest size, px at 96 to an inch. */
const logoRoom = { width: 208, height: 84 } as const;
/** What Word counts lengths of floating pictures in. */
const emu = (millimetres: number): number => millimetres * 36_000;

const anchor = (at: number): string => `section_${at + 1}`;

/** Right of the title, whose words go round it; on the front of a leaflet above it. */
function logo({ house, document }: Job, media: Media): ImageRun[] {
  if (!house.logo) return [];
  const { png, width, height, alt } = house.logo;
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  const beside: IFloating = {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
    wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
    margins: { left: emu(6), bottom: emu(2) },
  };
  return [
    new ImageRun({
      type: 'png',
      data: media.token(png),
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { name: 'logo', description: alt[document.language] },
      ...(document.kind === 'leaflet' ? {} : { floating: beside }),
    }),
  ];
}

/** Links to the sections. Word's own list of contents would ask the reader to renew it at every opening. */
function contents({ document, house }: Job): Paragraph[] {
  if (!hasContents(document)) return [];
  const { sections, texts } = document;
  const color = hex(house.colours.accent);
  const links = sections.map(({ title }, at) => {
    const link = new InternalHyperlink({ anchor: anchor(at), children: [new TextRun({ text: title, color })] });
    return new Paragraph({ style: 'Contents', children: [link] });
  });
  return [new Paragraph({ style: 'ContentsHeading', text: texts.contents }), ...links];
}

type Parts = (Paragraph | Table)[];

function opening(job: Job, media: Media): Parts {
  const { title, subtitle, place, date_text: day } = job.document;
  const when = [place, day].filter((words) => words !== '').join(', ');
  const isLeaflet = job.document.kind === 'leaflet';
  const sign = logo(job, media);
  return [
    ...(isLeaflet ? sign.map((image) => new Paragraph({ children: [image] })) : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...(isLeaflet ? [] : sign), new TextRun(title)] }),
    ...(subtitle === '' ? [] : [new Paragraph({ text: subtitle, style: 'Subtitle' })]),
    new Paragraph({ text: when, style: 'Note' }),
  ];
}

/** Sections of one document: anchors and lists go on counting from one to the next. */
class Sections {
  private at = 0;
  private instance = 0;

  constructor(
    private readonly job: Job,
    private readonly media: Media,
    /** Of a line of words, mm. */
    private readonly width: number,
  ) {}

  /** `turn`: the block that begins the next column. */
  async of(sections: readonly ReportSection[], turn?: ReportBlock): Promise<Parts> {
    const parts: Parts = [];
    for (const section of sections) {
      const mark = new Bookmark({ id: anchor(this.at++), children: [new TextRun(section.title)] });
      parts.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [mark] }));
      for (const [number, block] of section.blocks.entries()) {
        const next = section.blocks[number + 1];
        if (block === turn) parts.push(nextColumn());
        const place = { instance: (this.instance += 1), next, media: this.media, width: this.width };
        parts.push(...(await blockDocx(block, place, this.job)));
      }
    }
    return parts;
  }
}

/** Pages one below the other. */
async function straight(job: Job, media: Media): Promise<ISectionOptions[]> {
  const margin = twips(page.margin);
  const words = await new Sections(job, media, textWidth).of(job.document.sections);
  return [
    {
      properties: {
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { top: margin, bottom: margin, left: margin, right: margin },
        },
      },
      ...running(job),
      children: [...opening(job, media), ...contents(job), ...words],
    },
  ];
}

const nextColumn = (): Paragraph => new Paragraph({ style: 'TableEnd', children: [new ColumnBreak()] });

/** A leaflet: A4 on its side in two columns, the outside first. */
async function folded(job: Job, media: Media): Promise<ISectionOptions[]> {
  const margin = twips(leafletMargin);
  const properties = {
    page: {
      size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.LANDSCAPE },
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    },
    column: { count: 2, space: 2 * margin },
  };
  const { front, back, inside, turn } = panelsOf(job.document);
  const sections = new Sections(job, media, leafletWidth);
  const outer = await sections.of(back);
  return [
    { properties, children: [...outer, nextColumn(), ...opening(job, media), ...(await sections.of(front))] },
    { properties, children: await sections.of(inside, turn) },
  ];
}

function running({ house, document }: Job): { headers: { default: Header }; footers: { default: Footer } } {
  const { language, texts } = document;
  const footer = house.footer[language];
  const number = [`${footer === '' ? '' : `${footer} · `}${texts.page} `, PageNumber.CURRENT, ` ${texts.of} `];
  const pages = new TextRun({ children: [...number, PageNumber.TOTAL_PAGES] });
  const above = new Paragraph({ style: 'Running', text: house.header[language] });
  const below = new Paragraph({ style: 'Running', alignment: AlignmentType.END, children: [pages] });
  return {
    headers: { default: new Header({ children: [above] }) },
    footers: { default: new Footer({ children: [below] }) },
  };
}

/** Bookmarks and drawings by their order: the library counts on through all documents of a process. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  const ids = /(<(w:bookmark|wp:docPr)[^>]*? (?:w:)?id=")(\d+)"/g;
  return xml.replace(ids, (_whole, start: string, kind: string, id: string) => {
    const key = `${kind} ${id}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return `${start}${numbers.get(key) ?? 0}"`;
  });
}

/** What the library took from the clock and from its own past. */
const withoutChance = (date: string, media: Media) => (name: string, part: Uint8Array) => {
  if (name.startsWith('word/media/')) return media.of(part) ?? part;
  const text = (): string => new TextDecoder().decode(part);
  if (name === 'docProps/core.xml') return text().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`);
  if (name === 'word/styles.xml') return withWholeWords(text());
  return name === 'word/document.xml' ? renumbered(text()) : part;
};

export const write: Writer = async (job) => {
  const media = new Media();
  const document = new Document({
    title: job.document.title,
    description: job.document.subtitle,
    creator: job.house.name || 'Kwadrant',
    lastModifiedBy: job.house.name || 'Kwadrant',
    styles: stylesOf(job),
    numbering,
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2 },
    features: { updateFields: false },
    sections: await (job.document.kind === 'leaflet' ? folded : straight)(job, media),
  });
  return steady(await Packer.toBuffer(document), withoutChance(job.document.date, media));
};
