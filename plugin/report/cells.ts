/** The values of cells as spreadsheets take them. Nothing here is a floating-point number. */
import type { TableBlock, TableCell, TableColumn } from '../protocol/report.js';

/** Decimals of a number: its value is the number × 10 000, and of a percentage: basis points. */
const decimals = 4;
const dayMs = 86_400_000;
/** Day 0 of spreadsheets before day 0 of the report, 1 January 1970. */
const spreadsheetDays = 25_569;

/** `value` ÷ 10 000 as people write it in a program: no zeros at the end, a point. */
export function decimal(value: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const part = digits.slice(-decimals).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -decimals)}${part && `.${part}`}`;
}

/** Days since 1970-01-01 as `2026-11-22`. */
export const isoDay = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

/** What a spreadsheet holds of a cell: words, or a value with the column's kind. */
export type CellValue =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' | 'percent'; readonly number: string }
  | { readonly kind: 'date'; readonly day: string; readonly serial: string };

export function valueOf(cell: TableCell, column: TableColumn): CellValue {
  if (cell.value === undefined || column.kind === 'text') return { kind: 'text' };
  if (column.kind !== 'date') return { kind: column.kind, number: decimal(cell.value) };
  return { kind: 'date', day: isoDay(cell.value), serial: String(cell.value + spreadsheetDays) };
}

/** Whether a column has whole numbers only: 12 things are not 12,0 of them. */
export const isWhole = ({ rows }: TableBlock, column: number): boolean =>
  rows.every((row) => (row[column]?.value ?? 0) % 10 ** decimals === 0);
