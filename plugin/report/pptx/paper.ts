/** How much of a section fits on one slide: words and rows are shared out over as many slides as they need. */
import type { ReportBlock, TableBlock } from '../../protocol/report.js';
import { linesIn as rowsOfWords } from '../wrap.js';
import { type Piece, type Size, type SlideLine, fitting, heightOf, piecesOf, slidesOf } from './words.js';

/** What stands on one slide. */
export type Sheet =
  | { readonly kind: 'lines'; readonly lines: readonly SlideLine[]; readonly size: Size }
  | {
      readonly kind: 'table';
      readonly table: TableBlock;
      readonly rows: TableBlock['rows'];
      /** Of its words, points. */
      readonly size: number;
      /** Words above it, which take at most `mostAbove` points. */
      readonly above: readonly SlideLine[];
    }
  | { readonly kind: 'picture'; readonly picture: string }
  /** What goes with a picture, on the slide after it: its legend, and then words. Both may be empty. */
  | { readonly kind: 'legend'; readonly picture: string; readonly lines: readonly SlideLine[] };

/** Points of a slide below its title, and of them what is left below a legend, and what may stand above a table. */
const room = 400;
const belowLegend = 165;
export const mostAbove = 80;

/** How a table's words may be set: rows on a slide, and letters across its whole width. */
interface Setting {
  readonly size: number;
  readonly rows: number;
  readonly letters: number;
}
/** A table that fits on one slide is read from the back of a hall; a longer one takes as few slides as it can. */
const large: Setting = { size: 16, rows: 13, letters: 100 };
const small: Setting = { size: 11, rows: 19, letters: 150 };

/** Shares things out over pages: each takes a part of a page's room, and one that takes more has a page of its own. */
export function shared<T>(things: readonly T[], room: number, takes: (thing: T) => number): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const thing of things) {
    const part = takes(thing);
    if (pages.length === 0 || part > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(thing);
    left -= part;
  }
  return pages;
}

function rowLines({ columns }: TableBlock, row: TableBlock['rows'][number], letters: number): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const lines = row.map(({ text }, at) => {
    return rowsOfWords(text, Math.max(4, Math.floor((letters * (columns[at]?.width ?? 1)) / whole)));
  });
  return Math.max(1, ...lines);
}

type Rows = TableBlock['rows'];

function pagesOf(table: TableBlock, above: readonly SlideLine[], { rows, letters }: Setting): Rows[] {
  const taken = Math.ceil((heightOf(above, 'small') * rows) / room);
  return shared(table.rows, rows - taken, (row) => rowLines(table, row, letters));
}

/** A table without rows still says its heads. */
function tableSheets(table: TableBlock, above: readonly SlideLine[]): Sheet[] {
  const onOne = pagesOf(table, above, large);
  const [setting, pages] = onOne.length > 1 ? [small, pagesOf(table, above, small)] : [large, onOne];
  return (pages.length > 0 ? pages : [[]]).map((rows, at) => ({
    kind: 'table',
    table,
    rows,
    size: setting.size,
    above: at === 0 ? above : [],
  }));
}

/** A heading of nothing but the table or picture that follows: that has a title of its own. */
const isAlone = (blocks: readonly ReportBlock[], at: number): boolean =>
  blocks[at]?.type === 'heading' && ['table', 'picture'].includes(blocks[at + 1]?.type ?? '');

function wordSheets(pieces: readonly Piece[]): Sheet[] {
  const all = pieces.flatMap(({ lines }) => lines);
  if (heightOf(all, 'large') <= room) return all.length > 0 ? [{ kind: 'lines', lines: all, size: 'large' }] : [];
  return slidesOf(pieces, room).map((lines) => ({ kind: 'lines', lines, size: 'small' }));
}

/** The slides of one section, in order. */
export function sheetsOf(blocks: readonly ReportBlock[]): Sheet[] {
  const sheets: Sheet[] = [];
  let waiting: ReportBlock[] = [];
  let picture: string | undefined;
  const flush = (): void => {
    let pieces = piecesOf(waiting);
    if (picture !== undefined) {
      const count = fitting(pieces, belowLegend);
      sheets.push({ kind: 'legend', picture, lines: pieces.slice(0, count).flatMap(({ lines }) => lines) });
      pieces = pieces.slice(count);
      picture = undefined;
    }
    sheets.push(...wordSheets(pieces));
    waiting = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table') {
      if (picture !== undefined) flush();
      const above = piecesOf(waiting).flatMap(({ lines }) => lines);
      const fits = heightOf(above, 'small') <= mostAbove;
      if (!fits) flush();
      sheets.push(...tableSheets(block, fits ? above : []));
      waiting = [];
    } else if (block.type === 'picture') {
      flush();
      picture = block.picture;
      sheets.push({ kind: 'picture', picture });
    } else if (!isAlone(blocks, at)) {
      waiting.push(block);
    }
  }
  flush();
  return sheets;
}
