/** The row of a map's life: a native program, since nothing of it goes through JavaScript. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { productVersion } from '../../../plugin/local/folders.js';
import { nativeTarget } from '../nativeTargets.js';
import { type Trial, ours } from '../record.js';

const run = promisify(execFile);

/** What native/replay.cc prints; milliseconds. */
interface Printed {
  replay: number;
  changes: number;
}

export const replayTrial: Trial = {
  rows: [
    {
      name: 'replay',
      unit: 'ms',
      times:
        'A map file with 100,000 changes, read and replayed up to a moment just before its end; every change is held ' +
        'against its checksum.',
    },
  ],
  contenders: [ours],
  rounds: 5,
  async measure() {
    const program = await nativeTarget('kwadrant_bench_replay', 'tests', 'bench', 'native', 'kwadrant_bench_replay');
    const { stdout } = await run(program);
    const { replay, changes } = JSON.parse(stdout) as Printed;
    return { values: { replay }, end: `${changes} changes`, version: productVersion() };
  },
};
