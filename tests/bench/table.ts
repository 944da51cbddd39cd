/** The table as it stands on the terminal. */
import { digits } from './figures.js';
import type { Row } from './record.js';
import type { Figure } from './rounds.js';

const titles = ['contender', 'version', 'median', 'lowest – highest', '× ours', '× limit'] as const;

/** A row with all its contenders; `× limit` only where there is one. */
export function table(row: Row, figures: readonly Figure[]): string {
  const hasLimit = figures.some(({ fromLimit }) => fromLimit !== undefined);
  const columns = hasLimit ? titles.length : titles.length - 1;
  const lines = [titles, ...figures.map(cells)].map((line) => line.slice(0, columns));
  const widths = titles.slice(0, columns).map((_title, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const body = lines.map((line) => `  ${line.map((cell, at) => padded(cell, widths[at]!, at)).join('  ')}`.trimEnd());
  return [`${row.name} (${row.unit}): ${row.times}`, ...body].join('\n');
}

function cells({ contender, version, value, lowest, highest, ratio, fromLimit }: Figure): string[] {
  const range = lowest === highest ? '' : `${digits(lowest)} – ${digits(highest)}`;
  const times = (number: number | undefined): string => (number === undefined ? '' : digits(number));
  return [contender, version, digits(value), range, times(ratio), times(fromLimit)];
}

/** Words to the left, numbers to the right. */
const padded = (cell: string, width: number, at: number): string =>
  at < 2 ? cell.padEnd(width) : cell.padStart(width);
