/** `kwadrant export`: the map as picture, drawing, data, table or report; the target's name says which. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { formatOf } from '../../report/formats.js';
import { text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError, UsageError } from '../failures.js';
import { writeOutput } from '../outputFile.js';
import { checkPlain, checkReport, exportOptions, saysReport } from './exportOptions.js';
import { exportReport } from './exportReport.js';
import { withKnownLens } from './lens.js';

/** What the native module writes by itself, by the target's ending. */
const plain = {
  '.svg': 'svg',
  '.json': 'json',
  '.csv': 'csv',
  '.excalidraw': 'excalidraw',
  '.whiteboard': 'whiteboard',
} as const;
type Plain = keyof typeof plain;

/** Endings in the order in which they are told. */
const reportEndings = ['.pdf', '.docx', '.odt', '.html', '.pptx', '.xlsx', '.ods', '.png'];
const known = [...reportEndings, ...Object.keys(plain)];

/**
 * The map's bytes as this ending has them. Picture, data and table (.svg, .json, .csv) are those of the map, unless
 * something is asked that only a report has: then they are the report's.
 */
async function written(call: Call, map: string, ending: string): Promise<Uint8Array> {
  const report = formatOf(ending);
  if (report && (!(ending in plain) || saysReport(call))) {
    checkReport(call, ending);
    return exportReport(call, map, report);
  }
  checkPlain(call, ending);
  return call.addon().exportMap(map, plain[ending as Plain], call.language, {
    kind: call.value('kind'),
    lens: call.value('lens'),
    redact: call.has('redact'),
    mono: call.has('mono'),
    numbers: call.has('numbers'),
  });
}

export const exportMap: Command = {
  name: 'export',
  operands: ['map', 'target'],
  options: exportOptions,
  async run(call) {
    const [map = '', target = ''] = call.operands.map((operand) => resolve(call.terminal.folder, operand));
    const ending = extname(target).toLowerCase();
    if (!known.includes(ending))
      throw new UsageError('export_format', { value: ending || target, known: known.join(' ') });
    if (map === target) throw new UsageError('same_file', { value: target });
    const force = call.has('force');
    if (!force && existsSync(target)) throw new CommandError('file_exists', exitCodes.storage, { file: target });
    const data = await withKnownLens(call, map, () => written(call, map, ending));
    await writeOutput(target, data, force);
    call.terminal.out(`${text(call.language, 'cli.export.done', { file: target })}\n`);
    return exitCodes.ok;
  },
};
