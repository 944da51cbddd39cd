/**
 * Rooms that nobody holds any more while the pool works for them: a save, a closing, a drawing taken in. Arguments: the
 * module's file, a method pack, the number of rooms. Needs --expose-gc; ends with a line of JSON.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const [moduleFile, packFile, rooms] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(moduleFile);
const pack = readFileSync(packFile, 'utf8');
const rectangle = (i) => ({ id: `e${i}`, type: 'rectangle', x: i, y: 0, width: 9, height: 9 });
const drawing = Buffer.from(JSON.stringify({ elements: Array.from({ length: 200 }, (_, i) => rectangle(i)) }));

const works = {
  save: (room) => room.save(),
  close: (room) => room.close(),
  importDrawing: (room) => room.importDrawing(1, drawing),
};

/** Begins a work in a room, and lets go of the room. */
async function begun(work, path) {
  const room = await addon.Room.open(path);
  room.putFile(null, 1, 'picture', 'image/png', new Uint8Array(100_000).fill(1));
  return { promise: work(room) };
}

/** Collects all that can be, and lets what was found be freed, until the work is done. */
async function collectUntil(promise) {
  let done = false;
  const ended = promise.finally(() => (done = true));
  while (!done) {
    globalThis.gc();
    await new Promise(setImmediate);
  }
  return ended;
}

const counts = { save: 0, close: 0, importDrawing: 0 };
for (let n = 0; n < Number(rooms); n += 1) {
  const path = `${n}.kwadrant`;
  await addon.createMap(path, 'Testwijk', pack, '');
  const name = Object.keys(works)[n % 3];
  const { promise } = await begun(works[name], path);
  await collectUntil(promise);
  counts[name] += 1;
  if (JSON.parse(await addon.verifyMap(path)).ok !== true) throw new Error(`${name}: ${path}`);
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
}
console.log(JSON.stringify(counts));
