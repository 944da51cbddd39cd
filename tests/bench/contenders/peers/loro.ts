/** Loro: a LoroMap for each initiative inside one LoroMap, a place as one value, a commit for each transaction. */
import { LoroDoc, LoroMap, type VersionVector } from 'loro-crdt';
import type { Initiative } from '../../workload/initiatives.js';
import type { Moves } from '../../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from '../contender.js';
import { placeBytes, placePart } from '../placeBytes.js';
import { versionOf } from './version.js';

type Entity = LoroMap<{ kind: string; title: string; place: Uint8Array }>;

class LoroReplica implements Replica {
  private readonly root: LoroMap;
  private known: Entity[] = [];
  private parted: VersionVector | undefined;

  constructor(
    number: number,
    send: Send,
    private readonly doc = new LoroDoc(),
  ) {
    doc.setPeerId(BigInt(number));
    this.root = doc.getMap('initiatives');
    if (send === sendNothing) return;
    doc.subscribeLocalUpdates((update) => {
      if (!this.parted) send(update, update.length);
    });
  }

  create(all: readonly Initiative[]): void {
    for (const { id, kind, title, x, y, rx, ry } of all) {
      const entity = this.root.setContainer(id, new LoroMap()) as unknown as Entity;
      entity.set('kind', kind);
      entity.set('title', title);
      entity.set('place', placeBytes(x, y, rx, ry));
    }
    this.doc.commit();
    this.know(all);
  }

  know(all: readonly Initiative[]): void {
    this.known = all.map(({ id }) => this.root.get(id) as unknown as Entity);
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    this.known[number]!.set('place', placeBytes(x, y, rx, ry));
    this.doc.commit();
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    for (let n = 0; n < count; n += 1) this.known[which[n]!]!.set('place', placeBytes(x[n]!, y[n]!, rx[n]!, ry[n]!));
    this.doc.commit();
  }

  receive(message: Message): void {
    this.doc.import(message as Uint8Array);
  }

  part(): void {
    this.parted = this.doc.version();
  }

  news(): Message {
    return this.doc.export(this.parted ? { mode: 'update', from: this.parted } : { mode: 'update' });
  }

  save(): Uint8Array {
    return this.doc.export({ mode: 'snapshot' });
  }

  /** One call for all values is Loro's fastest way out of its memory. */
  read(each: Fields): void {
    const all = this.root.toJSON() as { [id: string]: { kind: string; title: string; place: Uint8Array } };
    for (const [id, { kind, title, place }] of Object.entries(all)) {
      each(id, kind, title, placePart(place, 0), placePart(place, 1), placePart(place, 2), placePart(place, 3));
    }
  }
}

export const contender: Contender = {
  version: versionOf('loro-crdt'),
  isSlow: true,
  open: (number, send) => new LoroReplica(number, send),
  load: (bytes) => new LoroReplica(1, sendNothing, LoroDoc.fromSnapshot(bytes)),
};
