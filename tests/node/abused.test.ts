/** The module called with anything at all, on anything at all: a typed error, and the process lives (P10). */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folder, moduleFile, project } from './moduleFile.js';

const pack = join(project, 'assets', 'methods', 'kwadranten.json');
const quiet = { ...process.env, KWADRANT_LOG: 'off' };

/** Runs a script of this folder in a process of its own and answers what its last line says. */
async function run(script: string, ...args: string[]): Promise<Record<string, unknown>> {
  const file = join(project, 'tests', 'node', 'scripts', script);
  const cwd = folder();
  const flags = ['--no-deprecation', '--expose-gc'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, file, ...args], { cwd, env: quiet });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, unknown>;
}

it('answers every value for every argument and receiver, or says by class or code what is wrong', async () => {
  const told = await run('anything.mjs', moduleFile, pack, '100');
  expect(told['answered']).toBeGreaterThan(1000);
  expect(told['refused']).toBeGreaterThan(1000);
  for (const code of ['bad_change', 'bad_value', 'csv_no_header', 'not_allowed', 'pack_invalid', 'store_missing']) {
    expect(told['codes']).toContain(code);
  }
});

it('keeps its objects where they are while everything else is collected', async () => {
  expect(await run('collected.mjs', moduleFile, pack, '600')).toMatchObject({ calls: 600, alike: true });
});

it('finishes what it began for rooms that nobody holds any more', async () => {
  expect(await run('forgotten.mjs', moduleFile, pack, '150')).toEqual({ save: 50, close: 50, importDrawing: 50 });
});

it('gives back what it took: memory, files and threads stay level over many rooms', async () => {
  const told = await run('level.mjs', moduleFile, pack, '100');
  expect(told['handles']).toEqual(told['handlesBefore']);
  expect(told['grownMiB']).toBeLessThan(16);
});
