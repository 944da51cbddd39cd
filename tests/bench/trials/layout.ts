/** The rows of the layout of cards: ours in a native program, and what people take for it in JavaScript. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { productVersion } from '../../../plugin/local/folders.js';
import { versionOf } from '../contenders/peers/version.js';
import { median } from '../figures.js';
import { d3Force, removeOverlaps, webCola } from '../layout/peers.js';
import { spiral } from '../layout/spiral.js';
import { type Box, field, gap, meanWay, overlapsOf, type Point, wishes } from '../layout/wishes.js';
import { nativeTarget } from '../nativeTargets.js';
import { type Measurement, type Trial, ours } from '../record.js';

const run = promisify(execFile);

interface Contender {
  readonly place: (wanted: readonly Box[]) => Point[];
  /** Of the package; none for what stands here. */
  readonly name?: string;
  /** How often in one round, so that its code is warm; the slow ones once. */
  readonly repeats: number;
}

const contenders: { readonly [name: string]: Contender } = {
  spiral: { place: spiral, repeats: 15 },
  'remove-overlaps': { place: removeOverlaps, name: 'remove-overlaps', repeats: 15 },
  webcola: { place: webCola, name: 'webcola', repeats: 9 },
  'd3-force': { place: d3Force, name: 'd3-force', repeats: 1 },
};

/** Milliseconds, and where everything stands. */
interface Placed {
  readonly time: number;
  readonly at: readonly Point[];
}

async function native(wanted: readonly Box[]): Promise<Placed> {
  const program = await nativeTarget('kwadrant_bench_layout', 'tests', 'bench', 'native', 'kwadrant_bench_layout');
  const folder = mkdtempSync(join(tmpdir(), 'kwadrant-bench-'));
  try {
    const [asked, answered] = ['wishes.txt', 'places.txt'].map((name) => join(folder, name)) as [string, string];
    const lines = wanted.map(({ x, y, w, h }) => `${x} ${y} ${w} ${h}`);
    writeFileSync(asked, [`${field.w} ${field.h} ${gap}`, ...lines, ''].join('\n'));
    const { stdout } = await run(program, [asked, answered]);
    const at = readFileSync(answered, 'utf8').trimEnd().split('\n').map((line) => {
      const [x, y] = line.split(' ').map(Number) as [number, number];
      return { x, y };
    });
    return { time: (JSON.parse(stdout) as { layout: number }).layout, at };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inJavaScript({ place, repeats }: Contender, wanted: readonly Box[]): Placed {
  let at: readonly Point[] = [];
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    at = place(wanted);
    return performance.now() - start;
  });
  return { time: median(times), at };
}

export const layoutTrial: Trial = {
  rows: [
    {
      name: 'layout',
      unit: 'ms',
      times:
        'A thousand cards of three heights, from where they want to stand until none should cover another; ours also ' +
        'uncrosses the lines to where they wanted to be.',
    },
    { name: 'layout-overlaps', unit: 'pairs', times: 'How many of them cover each other then.' },
    { name: 'layout-way', unit: 'units', times: 'How far a card then stands from where it wanted to, on average.' },
  ],
  contenders: [ours, ...Object.keys(contenders)],
  rounds: 5,
  async measure(name): Promise<Measurement> {
    const wanted = wishes();
    const contender = contenders[name];
    const { time, at } = contender ? inJavaScript(contender, wanted) : await native(wanted);
    const overlaps = overlapsOf(wanted, at);
    if (name === ours && overlaps > 0) throw new Error(`${overlaps} pairs of cards cover each other`);
    return {
      values: { layout: time, 'layout-overlaps': overlaps, 'layout-way': meanWay(wanted, at) },
      end: `${at.length} cards`,
      version: contender?.name === undefined ? productVersion() : versionOf(contender.name),
    };
  },
};
