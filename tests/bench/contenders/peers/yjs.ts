/** Yjs: a Y.Map for each initiative inside one Y.Map, a place as one value, updates from the document's own event. */
import * as Y from 'yjs';
import type { Initiative } from '../../workload/initiatives.js';
import type { Moves } from '../../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from '../contender.js';
import { placeBytes, placePart } from '../placeBytes.js';
import { versionOf } from './version.js';

type Entity = Y.Map<string | Uint8Array>;

class YjsReplica implements Replica {
  private readonly doc = new Y.Doc();
  private readonly root = this.doc.getMap<Entity>('initiatives');
  private known: Entity[] = [];
  private parted: Uint8Array | undefined;
  private isReceiving = false;

  constructor(number: number, send: Send) {
    this.doc.clientID = number;
    if (send === sendNothing) return;
    this.doc.on('update', (update: Uint8Array) => {
      if (!this.isReceiving && !this.parted) send(update, update.length);
    });
  }

  create(all: readonly Initiative[]): void {
    this.doc.transact(() => {
      for (const { id, kind, title, x, y, rx, ry } of all) {
        const entity: Entity = new Y.Map();
        entity.set('kind', kind);
        entity.set('title', title);
        entity.set('place', placeBytes(x, y, rx, ry));
        this.root.set(id, entity);
      }
    });
    this.know(all);
  }

  know(all: readonly Initiative[]): void {
    this.known = all.map(({ id }) => this.root.get(id)!);
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    this.known[number]!.set('place', placeBytes(x, y, rx, ry));
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    this.doc.transact(() => {
      for (let n = 0; n < count; n += 1) this.move(which[n]!, x[n]!, y[n]!, rx[n]!, ry[n]!);
    });
  }

  receive(message: Message): void {
    this.isReceiving = true;
    Y.applyUpdate(this.doc, message as Uint8Array);
    this.isReceiving = false;
  }

  part(): void {
    this.parted = Y.encodeStateVector(this.doc);
  }

  news(): Message {
    return Y.encodeStateAsUpdate(this.doc, this.parted);
  }

  save(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  read(each: Fields): void {
    for (const [id, entity] of this.root) {
      const place = entity.get('place') as Uint8Array;
      const [x, y, rx, ry] = [placePart(place, 0), placePart(place, 1), placePart(place, 2), placePart(place, 3)];
      each(id, entity.get('kind') as string, entity.get('title') as string, x, y, rx, ry);
    }
  }
}

export const contender: Contender = {
  version: versionOf('yjs'),
  open: (number, send) => new YjsReplica(number, send),
  load(bytes) {
    const replica = new YjsReplica(1, sendNothing);
    replica.receive(bytes);
    return replica;
  },
};
