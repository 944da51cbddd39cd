/** What the desktop shell takes from its command line: `[MAP] [--port N] [--host]`. */
import { resolve } from 'node:path';
import { mapExtension } from '../local/folders.js';

export interface DesktopArguments {
  /** Absolute path of a map file, when one is named. */
  readonly map: string | undefined;
  readonly port: number | undefined;
  /** True when other devices on the network may come in. */
  readonly open: boolean;
}

function portOf(argv: readonly string[]): number | undefined {
  const at = argv.findIndex((argument) => argument === '--port' || argument.startsWith('--port='));
  const value = argv[at] === '--port' ? argv[at + 1] : argv[at]?.slice('--port='.length);
  return value !== undefined && /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

/**
 * Reads the arguments of this or of a second instance, whose relative names start at `folder`. Switches that Chromium
 * adds are passed over; a port that is none counts as not given.
 */
export function readArguments(argv: readonly string[], folder: string): DesktopArguments {
  const maps = argv.filter((argument) => !argument.startsWith('-') && argument.endsWith(mapExtension));
  const map = maps.at(-1);
  const open = argv.includes('--host');
  return { map: map === undefined ? undefined : resolve(folder, map), port: portOf(argv), open };
}
