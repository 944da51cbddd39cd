/** `kwadrant upgrade`: gives a map a newer or larger method, and loses nothing of it. */
import { resolve } from 'node:path';
import type { KwadrantError } from '../../host/addon.js';
import { UnknownContent, defaultMethod, readMethod } from '../../local/content.js';
import { text } from '../../local/text.js';
import type { Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError, UsageError } from '../failures.js';

function method(name: string): string {
  try {
    return readMethod(name);
  } catch (error) {
    if (!(error instanceof UnknownContent)) throw error;
    throw new UsageError('unknown_content', { value: error.asked, known: error.known.join(', ') });
  }
}

export const upgrade: Command = {
  name: 'upgrade',
  operands: ['map'],
  options: { method: { value: '…' } },
  async run(call) {
    const map = resolve(call.terminal.folder, call.operands[0] ?? '');
    const name = call.value('method') ?? defaultMethod;
    const pack = method(name);
    try {
      const changed = await call.addon().upgradeMap(map, pack);
      const said = changed ? 'cli.upgrade.done' : 'cli.upgrade.same';
      call.terminal.out(`${text(call.language, said, { method: name })}\n`);
    } catch (error) {
      const { code, params } = error as Partial<KwadrantError>;
      if (code !== 'pack_invalid' || params?.['reason'] !== 'loses') throw error;
      throw new CommandError('method_loses', exitCodes.data, { method: name, path: params['path'] ?? '' });
    }
    return exitCodes.ok;
  },
};
