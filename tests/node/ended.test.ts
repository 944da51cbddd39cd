/** Threads and processes that end while the module is at work: nothing hangs or crashes, what was saved is there. */
import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { addon, folder, moduleFile, newMap, project } from './moduleFile.js';

const scripts = join(project, 'tests', 'node', 'scripts');
const atOnce = 4;
/** Hundreds of processes and threads on a machine that may have other work. */
const patience = 300_000;

/** Runs `work(n)` for n from 1 to `count`, some at a time. */
async function each(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 1;
  const lane = async (): Promise<void> => {
    while (next <= count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Fresh maps, cheaply. */
async function mapMaker(): Promise<(n: number) => string> {
  const first = await newMap();
  const place = folder();
  return (n) => {
    const path = join(place, `${n}.kwadrant`);
    copyFileSync(first, path);
    return path;
  };
}

/** Everything up to `last` is in the map, which opens for writing: nobody holds it any more. */
async function expectSaved(path: string, last: number): Promise<void> {
  const room = await addon.Room.open(path);
  for (let n = 1; n <= last; n += 1) expect(room.getFile(`picture ${n}`)?.data.length, `picture ${n}`).toBe(20_000);
  await room.close();
  expect(JSON.parse(await addon.verifyMap(path))).toMatchObject({ ok: true });
}

it('loads, works and unloads in fifty threads', async () => {
  const fresh = await mapMaker();
  await each(50, async (n) => {
    const source = `const { parentPort, workerData: d } = require('node:worker_threads');
      const addon = require(d.moduleFile);
      addon.Room.open(d.path).then(async (room) => {
        room.putFile(null, 1, 'picture 1', 'image/png', new Uint8Array(20000));
        new addon.Replica('a map').set(0, 'title', 'x');
        await room.close();
      });`;
    const path = fresh(n);
    const thread = new Worker(source, { eval: true, workerData: { moduleFile, path } });
    const code = await new Promise((resolve, reject) => thread.once('exit', resolve).once('error', reject));
    expect(code).toBe(0);
    await expectSaved(path, 1);
  });
}, patience);

it('bears the end of a thread in the middle of its work, a hundred times', async () => {
  const fresh = await mapMaker();
  let saved = 0;
  await each(100, async (n) => {
    const path = fresh(n);
    const source = `const { parentPort, workerData: d } = require('node:worker_threads');
      require(d.script).run(d.moduleFile, d.path, (n) => parentPort.postMessage(n));`;
    const workerData = { script: join(scripts, 'busy.cjs'), moduleFile, path };
    const thread = new Worker(source, { eval: true, workerData });
    let last = 0;
    await new Promise<void>((resolve, reject) => {
      thread.once('error', reject);
      // Some end before their first word, some in the middle of the fourth save.
      const end = n % 4;
      if (end === 0) thread.once('online', () => void thread.terminate());
      thread.on('message', (number: number) => {
        last = number;
        if (number === end) void thread.terminate();
      });
      thread.once('exit', () => resolve());
    });
    await expectSaved(path, last);
    saved += last;
  });
  expect(saved).toBeGreaterThan(100);
}, patience);

it('bears the end of the process in the middle of a save, a hundred times', async () => {
  const fresh = await mapMaker();
  await each(100, async (n) => {
    const path = fresh(n);
    const saves = 1 + (n % 3);
    const args = [join(scripts, 'exits.cjs'), moduleFile, path, String(saves), '7'];
    const env = { ...process.env, KWADRANT_LOG: 'off' };
    const ended = await new Promise<{ code: unknown; signal: unknown; out: string }>((resolve) => {
      execFile(process.execPath, args, { env }, (error, out) => {
        resolve({ code: error?.code ?? 0, signal: error?.signal ?? null, out });
      });
    });
    expect(ended).toMatchObject({ code: 7, signal: null });
    await expectSaved(path, Number(ended.out.trim().split('\n').at(-1)));
  });
}, patience);
