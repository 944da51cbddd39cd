/** Each block of a section as parts of a Word document. */
import { HeadingLevel, ImageRun, LeaderType, Paragraph, Tab, TabStopType, type Table, TextRun } from 'docx';
import type { ReportBlock } from '../../protocol/report.js';
import type { Job } from '../format.js';
import { factsOnOneLine, highestPicture } from '../panels.js';
import type { Media } from './media.js';
import { hex, textWidth, twips } from './styles.js';
import { tableOf } from './table.js';

const plain = (text: string, style: string, keepNext = false): Paragraph => new Paragraph({ text, style, keepNext });
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
  return [new Paragraph({ keepNext: true, children: [image] }), plain(title, 'PictureCaption')];
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
      // Words that lead to a table stand on its page.
      return [plain(block.text, styleOf[block.style], place.next?.type === 'table')];
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'points';
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference, level: 0, instance: place.instance } }),
      );
    }
    case 'table':
      return [plain(block.caption, 'Caption'), tableOf(block, job), new Paragraph({ style: 'TableText' })];
    case 'facts':
      if (factsOnOneLine(job.document)) return block.items.map((one) => onOneLine(one, job));
      return block.items.flatMap(({ term, text }) => [plain(term, 'Term'), plain(text, 'Fact')]);
    case 'quote':
      return [plain(block.text, 'Quote'), ...(block.source === '' ? [] : [plain(block.source, 'Note')])];
    case 'question': {
      const why = block.why === '' ? [] : [new TextRun({ text: block.why, break: 1 })];
      return [new Paragraph({ style: 'Question', children: [new TextRun(block.text), ...why] })];
    }
    case 'picture':
      return picture(block.picture, place.media, job);
    case 'answer_space':
      return Array.from({ length: block.lines }, () => answerLine(place.width));
  }
}

function onOneLine({ term, text }: { term: string; text: string }, { house }: Job): Paragraph {
  const before = new TextRun({ text: `${term} `, color: hex(house.colours.quiet) });
  return new Paragraph({ style: 'Fact', children: [before, new TextRun(text)] });
}

/** A line that a tab draws: neighbours with borders would be one to Word. */
function answerLine(width: number): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.UNDERSCORE }];
  return new Paragraph({
    tabStops,
    spacing: { before: twips(5), after: 0 },
    children: [new TextRun({ children: [new Tab()] })],
  });
}
