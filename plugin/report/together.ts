/** What stands on one page in formats with pages. assets/report/blocks.typ keeps to the same. */
import type { ReportBlock } from '../protocol/report.js';

/** Rows of a table that is not torn apart over two pages. */
const smallTable = 10;

const led: readonly string[] = ['table', 'list', 'question', 'quote', 'answer_space'] satisfies ReportBlock['type'][];

/** Whether a block stands on the page of the next: words that lead to something, and lines for a name that is asked. */
export function leads(block: ReportBlock, next: ReportBlock | undefined): boolean {
  if (block.type === 'answer_space') return next?.type === 'paragraph';
  return block.type === 'paragraph' && led.includes(next?.type ?? '');
}

export const isSmallTable = (rows: readonly unknown[]): boolean => rows.length <= smallTable;

/**
 * For each item of a list, and each line to write on, whether it stands on the page of the next: none is alone at
 * either end. Longer chains LibreOffice gives up, and then leaves their heading behind.
 */
export const keptWithNext = (count: number, lastKept = false): boolean[] =>
  Array.from({ length: count }, (_one, at) => (at + 1 === count ? lastKept : at === 0 || at + 2 === count));
