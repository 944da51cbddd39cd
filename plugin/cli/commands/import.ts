/**
 * `kwadrant import`: puts the rows of a CSV file on a map; rows that cannot be used are named and kept. A drawing of
 * another whiteboard is read as importDrawing.ts says.
 */
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { ImportResult, RowError } from '../../host/addon.js';
import { type Language, errorText, text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, exitCodes } from '../exitCodes.js';
import { CommandError } from '../failures.js';
import { writeRejected } from '../outputFile.js';
import { importDrawing } from './importDrawing.js';

/** Largest CSV file in bytes: a hundred thousand long rows. The whole file is in memory while it is read. */
export const largestCsv = 16 * 1024 * 1024;
/** Largest drawing in bytes, as in native/exchange/whiteboard.h: with some ten pictures. */
const largestDrawing = 32 * 1024 * 1024;
const megabyte = 1024 * 1024;
const drawings: readonly string[] = ['.excalidraw', '.whiteboard'];

async function readSource(source: string, most: number, tooLarge: string): Promise<Uint8Array> {
  const { size } = await stat(source);
  if (size > most) throw new CommandError(tooLarge, exitCodes.data, { megabytes: most / megabyte });
  return readFile(source);
}

function rowSentence(language: Language, error: RowError): string {
  const reason = errorText(language, error.code, error.params);
  return `${text(language, 'cli.import.row', { line: String(error.line), reason })}\n`;
}

function summary(call: Call, result: ImportResult): string {
  const { added, changed, unchanged, errors } = result;
  const counts = { added, changed, unchanged, refused: errors.length };
  if (errors.length === 0) return text(call.language, 'cli.import.done', counts);
  return text(call.language, call.has('strict') ? 'cli.import.refused_all' : 'cli.import.done_partly', counts);
}

async function importTable(call: Call, map: string, source: string): Promise<ExitCode> {
  const strict = call.has('strict');
  const csv = await readSource(source, largestCsv, 'csv_too_large');
  const result = await call.addon().importCsv(map, csv, strict, call.value('kind'));
  for (const error of result.errors) call.terminal.err(rowSentence(call.language, error));
  call.terminal.out(`${summary(call, result)}\n`);
  if (result.errors.length === 0) return exitCodes.ok;
  if (!strict) {
    const file = await writeRejected(source, Buffer.from(result.rejected, 'utf8'));
    call.terminal.err(`${text(call.language, 'cli.import.rejected', { file })}\n`);
  }
  return exitCodes.data;
}

export const importFile: Command = {
  name: 'import',
  operands: ['map', 'source'],
  options: { kind: { value: 'asset' }, strict: {}, yes: {} },
  async run(call) {
    const [map = '', source = ''] = call.operands.map((operand) => resolve(call.terminal.folder, operand));
    if (!drawings.includes(extname(source).toLowerCase())) return importTable(call, map, source);
    return importDrawing(call, map, await readSource(source, largestDrawing, 'whiteboard_too_large'));
  },
};
