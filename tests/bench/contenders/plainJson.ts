/**
 * The smallest thing that could do it, in JSON: a last-writer-wins map in plain JavaScript without history. A register
 * is (entity, field) with a stamp of time, counter and replica; every edit is one small array in the text.
 */
import type { Initiative } from '../workload/initiatives.js';
import type { Moves } from '../workload/moves.js';
import type { Contender, Fields, Message, Replica, Send } from './contender.js';
import { PlainClock } from './plainClock.js';

type Place = [x: number, y: number, rx: number, ry: number];
type Value = string | Place;
type Edit = [id: string, field: number, time: number, counter: number, replica: number, value: Value];

const kindField = 0;
const titleField = 1;
const placeField = 2;

interface Register {
  time: number;
  counter: number;
  replica: number;
  value: Value;
}

interface Entity {
  readonly id: string;
  /** By field. */
  readonly registers: [Register, Register, Register];
}

const unset = (): Register => ({ time: 0, counter: 0, replica: 0, value: '' });

class PlainJson implements Replica {
  private readonly entities = new Map<string, Entity>();
  private known: Entity[] = [];
  private kept: Edit[] | undefined;
  private readonly clock = new PlainClock();

  constructor(
    private readonly replica: number,
    private readonly send: Send,
  ) {}

  create(all: readonly Initiative[]): void {
    const edits = all.flatMap(({ id, kind, title, x, y, rx, ry }) => {
      const entity = this.entity(id);
      return [
        this.set(entity, kindField, kind),
        this.set(entity, titleField, title),
        this.set(entity, placeField, [x, y, rx, ry]),
      ];
    });
    this.know(all);
    this.flush(edits);
  }

  know(all: readonly Initiative[]): void {
    this.known = all.map(({ id }) => this.entities.get(id)!);
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    const edit = this.set(this.known[number]!, placeField, [x, y, rx, ry]);
    if (this.kept) this.kept.push(edit);
    else this.flush([edit]);
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    const edits: Edit[] = [];
    for (let n = 0; n < count; n += 1) {
      edits.push(this.set(this.known[which[n]!]!, placeField, [x[n]!, y[n]!, rx[n]!, ry[n]!]));
    }
    this.flush(edits);
  }

  receive(message: Message): void {
    for (const edit of JSON.parse(message as string) as Edit[]) this.take(edit);
  }

  part(): void {
    this.kept = [];
  }

  news(): Message {
    return JSON.stringify(this.kept);
  }

  save(): Uint8Array {
    const edits: Edit[] = [];
    for (const { id, registers } of this.entities.values()) {
      registers.forEach(({ time, counter, replica, value }, field) =>
        edits.push([id, field, time, counter, replica, value]));
    }
    return Buffer.from(JSON.stringify(edits));
  }

  read(each: Fields): void {
    for (const { id, registers } of this.entities.values()) {
      const [x, y, rx, ry] = registers[placeField].value as Place;
      each(id, registers[kindField].value as string, registers[titleField].value as string, x, y, rx, ry);
    }
  }

  private entity(id: string): Entity {
    let entity = this.entities.get(id);
    if (!entity) this.entities.set(id, (entity = { id, registers: [unset(), unset(), unset()] }));
    return entity;
  }

  private set(entity: Entity, field: number, value: Value): Edit {
    this.clock.tick();
    const { time, counter } = this.clock;
    const register = entity.registers[field]!;
    register.time = time;
    register.counter = counter;
    register.replica = this.replica;
    register.value = value;
    return [entity.id, field, time, counter, this.replica, value];
  }

  private flush(edits: Edit[]): void {
    const text = JSON.stringify(edits);
    this.send(text, text.length);
  }

  private take([id, field, time, counter, replica, value]: Edit): void {
    this.clock.see(time, counter);
    const old = this.entity(id).registers[field]!;
    if (old.time > time) return;
    if (old.time === time && (old.counter > counter || (old.counter === counter && old.replica >= replica))) return;
    old.time = time;
    old.counter = counter;
    old.replica = replica;
    old.value = value;
  }
}

export const contender: Contender = {
  version: `node ${process.versions.node}`,
  open: (number, send) => new PlainJson(number, send),
  load(bytes) {
    const replica = new PlainJson(1, () => undefined);
    replica.receive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
    return replica;
  },
};
