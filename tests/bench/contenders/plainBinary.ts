/**
 * The smallest thing that could do it, in bytes: a last-writer-wins map in plain JavaScript without history. A register
 * is (entity, field) with a stamp of time, counter and replica. A move is a packed message of 37 bytes, written into
 * and read from buffers that are there already; values and stamps lie in flat arrays.
 */
import type { Initiative } from '../workload/initiatives.js';
import type { Moves } from '../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from './contender.js';
import { type Ids, IdMap, idLength } from './ids.js';
import { PlainClock } from './plainClock.js';
import { Registers, fieldCount, kindField, placeField, titleField } from './registers.js';

/** id 16, field 1, time 6, counter 2, replica 4 */
const headLength = idLength + 1 + 6 + 2 + 4;
const placeLength = 8;
const longestText = 1_000;
const timeHigh = 0x1_0000_0000;

class PlainBinary implements Replica {
  private readonly registers: Registers;
  private known: number[] = [];
  private out: Buffer = Buffer.from(new ArrayBuffer(1 << 16));
  private at = 0;
  private isApart = false;
  private readonly clock = new PlainClock();

  constructor(
    private readonly replica: number,
    private readonly send: Send,
    private readonly newIds: () => Ids,
  ) {
    this.registers = new Registers(newIds());
  }

  create(all: readonly Initiative[]): void {
    this.known = all.map(({ bytes, kind, title, x, y, rx, ry }) => {
      const entity = this.registers.entity(Buffer.from(bytes), 0);
      this.setText(entity, kindField, kind);
      this.setText(entity, titleField, title);
      this.setPlace(entity, x, y, rx, ry);
      return entity;
    });
    this.flush();
  }

  know(all: readonly Initiative[]): void {
    this.known = all.map(({ bytes }) => this.registers.entity(Buffer.from(bytes), 0));
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    this.setPlace(this.known[number]!, x, y, rx, ry);
    this.flush();
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    for (let n = 0; n < count; n += 1) this.setPlace(this.known[which[n]!]!, x[n]!, y[n]!, rx[n]!, ry[n]!);
    this.flush();
  }

  receive(message: Message, length: number): void {
    for (let at = 0; at < length; ) at = this.receiveOne(message as Buffer, at);
  }

  part(): void {
    this.isApart = true;
  }

  news(): Message {
    return this.out.subarray(0, this.at);
  }

  save(): Uint8Array {
    const copy = new PlainBinary(this.replica, sendNothing, this.newIds);
    for (let entity = 0; entity < this.registers.ids.count; entity += 1) {
      for (let field = 0; field < fieldCount; field += 1) {
        const register = entity * fieldCount + field;
        const { times, counters, replicas } = this.registers;
        copy.writeHead(this.registers, entity, field, times[register]!, counters[register]!, replicas[register]!);
        if (field === placeField) copy.writePlace(this.registers.places, entity);
        else copy.writeText(this.registers.texts[entity * 2 + field]!);
      }
    }
    return Uint8Array.from(copy.out.subarray(0, copy.at));
  }

  read(each: Fields): void {
    const { ids, texts, places } = this.registers;
    const id = Buffer.alloc(idLength);
    for (let entity = 0; entity < ids.count; entity += 1) {
      const at = entity * 4;
      ids.write(entity, id, 0);
      const [kind, title] = [texts[entity * 2]!, texts[entity * 2 + 1]!];
      each(id, kind, title, places[at]!, places[at + 1]!, places[at + 2]!, places[at + 3]!);
    }
  }

  private setPlace(entity: number, x: number, y: number, rx: number, ry: number): void {
    this.stamp(entity, placeField);
    this.registers.setPlace(entity, x, y, rx, ry);
    this.writePlace(this.registers.places, entity);
  }

  private setText(entity: number, field: number, text: string): void {
    this.stamp(entity, field);
    this.registers.texts[entity * 2 + field] = text;
    this.writeText(text);
  }

  private stamp(entity: number, field: number): void {
    const { clock, registers, replica } = this;
    clock.tick();
    registers.raise(entity * fieldCount + field, clock.time, clock.counter, replica);
    this.writeHead(registers, entity, field, clock.time, clock.counter, replica);
  }

  private writeHead(
    { ids }: Registers, entity: number, field: number, time: number, counter: number, replica: number,
  ): void {
    if (this.at + headLength + longestText > this.out.length) this.grow();
    const { out, at } = this;
    ids.write(entity, out, at);
    const high = Math.floor(time / timeHigh);
    out[at + 16] = field;
    writeWord(out, at + 17, time);
    out[at + 21] = high;
    out[at + 22] = high >> 8;
    out[at + 23] = counter;
    out[at + 24] = counter >> 8;
    writeWord(out, at + 25, replica);
    this.at = at + headLength;
  }

  private writePlace(places: Uint16Array, entity: number): void {
    const { out, at } = this;
    for (let n = 0; n < 4; n += 1) {
      const value = places[entity * 4 + n]!;
      out[at + 2 * n] = value;
      out[at + 2 * n + 1] = value >> 8;
    }
    this.at = at + placeLength;
  }

  private writeText(text: string): void {
    const length = this.out.write(text, this.at + 2);
    this.out.writeUInt16LE(length, this.at);
    this.at += 2 + length;
  }

  private grow(): void {
    const larger = Buffer.from(new ArrayBuffer(this.out.length * 2));
    this.out.copy(larger, 0, 0, this.at);
    this.out = larger;
  }

  private flush(): void {
    if (this.isApart) return;
    const length = this.at;
    this.at = 0;
    this.send(this.out, length);
  }

  /** Answers where the next one starts. */
  private receiveOne(bytes: Buffer, at: number): number {
    const { registers } = this;
    const entity = registers.entity(bytes, at);
    const field = bytes[at + 16]!;
    const time = readWord(bytes, at + 17) + (bytes[at + 21]! | (bytes[at + 22]! << 8)) * timeHigh;
    const counter = bytes[at + 23]! | (bytes[at + 24]! << 8);
    const replica = readWord(bytes, at + 25);
    const value = at + headLength;
    this.clock.see(time, counter);
    const isNewer = registers.raise(entity * fieldCount + field, time, counter, replica);
    if (field === placeField) {
      const [x, y] = [half(bytes, value), half(bytes, value + 2)];
      if (isNewer) registers.setPlace(entity, x, y, half(bytes, value + 4), half(bytes, value + 6));
      return value + placeLength;
    }
    const end = value + 2 + half(bytes, value);
    if (isNewer) registers.texts[entity * 2 + field] = bytes.toString('utf8', value + 2, end);
    return end;
  }
}

const half = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

const readWord = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  const low = word | 0;
  bytes[at] = low;
  bytes[at + 1] = low >> 8;
  bytes[at + 2] = low >> 16;
  bytes[at + 3] = low >> 24;
}

/** Plain binary with this way to find entities. */
export const plainBinary = (newIds: () => Ids): Contender => ({
  version: `node ${process.versions.node}`,
  open: (number, send) => new PlainBinary(number, send, newIds),
  load(bytes) {
    const replica = new PlainBinary(1, sendNothing, newIds);
    replica.receive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), bytes.length);
    return replica;
  },
});

export const contender = plainBinary(() => new IdMap());
