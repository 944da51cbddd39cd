/** Runs one task in a fresh process, so that neither memory nor compiled code of another round is in its way. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from '../record.js';
import type { TaskName } from '../tasks/task.js';

const program = fileURLToPath(new URL('../tasks/main.js', import.meta.url));
/** Snapshots, updates and histories of the slowest contender fit in this. */
const heap = '--max-old-space-size=4096';
const keptText = 4_000;

/**
 * Resolves with what the task measured; rejects with its last words when it fails. `folder` holds the files that
 * tasks leave for each other.
 */
export function runTask(task: TaskName, contender: string, folder: string): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const execArgv = [heap, '--expose-gc'];
    const child = fork(program, [task, contender, folder], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let words = '';
    let measured: Measurement | undefined;
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-keptText)));
    child.on('message', (message) => (measured = message as Measurement));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (measured && code === 0) resolve(measured);
      else reject(new Error(`${contender} failed at ${task} (${signal ?? code})\n${words}`));
    });
  });
}
