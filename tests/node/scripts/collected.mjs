/**
 * A long script of calls with the garbage collector forced between every two, on objects that nothing but the module
 * holds. Arguments: the module's file, a method pack, the number of calls. Needs --expose-gc; ends with a line of JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hello } from './hello.cjs';

const [moduleFile, packFile, calls] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(moduleFile);
await addon.createMap('map.kwadrant', 'Testwijk', readFileSync(packFile, 'utf8'), '');

const room = await addon.Room.open('map.kwadrant');
const member = room.join(1);
room.receive(member, hello(addon, 7));
const other = new addon.Replica('a map');
let replica = new addon.Replica('a map');
const change = new Uint8Array(200);
/** A function whose replica nobody holds. */
let move;
const picture = (n) => Uint8Array.from([n & 255, n >> 8, 3]);

const steps = [
  (n) => room.putFile(null, 1, `picture ${n}`, 'image/png', picture(n)),
  () => room.tick(),
  () => room.take(),
  // Nothing but the pool holds on to this save and its promise.
  () => void room.save(),
  (n) => other.apply(change, replica.create(replica.entity(`card ${n}`), 'initiative', `Titel ${n}`, change)),
  (n) => other.apply(change, replica.move(replica.entity(`card ${n - 1}`), n, n, 0, 0, change)),
  () => replica.column('title'),
  () => (replica = addon.Replica.load(replica.snapshot())),
  () => ({ move } = new addon.Replica('a map')),
  (n) => move(0, n, n, 0, 0, new Uint8Array(200)),
];
for (let n = 0; n < Number(calls); n += 1) {
  steps[n % steps.length](n);
  globalThis.gc();
  if (n % 50 === 0) await new Promise(setImmediate);
}
const last = Math.floor((Number(calls) - 1) / steps.length) * steps.length;
const kept = room.getFile(`picture ${last}`).data;
const alike = Buffer.compare(other.snapshot(), replica.snapshot()) === 0 && Buffer.compare(kept, picture(last)) === 0;
await room.close();
console.log(JSON.stringify({ calls: Number(calls), alike }));
