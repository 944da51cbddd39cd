/**
 * Not a contender but a limit: what Node-API itself costs. A move is twelve bytes that JavaScript writes into a buffer
 * and a native function copies into a flat array; there are no ids, no stamps, no conflicts and no history.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../../../plugin/local/folders.js';
import type { Initiative } from '../workload/initiatives.js';
import type { Moves } from '../workload/moves.js';
import type { Contender, Fields, Message, Replica, Send } from './contender.js';

interface Addon {
  /** Copies the moves in the first `length` bytes of `moves` into `places`. */
  apply(places: Uint16Array, moves: Uint8Array, length: number): void;
  /** Copies `from` over `to`. */
  copy(to: Uint8Array, from: Uint8Array): void;
}

export const floor = createRequire(import.meta.url)(join(projectFolder(), 'build', 'bench', 'floor.node')) as Addon;

/** In half words: number 2, x, y, rx, ry 1 each. */
const moveHalves = 6;
const moveLength = 2 * moveHalves;

class Floor implements Replica {
  private readonly places = new Uint16Array(4 * 10_000);
  private all: readonly Initiative[] = [];
  private halves = new Uint16Array(moveHalves);
  private bytes = new Uint8Array(this.halves.buffer);

  constructor(private readonly send: Send) {}

  create(all: readonly Initiative[]): void {
    this.know(all);
  }

  know(all: readonly Initiative[]): void {
    this.all = all;
    all.forEach(({ x, y, rx, ry }, number) => this.places.set([x, y, rx, ry], 4 * number));
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    this.write(0, number, x, y, rx, ry);
    this.send(this.bytes, moveLength);
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    this.halves = new Uint16Array(count * moveHalves);
    this.bytes = new Uint8Array(this.halves.buffer);
    for (let n = 0; n < count; n += 1) this.write(n * moveHalves, which[n]!, x[n]!, y[n]!, rx[n]!, ry[n]!);
    this.send(this.bytes, this.bytes.length);
  }

  receive(message: Message, length: number): void {
    floor.apply(this.places, message as Uint8Array, length);
  }

  part(): void {
    throw new Error('the floor takes no part in a merge');
  }

  news(): Message {
    throw new Error('the floor takes no part in a merge');
  }

  save(): Uint8Array {
    throw new Error('the floor is not saved');
  }

  read(each: Fields): void {
    this.all.forEach(({ id, kind, title }, number) => {
      const [x, y, rx, ry] = this.places.subarray(4 * number, 4 * number + 4);
      each(id, kind, title, x!, y!, rx!, ry!);
    });
  }

  /** Into the author's own array and into the message, from its nth half word. */
  private write(at: number, number: number, x: number, y: number, rx: number, ry: number): void {
    const { halves, places } = this;
    const place = 4 * number;
    halves[at] = number;
    halves[at + 1] = number >>> 16;
    places[place] = halves[at + 2] = x;
    places[place + 1] = halves[at + 3] = y;
    places[place + 2] = halves[at + 4] = rx;
    places[place + 3] = halves[at + 5] = ry;
  }
}

export const contender: Contender = {
  version: `Node-API of node ${process.versions.node}`,
  open: (_number, send) => new Floor(send),
  load() {
    throw new Error('the floor is not loaded');
  },
};
