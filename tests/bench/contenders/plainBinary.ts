/**
 * The smallest thing that could do it, in bytes: a last-writer-wins map in plain JavaScript without history. A register
 * is (entity, field) with a stamp of time, counter and replica. Every edit is a packed message of 37 bytes, written
 * into and read from buffers that are there already; nothing is allocated for a move.
 */
import type { Initiative } from '../workload/initiatives.js';
import { idText } from '../workload/ids.js';
import type { Moves } from '../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from './contender.js';
import { IdTable } from './idTable.js';
import { PlainClock } from './plainClock.js';

const idLength = 16;
const enum Field {
  kind,
  title,
  place,
}
/** id 16, field 1, time 6, counter 2, replica 4 */
const headLength = idLength + 1 + 6 + 2 + 4;
const placeLength = 8;
const longestText = 1_000;

/** A stamp and the value under it. */
interface Register {
  time: number;
  counter: number;
  replica: number;
}

interface TextRegister extends Register {
  text: string;
}

interface PlaceRegister extends Register {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

interface Entity {
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly kind: TextRegister;
  readonly title: TextRegister;
  readonly place: PlaceRegister;
}

function newEntity(id: Uint8Array): Entity {
  const never = { time: 0, counter: 0, replica: 0 };
  return {
    id,
    kind: { ...never, text: '' },
    title: { ...never, text: '' },
    place: { ...never, x: 0, y: 0, rx: 0, ry: 0 },
  };
}

/** True when the register's stamp is older, so that the new one wins. */
function isOlder(old: Register, time: number, counter: number, replica: number): boolean {
  if (old.time !== time) return old.time < time;
  if (old.counter !== counter) return old.counter < counter;
  return old.replica < replica;
}

export class PlainBinary implements Replica {
  private readonly table = new IdTable();
  private readonly entities: Entity[] = [];
  private known: Entity[] = [];
  private out = Buffer.allocUnsafe(1 << 16);
  private at = 0;
  private isApart = false;
  private readonly clock = new PlainClock();

  constructor(
    private readonly replica: number,
    private readonly send: Send,
  ) {}

  create(all: readonly Initiative[]): void {
    for (const { bytes, kind, title, x, y, rx, ry } of all) {
      const entity = this.add(bytes, 0);
      this.known.push(entity);
      this.setText(entity, Field.kind, entity.kind, kind);
      this.setText(entity, Field.title, entity.title, title);
      this.setPlace(entity, x, y, rx, ry);
    }
    this.flush();
  }

  know(all: readonly Initiative[]): void {
    this.known = all.map(({ bytes }) => this.entities[this.table.find(bytes, 0)]!);
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
    const bytes = message as Buffer;
    for (let at = 0; at < length; ) at = this.receiveOne(bytes, at);
  }

  part(): void {
    this.isApart = true;
  }

  news(): Message {
    return this.out.subarray(0, this.at);
  }

  save(): Uint8Array {
    const copy = new PlainBinary(this.replica, sendNothing);
    copy.part();
    for (const entity of this.entities) {
      copy.writeText(entity, Field.kind, entity.kind);
      copy.writeText(entity, Field.title, entity.title);
      copy.writePlace(entity);
    }
    return Uint8Array.from(copy.out.subarray(0, copy.at));
  }

  read(each: Fields): void {
    for (const { id, kind, title, place } of this.entities) {
      each(idText(id), kind.text, title.text, place.x, place.y, place.rx, place.ry);
    }
  }

  private add(bytes: Uint8Array, at: number): Entity {
    this.table.add(bytes, at);
    const entity = newEntity(bytes.slice(at, at + idLength));
    this.entities.push(entity);
    return entity;
  }

  private setPlace(entity: Entity, x: number, y: number, rx: number, ry: number): void {
    const { place } = entity;
    this.stamp(place);
    place.x = x;
    place.y = y;
    place.rx = rx;
    place.ry = ry;
    this.writePlace(entity);
  }

  private setText(entity: Entity, field: Field, register: TextRegister, text: string): void {
    this.stamp(register);
    register.text = text;
    this.writeText(entity, field, register);
  }

  private stamp(register: Register): void {
    this.clock.tick();
    register.time = this.clock.time;
    register.counter = this.clock.counter;
    register.replica = this.replica;
  }

  private writePlace(entity: Entity): void {
    const { place } = entity;
    const at = this.writeHead(entity, Field.place, place, placeLength);
    const { out } = this;
    out[at] = place.x;
    out[at + 1] = place.x >> 8;
    out[at + 2] = place.y;
    out[at + 3] = place.y >> 8;
    out[at + 4] = place.rx;
    out[at + 5] = place.rx >> 8;
    out[at + 6] = place.ry;
    out[at + 7] = place.ry >> 8;
    this.at = at + placeLength;
  }

  private writeText(entity: Entity, field: Field, register: TextRegister): void {
    const at = this.writeHead(entity, field, register, longestText);
    const length = this.out.write(register.text, at + 2);
    this.out.writeUInt16LE(length, at);
    this.at = at + 2 + length;
  }

  /** Answers where the value goes; there is room for `room` bytes of it. */
  private writeHead(entity: Entity, field: Field, { time, counter, replica }: Register, room: number): number {
    if (this.at + headLength + room > this.out.length) this.grow();
    const { out, at } = this;
    const { id } = entity;
    for (let n = 0; n < idLength; n += 1) out[at + n] = id[n]!;
    out[at + 16] = field;
    const low = time >>> 0;
    const high = (time / 0x1_0000_0000) >>> 0;
    out[at + 17] = low;
    out[at + 18] = low >>> 8;
    out[at + 19] = low >>> 16;
    out[at + 20] = low >>> 24;
    out[at + 21] = high;
    out[at + 22] = high >>> 8;
    out[at + 23] = counter;
    out[at + 24] = counter >>> 8;
    out[at + 25] = replica;
    out[at + 26] = replica >>> 8;
    out[at + 27] = replica >>> 16;
    out[at + 28] = replica >>> 24;
    return at + headLength;
  }

  private grow(): void {
    const larger = Buffer.allocUnsafe(this.out.length * 2);
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
    const number = this.table.find(bytes, at);
    const entity = number < 0 ? this.add(bytes, at) : this.entities[number]!;
    const field = bytes[at + 16] as Field;
    const low = bytes[at + 17]! | (bytes[at + 18]! << 8) | (bytes[at + 19]! << 16) | (bytes[at + 20]! << 24);
    const time = (low >>> 0) + (bytes[at + 21]! | (bytes[at + 22]! << 8)) * 0x1_0000_0000;
    const counter = bytes[at + 23]! | (bytes[at + 24]! << 8);
    const writer = bytes[at + 25]! | (bytes[at + 26]! << 8) | (bytes[at + 27]! << 16) | (bytes[at + 28]! << 24);
    const replica = writer >>> 0;
    this.clock.see(time, counter);
    const value = at + headLength;
    if (field === Field.place) {
      if (isOlder(entity.place, time, counter, replica)) this.takePlace(entity.place, bytes, value, time, counter, replica);
      return value + placeLength;
    }
    const register = field === Field.kind ? entity.kind : entity.title;
    const length = bytes.readUInt16LE(value);
    if (isOlder(register, time, counter, replica)) {
      register.time = time;
      register.counter = counter;
      register.replica = replica;
      register.text = bytes.toString('utf8', value + 2, value + 2 + length);
    }
    return value + 2 + length;
  }

  private takePlace(
    place: PlaceRegister, bytes: Buffer, at: number, time: number, counter: number, replica: number,
  ): void {
    place.time = time;
    place.counter = counter;
    place.replica = replica;
    place.x = bytes[at]! | (bytes[at + 1]! << 8);
    place.y = bytes[at + 2]! | (bytes[at + 3]! << 8);
    place.rx = bytes[at + 4]! | (bytes[at + 5]! << 8);
    place.ry = bytes[at + 6]! | (bytes[at + 7]! << 8);
  }
}

export const contender: Contender = {
  version: `node ${process.versions.node}`,
  open: (number, send) => new PlainBinary(number, send),
  load(bytes) {
    const replica = new PlainBinary(1, sendNothing);
    replica.receive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), bytes.length);
    return replica;
  },
};
