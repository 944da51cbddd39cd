/** The report as a Word document. */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import type { Job, Writer } from '../format.js';
import { steady } from '../zip.js';
import { blockDocx } from './blocks.js';
import { Media } from './media.js';
import { hex, numbering, page, stylesOf, twips } from './styles.js';

/** A logo's largest size, px at 96 to an inch. */
const logoRoom = { width: 208, height: 84 } as const;

const anchor = (at: number): string => `section_${at + 1}`;

function logo({ house, document }: Job, media: Media): Paragraph[] {
  if (!house.logo) return [];
  const { png, width, height, alt } = house.logo;
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  const image = new ImageRun({
    type: 'png',
    data: media.token(png),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'logo', description: alt[document.language] },
  });
  return [new Paragraph({ children: [image] })];
}

/** Links to the sections. Word's own list of contents would ask the reader to renew it at every opening. */
function contents({ document: { sections, texts }, house }: Job): Paragraph[] {
  if (sections.length < 2) return [];
  const color = hex(house.colours.accent);
  const links = sections.map(({ title }, at) => {
    const link = new InternalHyperlink({ anchor: anchor(at), children: [new TextRun({ text: title, color })] });
    return new Paragraph({ style: 'Contents', children: [link] });
  });
  return [new Paragraph({ style: 'Lead', children: [new TextRun({ text: texts.contents, bold: true })] }), ...links];
}

async function body(job: Job, media: Media): Promise<(Paragraph | Table)[]> {
  const { title, subtitle, place, date_text: day, sections } = job.document;
  const when = [place, day].filter((words) => words !== '').join(', ');
  const parts: (Paragraph | Table)[] = [
    ...logo(job, media),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(subtitle === '' ? [] : [new Paragraph({ text: subtitle, style: 'Subtitle' })]),
    new Paragraph({ text: when, style: 'Note' }),
    ...contents(job),
  ];
  let instance = 0;
  for (const [at, section] of sections.entries()) {
    const mark = new Bookmark({ id: anchor(at), children: [new TextRun(section.title)] });
    parts.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [mark] }));
    for (const [number, block] of section.blocks.entries()) {
      const place = { instance: (instance += 1), next: section.blocks[number + 1], media };
      parts.push(...(await blockDocx(block, place, job)));
    }
  }
  return parts;
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
  return name === 'word/document.xml' ? renumbered(text()) : part;
};

export const write: Writer = async (job) => {
  const margin = twips(page.margin);
  const media = new Media();
  const document = new Document({
    title: job.document.title,
    description: job.document.subtitle,
    creator: job.house.name || 'Kwadrant',
    lastModifiedBy: job.house.name || 'Kwadrant',
    styles: stylesOf(job),
    numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        ...running(job),
        children: await body(job, media),
      },
    ],
  });
  return steady(await Packer.toBuffer(document), withoutChance(job.document.date, media));
};
