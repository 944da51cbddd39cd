/** `kwadrant new`: makes a map file, empty or from a sample. */
import { existsSync } from 'node:fs';
import { dirname, extname, basename, resolve } from 'node:path';
import { UnknownContent, readMethod, readSample, sampleTitle } from '../../local/content.js';
import { mapExtension } from '../../local/folders.js';
import { text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError, UsageError } from '../failures.js';

/** A name without an extension gets ours, so that `serve` finds the file in its folder. */
function mapFile(call: Call): string {
  const path = resolve(call.terminal.folder, call.operands[0] ?? '');
  return extname(path) === '' ? path + mapExtension : path;
}

/** The method and sample asked for, or a usage error that names the ones there are. */
function content(call: Call): { method: string; sample: string } {
  try {
    const sample = call.value('sample');
    return { method: readMethod(call.value('method')), sample: sample === undefined ? '' : readSample(sample) };
  } catch (error) {
    if (!(error instanceof UnknownContent)) throw error;
    throw new UsageError('unknown_content', { value: error.asked, known: error.known.join(', ') });
  }
}

export const newMap: Command = {
  name: 'new',
  operands: ['map'],
  options: { sample: { value: 'haarlem' }, title: { value: '…' }, method: { value: '…' } },
  async run(call) {
    const file = mapFile(call);
    const folder = dirname(file);
    if (!existsSync(folder)) throw new CommandError('folder_missing', exitCodes.storage, { file: folder });
    const { method, sample } = content(call);
    const title = call.value('title') ?? (sampleTitle(sample) || basename(file, extname(file)));
    await call.addon().createMap(file, title, method, sample);
    call.terminal.out(`${text(call.language, 'cli.new.done', { file, title })}\n`);
    return exitCodes.ok;
  },
};
