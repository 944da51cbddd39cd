/** The tables of a report as one CSV file, for spreadsheets: the tables of the quadrants, or all when those are off. */
import type { ReportDocument, TableBlock } from '../../protocol/report.js';
import { valueOf } from '../cells.js';
import type { Writer } from '../format.js';

/** What a spreadsheet takes for the start of a formula, as native/exchange/formula.cc has it. */
const formula = /^'* *[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet runs: what looks like a formula gets an apostrophe. Quoted as RFC 4180 says. */
function quoted(words: string): string {
  const shown = formula.test(words) ? `'${words}` : words;
  return /[",;\r\n']|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

function tablesOf({ sections }: ReportDocument): TableBlock[] {
  const inSections = (ids: readonly string[]): TableBlock[] =>
    sections
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  const quadrants = inSections(['quadrants']);
  return quadrants.length > 0 ? quadrants : inSections([]);
}

/** Values as programs read them: a point in numbers, days as 2026-11-22; a number is no formula, whatever its sign. */
function cellsOf({ columns, rows }: TableBlock): string[][] {
  return rows.map((row) =>
    row.map((cell, at) => {
      const value = valueOf(cell, columns[at] ?? { title: '', align: 'start', kind: 'text', width: 1 });
      if (value.kind === 'text') return quoted(cell.text);
      return value.kind === 'date' ? value.day : value.number;
    }),
  );
}

/** Tables stand below each other, each under its own heads with its caption in the first column. */
function lines({ texts, ...document }: ReportDocument): string[] {
  const same = (one: TableBlock | undefined, other: TableBlock): boolean =>
    JSON.stringify(one?.columns) === JSON.stringify(other.columns);
  return tablesOf({ texts, ...document }).flatMap((table, at, all) => {
    const heads = [texts.table, ...table.columns.map(({ title }) => title)].map(quoted);
    const rows = cellsOf(table).map((cells) => [quoted(table.caption), ...cells]);
    const head = same(all[at - 1], table) ? [] : [heads];
    return [...head, ...rows].map((cells) => cells.join(','));
  });
}

/** The mark at the start tells Excel that this is UTF-8. */
export const write: Writer = ({ document }) =>
  Promise.resolve(new TextEncoder().encode(`\uFEFF${lines(document).join('\r\n')}\r\n`));
