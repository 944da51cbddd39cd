/** The rows of the board: a native program, since nothing of it goes through JavaScript. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { productVersion } from '../../../plugin/local/folders.js';
import { nativeTarget } from '../nativeTargets.js';
import { type Trial, ours } from '../record.js';

const run = promisify(execFile);

/** What native/project.cc prints; microseconds. */
interface Printed {
  full: number;
  one: number;
  interpret: number;
  placed: number;
}

export const projectTrial: Trial = {
  rows: [
    { name: 'project-full', unit: 'ms', times: 'Projecting 1,000 initiatives anew, 240 of them placed.' },
    { name: 'project-one', unit: 'µs', times: 'Bringing that board up to date after the move of one card.' },
    { name: 'project-interpret', unit: 'µs', times: 'Interpreting the gesture that moves one card on that board.' },
  ],
  contenders: [ours],
  rounds: 5,
  async measure() {
    const { stdout } = await run(await nativeTarget('kwadrant_bench', 'tests', 'bench', 'native', 'kwadrant_bench'));
    const { full, one, interpret, placed } = JSON.parse(stdout) as Printed;
    return {
      values: { 'project-full': full / 1_000, 'project-one': one, 'project-interpret': interpret },
      end: `${placed} cards on the matrix`,
      version: productVersion(),
    };
  },
};
