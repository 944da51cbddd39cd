/** `kwadrant serve`: serves maps to browsers until it is interrupted, and prints the links that let people in. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Host, startHost } from '../../host/host.js';
import { mapExtension, mapsFolder } from '../../local/folders.js';
import { text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exit_codes.js';
import { CommandError } from '../failures.js';
import { openBrowser } from '../open_browser.js';
import { wholeNumber } from '../parse.js';

/** The port when nobody chooses one: links stay the same over restarts, so that a bookmark keeps working. */
export const usualPort = 4284;

const roles = ['facilitator', 'editor', 'viewer'] as const;

/** The file or folder to serve; the user's own folder of maps is made when it is not there yet. */
function mapsOf(call: Call): string {
  const [operand] = call.operands;
  if (operand === undefined) {
    const folder = mapsFolder(call.terminal.env);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  const path = resolve(call.terminal.folder, operand);
  if (!existsSync(path)) throw new CommandError('store_missing', exitCodes.storage, { file: path });
  return path;
}

/** Files to print links of. A folder may get more maps later; those come at the next start. */
function mapFiles(maps: string): string[] {
  if (!statSync(maps).isDirectory()) return [maps];
  return readdirSync(maps)
    .filter((name) => name.endsWith(mapExtension))
    .sort()
    .map((name) => join(maps, name));
}

/** The usual port may be taken by another Kwadrant: then any free one will do, unless the user chose. */
async function start(call: Call, maps: string): Promise<Host> {
  const chosen = call.value('port');
  const port = chosen === undefined ? usualPort : wholeNumber('--port', chosen, 0, 65_535);
  const options = { maps, address: call.has('host') ? '0.0.0.0' : '127.0.0.1' };
  try {
    return await startHost({ ...options, port });
  } catch (error) {
    if (chosen !== undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startHost({ ...options, port: 0 });
  }
}

/** One line a link, so that a script can read them: role, tab, address. */
async function printLinks(call: Call, host: Host, files: readonly string[]): Promise<string | undefined> {
  let first: string | undefined;
  for (const file of files) {
    const links = await host.links(file);
    first ??= links.facilitator;
    call.terminal.out(`${basename(file)}\n`);
    for (const role of roles) call.terminal.out(`${text(call.language, `cli.serve.${role}`)}\t${links[role]}\n`);
  }
  if (files.length === 0) call.terminal.out(`${text(call.language, 'cli.serve.no_maps')}\n`);
  return first;
}

async function open(call: Call, link: string): Promise<void> {
  const opened = await openBrowser(link, call.terminal.env);
  if (!opened) call.terminal.out(`${text(call.language, 'cli.serve.open_yourself', { link })}\n`);
}

export const serve: Command = {
  name: 'serve',
  operands: ['maps?'],
  options: { port: { value: 'N' }, host: {}, open: {} },
  async run(call) {
    const maps = mapsOf(call);
    const interrupted = call.terminal.interrupted();
    const host = await start(call, maps);
    try {
      const first = await printLinks(call, host, mapFiles(maps));
      call.terminal.out(`${text(call.language, 'cli.serve.running', { url: host.url })}\n`);
      if (call.has('open') && first !== undefined) await open(call, first);
      await interrupted;
    } finally {
      await host.close();
    }
    call.terminal.out(`${text(call.language, 'cli.serve.stopped')}\n`);
    return exitCodes.ok;
  },
};
