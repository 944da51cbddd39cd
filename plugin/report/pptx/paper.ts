/** How much of a section fits on one slide: words and rows are shared out over as many slides as they need. */
import type { ReportBlock, TableBlock } from '../../protocol/report.js';

/** A line of words on a slide. */
export interface SlideLine {
  readonly text: string;
  readonly look: 'plain' | 'lead' | 'note' | 'heading' | 'point' | 'term';
}

/** What stands on one slide. */
export type Sheet =
  | { readonly kind: 'lines'; readonly lines: readonly SlideLine[] }
  | {
      readonly kind: 'table';
      readonly table: TableBlock;
      readonly rows: TableBlock['rows'];
      /** Of its words, points. */
      readonly size: number;
      /** Words above it, of at most `mostAbove` lines. */
      readonly above: readonly SlideLine[];
    }
  | { readonly kind: 'picture'; readonly picture: string }
  /** What goes with a picture, on the slide after it: its legend, and then words. Both may be empty. */
  | { readonly kind: 'legend'; readonly picture: string; readonly lines: readonly SlideLine[] };

/** Lines of 14 points on a slide, and letters on such a line. */
const mostLines = 18;
const lettersInLine = 105;
/** How a table's words may be set: rows on a slide, and letters across its whole width. */
interface Setting {
  readonly size: number;
  readonly rows: number;
  readonly letters: number;
}
/** A table that fits on one slide is read from the back of a hall; a longer one takes as few slides as it can. */
const large: Setting = { size: 16, rows: 13, letters: 100 };
const small: Setting = { size: 11, rows: 19, letters: 150 };
/** Lines of 14 points that fit below a legend. */
const mostBelowLegend = 7;
/** Lines that may stand above a table. */
export const mostAbove = 4;

function linesOf(block: ReportBlock): SlideLine[] {
  switch (block.type) {
    case 'heading':
      return [{ text: block.text, look: 'heading' }];
    case 'paragraph':
      return [{ text: block.text, look: block.style }];
    case 'list':
      return block.items.map((text) => ({ text, look: 'point' as const }));
    case 'facts':
      return block.items.flatMap(({ term, text }) => [
        { text: term, look: 'term' as const },
        { text, look: 'plain' as const },
      ]);
    case 'quote': {
      const source: SlideLine[] = block.source === '' ? [] : [{ text: block.source, look: 'note' }];
      return [{ text: block.text, look: 'lead' }, ...source];
    }
    case 'question': {
      const why: SlideLine[] = block.why === '' ? [] : [{ text: block.why, look: 'note' }];
      return [{ text: block.text, look: 'point' }, ...why];
    }
    default:
      return [];
  }
}

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
    const room = Math.max(4, Math.floor((letters * (columns[at]?.width ?? 1)) / whole));
    return Math.ceil(text.length / room);
  });
  return Math.max(1, ...lines);
}

type Rows = TableBlock['rows'];

function pagesOf(table: TableBlock, above: readonly SlideLine[], { size, rows, letters }: Setting): Rows[] {
  const taken = above.length > 0 ? Math.ceil((mostAbove * small.size) / size) : 0;
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

const linesTaken = ({ text }: SlideLine): number => Math.max(1, Math.ceil(text.length / lettersInLine));

/** A heading of nothing but the table or picture that follows: that has a title of its own. */
const isAlone = (blocks: readonly ReportBlock[], at: number): boolean =>
  blocks[at]?.type === 'heading' && ['table', 'picture'].includes(blocks[at + 1]?.type ?? '');

/** The slides of one section, in order. */
export function sheetsOf(blocks: readonly ReportBlock[]): Sheet[] {
  const sheets: Sheet[] = [];
  let waiting: SlideLine[] = [];
  let picture: string | undefined;
  const flush = (): void => {
    if (picture !== undefined) {
      const [lines = []] = shared(waiting, mostBelowLegend, linesTaken);
      sheets.push({ kind: 'legend', picture, lines });
      waiting = waiting.slice(lines.length);
      picture = undefined;
    }
    const pages = shared(waiting, mostLines, linesTaken);
    sheets.push(...pages.map((lines): Sheet => ({ kind: 'lines', lines })));
    waiting = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table') {
      if (picture !== undefined) flush();
      const fits = waiting.reduce((sum, line) => sum + linesTaken(line), 0) <= mostAbove;
      if (!fits) flush();
      sheets.push(...tableSheets(block, waiting));
      waiting = [];
    } else if (block.type === 'picture') {
      flush();
      picture = block.picture;
      sheets.push({ kind: 'picture', picture });
    } else if (!isAlone(blocks, at)) {
      waiting.push(...linesOf(block));
    }
  }
  flush();
  return sheets;
}
