/** Each block of a section as parts of a Word document. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell as Cell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ReportBlock, TableBlock } from '../../protocol/report.js';
import type { Job } from '../format.js';
import { hex, page, textWidth, twips } from './styles.js';

const plain = (text: string, style: string): Paragraph => new Paragraph({ text, style });
/** Pixels as Word counts them, 96 to an inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
/** Room for a heading, a caption and some words beside a picture, mm. */
const besidePicture = 60;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideVertical: none };

function cellOf(text: string, look: { end: boolean; head: boolean }, width: number, { house }: Job): Cell {
  const { tint, accent } = house.colours;
  return new Cell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: look.head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(look.head
      ? {
          shading: { fill: hex(tint) },
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: hex(accent) } },
        }
      : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: look.end ? AlignmentType.END : AlignmentType.START,
        children: [new TextRun({ text, bold: look.head })],
      }),
    ],
  });
}

function table(block: TableBlock, job: Job): Table {
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = block.columns.map(({ width }) => Math.floor((twips(textWidth) * width) / whole));
  const line = { style: BorderStyle.SINGLE, size: 2, color: hex(job.house.colours.line) };
  const end = (at: number): boolean => block.columns[at]?.align === 'end';
  const cells = (texts: readonly string[], head: boolean): Cell[] =>
    texts.map((text, at) =>
      cellOf(text, { head, end: end(at) && (head || !(block.header_column && at === 0)) }, widths[at] ?? 0, job),
    );
  const heads = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      block.columns.map(({ title }) => title),
      true,
    ),
  });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: cells(
          row.map(({ text }) => text),
          false,
        ),
      }),
  );
  return new Table({
    rows: [heads, ...rows],
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, bottom: line, insideHorizontal: line },
    margins: { top: twips(1), bottom: twips(1), left: twips(1.4), right: twips(1.4) },
    tableLook: { firstRow: true, firstColumn: block.header_column, noHBand: true, noVBand: true },
  });
}

async function picture(name: string, { document, pictures }: Job): Promise<Paragraph[]> {
  const shown = document.pictures[name];
  const png = await pictures.get(name);
  if (!shown || !png) return [];
  const { width, height, title, alt } = shown;
  const scale = Math.min(textWidth / width, (page.height - 2 * page.margin - besidePicture) / height);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width * scale), height: pixels(height * scale) },
    altText: { name, title, description: alt },
  });
  return [new Paragraph({ keepNext: true, children: [image] }), plain(title, 'Caption')];
}

const styleOf = { plain: 'Normal', lead: 'Lead', note: 'Note' } as const;

/** `instance` differs for each block: lists that share one go on counting. */
export async function blockDocx(block: ReportBlock, instance: number, job: Job): Promise<(Paragraph | Table)[]> {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [plain(block.text, styleOf[block.style])];
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'points';
      return block.items.map((text) => new Paragraph({ text, numbering: { reference, level: 0, instance } }));
    }
    case 'table':
      return [plain(block.caption, 'Caption'), table(block, job), new Paragraph({ style: 'TableText' })];
    case 'facts':
      return block.items.flatMap(({ term, text }) => [plain(term, 'Term'), plain(text, 'Fact')]);
    case 'quote':
      return [plain(block.text, 'Quote'), ...(block.source === '' ? [] : [plain(block.source, 'Note')])];
    case 'question': {
      const why = block.why === '' ? [] : [new TextRun({ text: block.why, break: 1 })];
      return [new Paragraph({ style: 'Question', children: [new TextRun(block.text), ...why] })];
    }
    case 'picture':
      return picture(block.picture, job);
    case 'answer_space':
      return Array.from({ length: block.lines }, () => answerLine());
  }
}

/** A line that a tab draws: neighbours with borders would be one to Word. */
function answerLine(): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.UNDERSCORE }];
  return new Paragraph({
    tabStops,
    spacing: { before: twips(5), after: 0 },
    children: [new TextRun({ children: [new Tab()] })],
  });
}
