/** Native programs and modules of the bench, built when a row first needs them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../plugin/local/folders.js';

const run = promisify(execFile);
const folder = join(projectFolder(), 'build', 'bench');

let configured: Promise<unknown> | undefined;
/** CMake cannot build two targets of one folder at a time. */
let last: Promise<unknown> = Promise.resolve();
const targets = new Map<string, Promise<unknown>>();

/** Builds a CMake target once and answers the path of what it made, given from the top of the build's folder. */
export async function nativeTarget(target: string, ...path: readonly string[]): Promise<string> {
  let work = targets.get(target);
  if (!work) targets.set(target, (work = last = last.then(() => build(target))));
  await work;
  return join(folder, ...path);
}

async function build(target: string): Promise<void> {
  const options = ['-DCMAKE_BUILD_TYPE=Release', '-DKWADRANT_BUILD_NODE=ON', '-DKWADRANT_BUILD_TESTS=OFF'];
  await (configured ??= run('cmake', ['-S', projectFolder(), '-B', folder, '-G', 'Ninja', ...options]));
  await run('cmake', ['--build', folder, '--target', target]);
}
