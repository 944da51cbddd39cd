/** `kwadrant serve`: serves maps to browsers until it is interrupted, and prints the links that let people in. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { KwadrantError } from '../../host/addon.js';
import type { Host } from '../../host/host.js';
import { dataFolder, mapsFolder } from '../../local/folders.js';
import { errorText, text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';
import { CommandError } from '../failures.js';
import { openBrowser } from '../openBrowser.js';
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

/** The usual port may be taken by another Kwadrant: then any free one will do, unless the user chose. */
async function start(call: Call, maps: string): Promise<Host> {
  const chosen = call.value('port');
  const port = chosen === undefined ? usualPort : wholeNumber('--port', chosen, 0, 65_535);
  const address = call.has('host') ? '0.0.0.0' : '127.0.0.1';
  // Loaded here: the web server takes longer to load than the other commands take to run.
  const { startHost } = await import('../../host/host.js');
  const template = call.value('template');
  const options = {
    maps,
    address,
    dataDir: dataFolder(call.terminal.env),
    addon: call.addon(),
    ...(template === undefined ? {} : { template: resolve(call.terminal.folder, template) }),
  };
  try {
    return await startHost({ ...options, port });
  } catch (error) {
    if (chosen !== undefined || (error as Partial<KwadrantError>).code !== 'port_in_use') throw error;
    return startHost({ ...options, port: 0 });
  }
}

/** One line a link, so that a script can read them: role, tab, address. Answers the first facilitator's link. */
function printLinks(call: Call, host: Host): string | undefined {
  const maps = host.maps();
  for (const { mapId, file, title } of maps) {
    const links = host.links(mapId);
    call.terminal.out(`${title} (${basename(file)})\n`);
    for (const role of roles) call.terminal.out(`${text(call.language, `cli.serve.${role}`)}\t${links[role]}\n`);
  }
  for (const { file, code } of host.problems) {
    call.terminal.err(`${basename(file)}: ${errorText(call.language, code, { file })} (${code})\n`);
  }
  if (maps.length === 0) call.terminal.out(`${text(call.language, 'cli.serve.no_maps')}\n`);
  return maps[0] && host.links(maps[0].mapId).facilitator;
}

async function open(call: Call, link: string): Promise<void> {
  const opened = await openBrowser(link, call.terminal.env);
  if (!opened) call.terminal.out(`${text(call.language, 'cli.serve.open_yourself', { link })}\n`);
}

export const serve: Command = {
  name: 'serve',
  operands: ['maps?'],
  options: { port: { value: 'N' }, host: {}, open: {}, template: { value: 'folder' } },
  async run(call) {
    const maps = mapsOf(call);
    const interrupted = call.terminal.interrupted();
    const host = await start(call, maps);
    try {
      const first = printLinks(call, host);
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
