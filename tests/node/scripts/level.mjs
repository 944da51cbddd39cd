/**
 * Opens and closes rooms over and over, some left to the garbage collector, and looks at what stays behind. Arguments:
 * the module's file, a method pack, the number of rooms. Needs --expose-gc; ends with a line of JSON.
 */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const [moduleFile, packFile, rooms] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(moduleFile);
const pack = readFileSync(packFile, 'utf8');

async function oneRoom(n) {
  const path = `${n}.kwadrant`;
  await addon.createMap(path, 'Testwijk', pack, '');
  const room = await addon.Room.open(path);
  room.putFile(null, 1, 'picture', 'image/png', new Uint8Array(50_000).fill(n));
  await room.save();
  // Every tenth is forgotten instead of closed.
  if (n % 10 !== 0) await room.close();
  // Large enough that one which stays behind is noticed among a hundred.
  const replica = new addon.Replica('a map');
  for (let i = 0; i < 60; i += 1) replica.set(replica.entity(`card ${i}`), 'description', 'x'.repeat(10_000));
  return path;
}

async function many(count) {
  for (let n = 1; n <= count; n += 1) {
    const path = await oneRoom(n);
    globalThis.gc();
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  }
  // Objects are freed a turn after the collector found them.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise(setImmediate);
    globalThis.gc();
  }
}

const state = () => ({
  files: readdirSync('/proc/self/fd').length,
  threads: readdirSync('/proc/self/task').length,
  resources: process.getActiveResourcesInfo().length,
});

// The first rooms warm everything up: pools, caches, pages of the allocator.
await many(40);
const handlesBefore = state();
const before = process.memoryUsage().rss;
await many(Number(rooms));
const grownMiB = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
console.log(JSON.stringify({ handlesBefore, handles: state(), grownMiB }));
