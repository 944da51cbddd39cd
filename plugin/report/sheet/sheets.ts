/** A report as sheets of a spreadsheet: everything that is no table on the first, then a sheet a table. */
import type { ReportBlock, ReportDocument, TableBlock } from '../../protocol/report.js';
import { firstPicture } from '../document.js';

/** Longest name that Excel takes for a sheet. */
const longestName = 31;
/** Neither Excel nor LibreOffice takes these in a name; an apostrophe not at its ends. */
const notInNames = /[\\/?*[\]:']/g;

/** A row of the first sheet: a heading stands alone, words stand beside the term or the point that they belong to. */
export interface OverviewRow {
  readonly look: 'heading' | 'term' | 'point';
  readonly term: string;
  readonly words: string;
}

export interface TableSheet {
  readonly name: string;
  readonly table: TableBlock;
}

/** A name that no other sheet has. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(notInNames, ' ').replace(/\s+/g, ' ').trim() || '-';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const name =
      [...plain]
        .slice(0, longestName - end.length)
        .join('')
        .slice(0, longestName - end.length)
        .trim() + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

export interface SheetNames {
  readonly overview: string;
  /** Of the sheet with the picture, where there is one. */
  readonly picture: string;
  readonly tables: TableSheet[];
}

/** The sheets in order: words, picture, then each table. */
export function sheetsOf(document: ReportDocument): SheetNames {
  const { sections, texts, pictures } = document;
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  const overview = freeName(texts.overview, taken);
  const shown = firstPicture(document);
  const picture = freeName((shown === undefined ? undefined : pictures[shown]?.title) ?? texts.figure, taken);
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  return { overview, picture, tables: tables.map((table) => ({ name: freeName(table.caption, taken), table })) };
}

const row = (words: string, term = '', look: OverviewRow['look'] = 'term'): OverviewRow => ({ look, term, words });

function rowsOf(block: ReportBlock, { pictures, texts }: ReportDocument): OverviewRow[] {
  switch (block.type) {
    case 'heading':
      return [row(block.text, '', 'heading')];
    case 'paragraph':
      return [row(block.text)];
    case 'list':
      return block.items.map((words, at) => row(words, block.ordered ? `${at + 1}.` : '•', 'point'));
    case 'facts':
      return block.items.map(({ term, text }) => row(text, term));
    case 'quote':
      return [row(block.text, block.source)];
    case 'question':
      return [row(block.text), ...(block.why === '' ? [] : [row(block.why)])];
    case 'picture':
      return [row(pictures[block.picture]?.title ?? '', texts.figure)];
    case 'table':
      return [row(block.caption, texts.table)];
    case 'answer_space':
      return [];
  }
}

/** Title, place and date, then section after section. */
export function overviewOf(document: ReportDocument): OverviewRow[] {
  const { title, subtitle, place, date_text: day, sections } = document;
  const top = [subtitle, place, day].filter((words) => words !== '').map((words) => row(words));
  const below = sections.flatMap(({ title: heading, blocks }) => [
    row('', ''),
    row(heading, '', 'heading'),
    ...blocks.flatMap((block) => rowsOf(block, document)),
  ]);
  return [row(title, '', 'heading'), ...top, ...below];
}
