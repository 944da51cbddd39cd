/** The rows of the map itself: moves, loading, memory and merging, each contender in a fresh process. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeTarget } from '../nativeTargets.js';
import { type Measurement, type Row, type Trial, type Update, ours } from '../record.js';
import { savedFile } from '../tasks/prepare.js';
import type { TaskName } from '../tasks/task.js';
import { runTask } from './child.js';

const plain = ['plain-json', 'plain-binary', 'plain-tuned'];
const libraries = ['yjs', 'loro', 'automerge'];
const everyone = [ours, ...libraries, ...plain];
const limits = ['floor', 'memcpy'];
const rounds = 5;

/** Files that tasks leave for each other; gone after the last row. */
let folder: string | undefined;
const workFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'kwadrant-bench-')));

function close(): Promise<void> {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  return Promise.resolve();
}

/** Runs a task after what it needs: the floor's module, and for `prepared` tasks the updates and the saved map. */
async function measure(task: TaskName, contender: string, update: Update, isPrepared: boolean): Promise<Measurement> {
  if (limits.includes(contender)) await nativeTarget('kwadrant_floor');
  if (contender === 'memcpy') return runTask('memcpy', 'floor', workFolder());
  if (isPrepared && !existsSync(savedFile(workFolder(), contender))) {
    update('making the map');
    await runTask('prepare', contender, workFolder());
  }
  return runTask(task, contender, workFolder());
}

interface Kind {
  readonly task: TaskName;
  readonly contenders: readonly string[];
  readonly rows: readonly Row[];
  readonly isPrepared?: boolean;
  readonly limit?: string;
  readonly stateless?: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    task: 'moveOne',
    contenders: [...everyone, 'floor'],
    limit: 'floor',
    rows: [
      {
        name: 'move-one',
        unit: 'µs/move',
        times:
          '100,000 moves of 10,000 initiatives, each by itself: the author edits its replica, the update is handed ' +
          'over, the receiver applies it (Loro and Automerge, here and below: 5,000, the others follow untimed).',
      },
    ],
  },
  {
    task: 'receiveOne',
    contenders: [ours, 'yjs', ...plain],
    isPrepared: true,
    rows: [
      { name: 'receive-one', unit: 'µs/move', times: 'The same updates, made before: only the receiver applies them.' },
    ],
  },
  {
    task: 'moveBatch',
    contenders: [ours, 'yjs', 'loro', ...plain, 'floor'],
    limit: 'floor',
    rows: [
      {
        name: 'move-batch',
        unit: 'µs/move',
        times: 'The same moves as one transaction and one update: the author makes it, the receiver applies it.',
      },
      { name: 'receive-batch', unit: 'µs/move', times: "Of that only the receiver's part." },
    ],
  },
  {
    task: 'load',
    contenders: [...everyone, 'memcpy'],
    isPrepared: true,
    limit: 'memcpy',
    stateless: ['memcpy'],
    rows: [
      {
        name: 'load',
        unit: 'ms',
        times: 'The map after those moves, from its bytes in memory until JavaScript has read every field of every ' +
          'initiative (memcpy: our bytes copied once).',
      },
      { name: 'bytes', unit: 'MB', times: 'The size of those bytes, as each contender saves the map.' },
    ],
  },
  {
    task: 'memory',
    contenders: everyone,
    isPrepared: true,
    rows: [
      { name: 'memory', unit: 'MB', times: "Growth of the process's resident memory by that load, after collection." },
      { name: 'memory-heap', unit: 'MB', times: "Of that V8's heap and external memory; native memory is not in it." },
    ],
  },
  {
    task: 'merge',
    contenders: [ours, 'yjs', 'loro', ...plain],
    rows: [
      {
        name: 'merge',
        unit: 'ms',
        times: 'Three replicas with 10,000 edits each made apart, a third of the places edited by all: making three ' +
          'messages and applying each at the two others.',
      },
    ],
  },
  {
    task: 'million',
    contenders: [ours, 'plain-binary', 'plain-tuned'],
    rows: [
      { name: 'million-move-one', unit: 'µs/move', times: 'move-one on a map with a million moves behind it.' },
      { name: 'million-receive-batch', unit: 'µs/move', times: 'receive-batch with a million moves behind it.' },
    ],
  },
];

export const modelTrials: readonly Trial[] = kinds.map(({ task, isPrepared = false, ...trial }) => ({
  ...trial,
  rounds,
  measure: (contender, _round, update) => measure(task, contender, update, isPrepared),
  close,
}));
