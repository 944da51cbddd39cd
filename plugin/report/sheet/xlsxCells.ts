/** The cells of a workbook. Words are cells of words: what looks like a formula is none. */
import type { CellObject } from 'write-excel-file/node';
import type { ReportDocument, TableBlock } from '../../protocol/report.js';
import { isWhole, valueOf } from '../cells.js';
import type { Colours } from '../house/house.js';
import { linesIn } from '../wrap.js';
import type { SharedWords } from './sharedWords.js';
import { overviewOf } from './sheets.js';

export type Cell = CellObject | null;

/** Characters across the narrowest column, and for each step of a column's width. */
const leastWidth = 8;
const widthStep = 6;
/** Characters across the columns of the first sheet. */
export const overviewWidths = [24, 100] as const;
/** Most characters that Excel holds in a cell. */
const longestCell = 32_767;
/** Letters in the room of a digit, of which widths are made. */
const lettersInUnit = 1.1;
/** A line of 11 points, and the highest row that Excel has, points. */
const lineHeight = 15;
const highestRow = 405;
const headings = { title: { fontSize: 18, height: 26 }, other: { fontSize: 13, height: 21 } } as const;

const formats = { whole: '#,##0', number: '#,##0.0', percent: '0.0%', date: 'dd-mm-yyyy' } as const;

export const widthsOf = ({ columns }: TableBlock): number[] =>
  columns.map(({ width }) => leastWidth + widthStep * width);

/** How high a row is whose words wrap: LibreOffice would not look for itself. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => linesIn(text, (widths[at] ?? leastWidth) * lettersInUnit));
  return Math.min(highestRow, Math.max(1, ...lines) * lineHeight);
}

type Side = Pick<CellObject, 'align' | 'indent'>;

/** Where words stand in a column; beside one whose words stand at its end they keep some distance. */
const sideOf = (align: 'start' | 'end', before: 'start' | 'end' | undefined): Side =>
  align === 'end' ? { align: 'right' } : { align: 'left', ...(before === 'end' ? { indent: 1 } : {}) };

export class Cells {
  constructor(
    private readonly shared: SharedWords,
    private readonly colours: Colours,
  ) {}

  overview(document: ReportDocument): Cell[][] {
    const { accent, quiet } = this.colours;
    return overviewOf(document).map(({ look, term, words }, at) => {
      const heading = at === 0 ? headings.title : headings.other;
      if (look === 'heading') return [this.words(words, { fontWeight: 'bold', textColor: accent, ...heading }), null];
      const height = heightOf([term, words], overviewWidths);
      const align = look === 'point' ? 'right' : 'left';
      const before = this.words(term, { textColor: quiet, wrap: true, height, align });
      return [before, this.words(words, { wrap: true, height })];
    });
  }

  table(table: TableBlock): Cell[][] {
    const { tint, ink } = this.colours;
    const { columns } = table;
    const sides = columns.map(({ align }, at) => sideOf(align, columns[at - 1]?.align));
    const head = { fontWeight: 'bold', backgroundColor: tint, textColor: ink, wrap: true } as const;
    const titles = columns.map(({ title }) => title);
    const height = heightOf(titles, widthsOf(table));
    const heads = titles.map((title, at) => this.words(title, { ...head, height, ...sides[at] }));
    return [heads, ...table.rows.map((row) => this.row(table, row, sides))];
  }

  private row(table: TableBlock, row: TableBlock['rows'][number], sides: readonly Side[]): Cell[] {
    const height = heightOf(
      row.map(({ text }) => text),
      widthsOf(table),
    );
    return row.map((cell, at): Cell => {
      const column = table.columns[at];
      const value = column ? valueOf(cell, column) : ({ kind: 'text' } as const);
      if (value.kind === 'text') return this.words(cell.text, { wrap: true, height, ...sides[at] });
      const format = formats[value.kind === 'number' && isWhole(table, at) ? 'whole' : value.kind];
      const number = Number(value.kind === 'date' ? value.serial : value.number);
      return { value: number, type: Number, format, alignVertical: 'top', height, ...sides[at] };
    });
  }

  private words(text: string, style: Partial<CellObject>): Cell {
    if (text === '') return null;
    return { value: this.shared.token(text.slice(0, longestCell)), type: String, alignVertical: 'top', ...style };
  }
}
