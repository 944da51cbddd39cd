/** `kwadrant inspect`: what is on a map, as JSON for programs or as a table for people. */
import { resolve } from 'node:path';
import { type Language, formatNumber, text } from '../../local/text.js';
import type { Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';

/** What the native module answers; `--json` prints that text as it came. */
export interface Inspection {
  title: string;
  lenses: {
    id: string;
    quadrants: { id: string; title: string; initiatives: number; share: number }[];
    unplaced: number;
  }[];
  initiatives: {
    id: string;
    title: string;
    place: { x: number; y: number; rx: number; ry: number } | null;
    shares: Record<string, number>;
  }[];
}

/** Semantic units in one per cent: places run from 0 to 10 000. */
const unitsPerPercent = 100;

function placeCell(language: Language, place: Inspection['initiatives'][number]['place']): string {
  if (!place) return text(language, 'cli.inspect.unplaced_cell');
  const percent = (units: number): string => formatNumber(language, units / unitsPerPercent, 2);
  return text(language, 'cli.inspect.place', { x: percent(place.x), y: percent(place.y) });
}

function lensLines(language: Language, lens: Inspection['lenses'][number]): string[] {
  const shares = lens.quadrants.map(({ share }) => formatNumber(language, share, 1));
  const titleWidth = Math.max(0, ...lens.quadrants.map(({ title }) => title.length));
  const shareWidth = Math.max(0, ...shares.map((share) => share.length));
  const rows = lens.quadrants.map(({ title, initiatives }, at) => {
    const count = text(language, 'cli.inspect.count', { count: initiatives });
    return `  ${title.padEnd(titleWidth)}  ${(shares[at] ?? '').padStart(shareWidth)}  (${count})`;
  });
  return [...rows, `  ${text(language, 'cli.inspect.unplaced', { count: lens.unplaced })}`];
}

/** The readable form: title, quadrants with their shares, then every initiative. */
export function inspectionTable(language: Language, map: Inspection): string {
  const width = Math.max(0, ...map.initiatives.map(({ title }) => title.length));
  const lines = [
    map.title,
    '',
    ...map.lenses.flatMap((lens) => [...lensLines(language, lens), '']),
    text(language, 'cli.inspect.initiatives', { count: map.initiatives.length }),
    ...map.initiatives.map(({ title, place }) => `  ${title.padEnd(width)}  ${placeCell(language, place)}`),
  ];
  return `${lines.join('\n')}\n`;
}

export const inspect: Command = {
  name: 'inspect',
  operands: ['map'],
  options: { json: {} },
  async run(call) {
    const json = await call.addon().inspectMap(resolve(call.terminal.folder, call.operands[0] ?? ''));
    if (call.has('json')) call.terminal.out(json.endsWith('\n') ? json : `${json}\n`);
    else call.terminal.out(inspectionTable(call.language, JSON.parse(json) as Inspection));
    return exitCodes.ok;
  },
};
