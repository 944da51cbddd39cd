/** `kwadrant import`: puts the rows of a CSV file on a map; rows that cannot be used are named and kept. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportResult, RowError } from '../../host/addon.js';
import { type Language, errorText, text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError } from '../failures.js';
import { writeRejected } from '../outputFile.js';

/** Largest CSV file in bytes: a hundred thousand long rows. The whole file is in memory while it is read. */
export const largestCsv = 16 * 1024 * 1024;
const megabyte = 1024 * 1024;

async function readSource(source: string): Promise<Uint8Array> {
  const { size } = await stat(source);
  if (size > largestCsv) {
    throw new CommandError('csv_too_large', exitCodes.data, { megabytes: largestCsv / megabyte });
  }
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

export const importCsv: Command = {
  name: 'import',
  operands: ['map', 'csv'],
  options: { kind: { value: 'asset' }, strict: {} },
  async run(call) {
    const [map = '', source = ''] = call.operands.map((operand) => resolve(call.terminal.folder, operand));
    const strict = call.has('strict');
    const result = await call.addon().importCsv(map, await readSource(source), strict, call.value('kind'));
    for (const error of result.errors) call.terminal.err(rowSentence(call.language, error));
    call.terminal.out(`${summary(call, result)}\n`);
    if (result.errors.length === 0) return exitCodes.ok;
    if (!strict) {
      const file = await writeRejected(source, Buffer.from(result.rejected, 'utf8'));
      call.terminal.err(`${text(call.language, 'cli.import.rejected', { file })}\n`);
    }
    return exitCodes.data;
  },
};
