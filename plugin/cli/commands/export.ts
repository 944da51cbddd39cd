/** `kwadrant export`: the map as a picture, a drawing, data or a spreadsheet; the target's name says which. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { text } from '../../local/text.js';
import type { Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError, UsageError } from '../failures.js';
import { writeOutput } from '../outputFile.js';

const formats = {
  '.svg': 'svg',
  '.json': 'json',
  '.csv': 'csv',
  '.excalidraw': 'excalidraw',
  '.whiteboard': 'whiteboard',
} as const;

function formatOf(target: string): (typeof formats)[keyof typeof formats] {
  const extension = extname(target).toLowerCase();
  if (extension in formats) return formats[extension as keyof typeof formats];
  throw new UsageError('export_format', { value: extension || target, known: Object.keys(formats).join(' ') });
}

export const exportMap: Command = {
  name: 'export',
  operands: ['map', 'target'],
  options: { kind: { value: 'asset' }, force: {} },
  async run(call) {
    const [map = '', target = ''] = call.operands.map((operand) => resolve(call.terminal.folder, operand));
    const format = formatOf(target);
    if (map === target) throw new UsageError('same_file', { value: target });
    const force = call.has('force');
    if (!force && existsSync(target)) throw new CommandError('file_exists', exitCodes.storage, { file: target });
    const data = await call.addon().exportMap(map, format, call.language, call.value('kind'));
    await writeOutput(target, data, force);
    call.terminal.out(`${text(call.language, 'cli.export.done', { file: target })}\n`);
    return exitCodes.ok;
  },
};
