/**
 * Native programs and modules of the bench, built when a row first needs them: in the folder of the project's own
 * build, since most of what they are made of stands there ready.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../plugin/local/folders.js';

const run = promisify(execFile);
/** Of the preset `release`. */
const folder = join(projectFolder(), 'build', 'release');

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
  await (configured ??= configure());
  await run('cmake', ['--build', folder, '--target', target]);
}

/** What is configured already stays so, with tests or without: CMake notes by itself what changed since. */
async function configure(): Promise<void> {
  if (existsSync(join(folder, 'CMakeCache.txt'))) return;
  await run('cmake', ['--preset', 'release', '-DKWADRANT_BUILD_TESTS=OFF'], { cwd: projectFolder() });
}
