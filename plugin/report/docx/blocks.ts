/** Each block of a section as parts of a Word document. */
import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  type Table,
  TextRun,
} from 'docx';
import type { ReportBlock } from '../../protocol/report.js';
import type { Job } from '../format.js';
import { gap, highestPicture } from '../panels.js';
import { keptWithNext, leads } from '../together.js';
import type { Media } from './media.js';
import { halfPoints, hex, textWidth, twips } from './styles.js';
import { tableOf } from './table.js';

/** What is not kept says nothing of it: `false` would undo the style's own. */
const kept = (keep: boolean): { keepNext?: true } => (keep ? { keepNext: true } : {});
const plain = (text: string, style: string, keep = false): Paragraph =>
  new Paragraph({ text, style, ...kept(keep) });
/** Pixels as Word counts them, 96 to an inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
async function picture(name: string, media: Media, { document, pictures }: Job): Promise<Paragraph[]> {
  const shown = document.pictures[name];
  const png = await pictures.get(name);
  if (!shown || !png) return [];
  const { width, height, title, alt } = shown;
  const scale = Math.min(textWidth / width, highestPicture(document) / height);
  const image = new ImageRun({
    type: 'png',
    data: media.token(png),
    transformation: { width: pixels(width * scale), height: pixels(height * scale) },
    altText: { name, title, description: alt },
  });
  const alignment = AlignmentType.CENTER;
  // One page has no room to say its title twice.
  if (document.kind === 'area') return [new Paragraph({ alignment, children: [image] })];
  return [new Paragraph({ alignment, keepNext: true, children: [image] }), plain(title, 'PictureCaption')];
}

const styleOf = { plain: 'Normal', lead: 'Lead', note: 'Note' } as const;

export interface Place {
  /** Differs for each block: lists that share one go on counting. */
  readonly instance: number;
  readonly media: Media;
  /** The block that follows. */
  readonly next: ReportBlock | undefined;
  /** Of a line of words, mm. */
  readonly width: number;
}

export async function blockDocx(block: ReportBlock, place: Place, job: Job): Promise<(Paragraph | Table)[]> {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [plain(block.text, styleOf[block.style], leads(block, place.next))];
    case 'list':
      return listOf(block, place.instance);
    case 'table':
      return [plain(block.caption, 'Caption'), tableOf(block, job), new Paragraph({ style: 'TableEnd' })];
    case 'facts':
      return block.items.map((one) => fact(one, job));
    case 'quote': {
      const { text, source } = block;
      return source === '' ? [plain(text, 'Quote')] : [plain(text, 'Quote', true), plain(source, 'QuoteSource')];
    }
    case 'question': {
      const why = block.why === '' ? [] : [new TextRun({ text: block.why, break: 1, size: halfPoints(9.5) })];
      const style = place.instance % 2 === 0 ? 'Question' : 'NextQuestion';
      return [new Paragraph({ style, children: [new TextRun(block.text), ...why] })];
    }
    case 'picture':
      return picture(block.picture, place.media, job);
    case 'answer_space':
      return keptWithNext(block.lines, leads(block, place.next)).map((keep) => answerLine(place.width, keep));
  }
}

function listOf({ items, ordered }: Extract<ReportBlock, { type: 'list' }>, instance: number): Paragraph[] {
  const numbering = { reference: ordered ? 'numbers' : 'points', level: 0, instance };
  const keep = keptWithNext(items.length);
  return items.map((text, at) => new Paragraph({ text, numbering, ...kept(keep[at] ?? false) }));
}

function fact({ term, text }: { term: string; text: string }, { house }: Job): Paragraph {
  const before = new TextRun({ text: `${term}${gap}`, color: hex(house.colours.quiet) });
  return new Paragraph({ style: 'Fact', children: [before, new TextRun(text)] });
}

/** A line that a tab draws: neighbours with borders would be one to Word. */
function answerLine(width: number, keep: boolean): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.UNDERSCORE }];
  return new Paragraph({
    tabStops,
    spacing: { before: twips(5), after: 0 },
    ...kept(keep),
    children: [new TextRun({ children: [new Tab()] })],
  });
}
