/** A table of a report in a Word document. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableBlock } from '../../protocol/report.js';
import type { Job } from '../format.js';
import { isSmallTable } from '../together.js';
import { hex, textWidth, twips } from './styles.js';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideVertical: none };

interface Row {
  readonly texts: readonly string[];
  readonly head: boolean;
  /** Stays on the page of the row below. */
  readonly keep: boolean;
}

/** Widths of the columns in twips. */
function widthsOf({ columns }: TableBlock): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((twips(textWidth) * width) / whole));
}

function rowOf({ texts, head, keep }: Row, block: TableBlock, { house: { colours } }: Job): TableRow {
  const widths = widthsOf(block);
  const bottom = { style: BorderStyle.SINGLE, size: 8, color: hex(colours.accent) };
  const look = head ? { shading: { fill: hex(colours.tint) }, borders: { bottom } } : {};
  const isEnd = (at: number): boolean => block.columns[at]?.align === 'end';
  const cells = texts.map(
    (text, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
        ...look,
        children: [
          new Paragraph({
            style: !head && block.columns[at]?.kind === 'date' ? 'TableDay' : 'TableText',
            ...(keep ? { keepNext: true } : {}),
            alignment: isEnd(at) ? AlignmentType.END : AlignmentType.START,
            children: [new TextRun({ text, bold: head })],
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: head, cantSplit: true, children: cells });
}

export function tableOf(block: TableBlock, job: Job): Table {
  const line = { style: BorderStyle.SINGLE, size: 2, color: hex(job.house.colours.line) };
  const isSmall = isSmallTable(block.rows);
  const rows: Row[] = [
    { texts: block.columns.map(({ title }) => title), head: true, keep: block.rows.length > 0 },
    ...block.rows.map((row, at) => ({
      texts: row.map(({ text }) => text),
      head: false,
      keep: isSmall && at + 1 < block.rows.length,
    })),
  ];
  return new Table({
    rows: rows.map((row) => rowOf(row, block, job)),
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widthsOf(block),
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, bottom: line, insideHorizontal: line },
    margins: { top: twips(1), bottom: twips(1), left: twips(1.4), right: twips(1.4) },
    tableLook: { firstRow: true, firstColumn: block.header_column, noHBand: true, noVBand: true },
  });
}
