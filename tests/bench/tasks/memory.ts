/** What a loaded map costs in memory. */
import { readFileSync } from 'node:fs';
import type { Contender, Replica } from '../contenders/contender.js';
import { sendNothing } from '../contenders/contender.js';
import { digest } from '../workload/digest.js';
import { makeInitiatives } from '../workload/initiatives.js';
import { savedFile } from './prepare.js';
import type { Task } from './task.js';

const collections = 4;

/** After everything that nobody holds is gone. Megabytes. */
function held(): { resident: number; heap: number } {
  for (let n = 0; n < collections; n += 1) globalThis.gc!();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 1e6, heap: (heapUsed + external) / 1e6 };
}

/** Code and tables that any map needs are no part of the growth. */
function warmUp(contender: Contender): void {
  const replica = contender.open(1, sendNothing);
  replica.create(makeInitiatives(10, 3));
  contender.load(replica.save()).read(() => undefined);
}

/** In a function of its own, so that the bytes are not held by its caller. */
function loadFrom(contender: Contender, file: string): Replica {
  const replica = contender.load(Uint8Array.from(readFileSync(file)));
  replica.read(() => undefined);
  return replica;
}

export const run: Task = ({ contender, name, folder }) => {
  warmUp(contender);
  const before = held();
  const replica = loadFrom(contender, savedFile(folder, name));
  const after = held();
  return {
    values: { memory: after.resident - before.resident, 'memory-heap': after.heap - before.heap },
    end: digest((each) => replica.read(each)),
  };
};
