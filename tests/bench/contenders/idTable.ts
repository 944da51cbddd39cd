/** Ids in a table with open addressing, so that none has to be made a text of. */
import type { Ids } from './ids.js';

const idWords = 4;

export class IdTable implements Ids {
  /** Number of the entity + 1 for each slot; 0 is free. At most half of them are taken. */
  private slots = new Int32Array(1 << 10);
  private words = new Uint32Array(idWords << 9);
  count = 0;

  find(bytes: Uint8Array, at: number): number {
    const a = word(bytes, at);
    const b = word(bytes, at + 4);
    const c = word(bytes, at + 8);
    const d = word(bytes, at + 12);
    const { slots, words } = this;
    const mask = slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return -1;
      const w = number * idWords;
      if (words[w] === a && words[w + 1] === b && words[w + 2] === c && words[w + 3] === d) return number;
    }
  }

  add(bytes: Uint8Array, at: number): number {
    if (this.count * 2 >= this.slots.length) this.grow();
    const w = this.count * idWords;
    for (let n = 0; n < idWords; n += 1) this.words[w + n] = word(bytes, at + n * 4);
    this.place(this.count);
    this.count += 1;
    return this.count - 1;
  }

  write(number: number, bytes: Uint8Array, at: number): void {
    const { words } = this;
    for (let n = 0; n < idWords; n += 1) {
      const value = words[number * idWords + n]!;
      bytes[at + 4 * n] = value;
      bytes[at + 4 * n + 1] = value >> 8;
      bytes[at + 4 * n + 2] = value >> 16;
      bytes[at + 4 * n + 3] = value >> 24;
    }
  }

  private place(number: number): void {
    const mask = this.slots.length - 1;
    let slot = this.words[number * idWords]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private grow(): void {
    const words = new Uint32Array(this.words.length * 2);
    words.set(this.words);
    this.words = words;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.count; number += 1) this.place(number);
  }
}

/** Ids are random, so that any of their words is a hash. */
function word(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}
