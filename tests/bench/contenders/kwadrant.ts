/** Ours, through the native module: numbers of entities, one buffer for all moves, columns for reading. */
import { loadAddon } from '../../../plugin/host/loadAddon.js';
import { productVersion } from '../../../plugin/local/folders.js';
import { idLength } from './ids.js';
import type { Initiative } from '../workload/initiatives.js';
import type { Moves } from '../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from './contender.js';

const addon = loadAddon();
type Native = InstanceType<typeof addon.Replica>;

const mapId = 'bench';
/** A move as one change is far smaller. */
const room = 1_024;
/** The largest batch, of all moves, takes a quarter of it. */
const batchRoom = 1 << 22;

class Kwadrant implements Replica {
  private known = new Uint32Array();
  private readonly out = new Uint8Array(room);
  private batch?: Uint8Array;
  private isApart = false;

  constructor(
    private readonly send: Send,
    private readonly native: Native = new addon.Replica(mapId),
  ) {}

  create(all: readonly Initiative[]): void {
    this.know(all);
    all.forEach(({ kind, title, x, y, rx, ry }, number) => {
      this.native.create(this.known[number]!, kind, title);
      this.native.move(this.known[number]!, x, y, rx, ry);
    });
    this.flush();
  }

  know(all: readonly Initiative[]): void {
    this.known = Uint32Array.from(all, ({ id }) => this.native.entity(id));
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    const entity = this.known[number]!;
    if (this.isApart) this.native.move(entity, x, y, rx, ry);
    else this.send(this.out, this.native.move(entity, x, y, rx, ry, this.out));
  }

  moveAll({ which, x, y, rx, ry }: Moves): void {
    this.native.moveAll(which, x, y, rx, ry, this.known);
    this.flush();
  }

  receive(message: Message, length: number): void {
    this.native.apply(message as Uint8Array, length);
  }

  part(): void {
    this.isApart = true;
  }

  news(): Message {
    return this.native.take();
  }

  save(): Uint8Array {
    return this.native.snapshot();
  }

  /** Columns stand in the order of entities, so that one walk through all of them is enough. */
  read(each: Fields): void {
    const ids = this.native.ids();
    // The map's own id stands first and nobody asks for it here, so that its place can hold each of the others.
    const id = ids.subarray(0, idLength);
    const { entities: kindEntities, text: kindText, starts: kindStarts, ends: kindEnds } = texts(this.native, 'kind');
    const { entities: titleEntities, text: titleText, starts, ends } = texts(this.native, 'title');
    const { entities, places } = this.native.column('place.kwadranten');
    let [kindRow, titleRow, kindStart] = [0, 0, -1];
    let kind = '';
    for (let row = 0, at = 0; row < entities.length; row += 1, at += placeParts) {
      const entity = entities[row]!;
      while (kindEntities[kindRow]! < entity) kindRow += 1;
      while (titleEntities[titleRow]! < entity) titleRow += 1;
      const start = kindStarts[kindRow]!;
      if (start !== kindStart) kind = kindText.slice(start, kindEnds[kindRow]);
      kindStart = start;
      const title = titleText.slice(starts[titleRow], ends[titleRow]);
      const own = entity * idLength;
      ids.copyWithin(0, own, own + idLength);
      each(id, kind, title, places![at]!, places![at + 1]!, places![at + 2]!, places![at + 3]!);
    }
  }

  private flush(): void {
    this.batch ??= new Uint8Array(batchRoom);
    this.send(this.batch, this.native.take(this.batch));
  }
}

/** x, y, rx, ry, dx, dy */
const placeParts = 6;

/** A column of texts is one text and where each value lies in it. */
const texts = (native: Native, field: string): Required<ReturnType<Native['column']>> =>
  native.column(field) as Required<ReturnType<Native['column']>>;

export const contender: Contender = {
  version: productVersion(),
  open: (_number, send) => new Kwadrant(send),
  load: (bytes) => new Kwadrant(sendNothing, addon.Replica.load(bytes)),
};
