/** The rows of the map as SVG: ours in a native program, and Excalidraw's own export of the same map in Chromium. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { productVersion } from '../../../plugin/local/folders.js';
import { versionOf } from '../contenders/peers/version.js';
import { closeChromium, exportInChromium } from '../excalidraw/peer.js';
import { median } from '../figures.js';
import { nativeTarget } from '../nativeTargets.js';
import { type Measurement, type Trial, ours } from '../record.js';

const run = promisify(execFile);
const excalidraw = 'exportToSvg';

/** What native/drawing.cc prints; milliseconds. */
interface Printed {
  usual: number;
  cards: number;
}

/** The map as a board file, which the native program leaves; gone after the last round. */
let folder: string | undefined;
const sceneFile = (): string => join(folder!, 'scene.excalidraw');

async function native(): Promise<Printed> {
  folder ??= mkdtempSync(join(tmpdir(), 'kwadrant-bench-'));
  const program = await nativeTarget('kwadrant_bench_drawing', 'tests', 'bench', 'native', 'kwadrant_bench_drawing');
  const { stdout } = await run(program, [sceneFile()]);
  return JSON.parse(stdout) as Printed;
}

async function inChromium(): Promise<Measurement> {
  if (folder === undefined) await native();
  const { times, size } = await exportInChromium(readFileSync(sceneFile(), 'utf8'));
  if (size < 100_000) throw new Error(`an SVG of ${size} characters cannot hold a thousand cards`);
  return { values: { 'svg-cards': median(times) }, end: '1000 cards', version: versionOf('@excalidraw/excalidraw') };
}

async function close(): Promise<void> {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  await closeChromium();
}

export const svgTrials: readonly Trial[] = [
  {
    rows: [
      {
        name: 'svg',
        unit: 'ms',
        times: '1,000 initiatives to the text of an SVG as everyone gets it: numbers, and their list under the map.',
      },
    ],
    contenders: [ours],
    rounds: 5,
    async measure() {
      const { usual } = await native();
      return { values: { svg: usual }, end: 'drawn', version: productVersion() };
    },
    close,
  },
  {
    rows: [
      {
        name: 'svg-cards',
        unit: 'ms',
        times:
          "Those initiatives all as cards, and Excalidraw's exportToSvg of the same board in Chromium, both without " +
          'typefaces in the file.',
      },
    ],
    contenders: [ours, excalidraw],
    rounds: 5,
    async measure(contender) {
      if (contender !== ours) return inChromium();
      const { cards } = await native();
      return { values: { 'svg-cards': cards }, end: '1000 cards', version: productVersion() };
    },
    close,
  },
];
