/**
 * Automerge: a map for each initiative inside one map, a place as one value. Its documents as JavaScript objects would
 * copy the map of all initiatives for every move (milliseconds at this size); the bench drives the library beneath
 * them, which does not.
 */
import * as Automerge from '@automerge/automerge';
import type { Initiative } from '../../workload/initiatives.js';
import type { Moves } from '../../workload/moves.js';
import { type Contender, type Fields, type Message, type Replica, type Send, sendNothing } from '../contender.js';
import { placeBytes, placePart } from '../placeBytes.js';
import { versionOf } from './version.js';

type Handle = ReturnType<typeof Automerge.getBackend>;
/** Texts come back as objects that know their text: they were put as plain values, which is the fastest. */
interface Entity {
  kind: { toString(): string };
  title: { toString(): string };
  place: Uint8Array;
}

interface Root {
  initiatives: { [id: string]: Entity };
}

class AutomergeReplica implements Replica {
  private readonly handle: Handle;
  private all: readonly Initiative[] = [];
  /** Objects by number, as far as they were made here or named already. */
  private known: string[] = [];
  private parted: Automerge.Heads | undefined;

  constructor(
    number: number,
    private readonly send: Send,
    private readonly loaded?: Automerge.Doc<Root>,
  ) {
    const actor = number.toString(16).padStart(2, '0');
    this.handle = Automerge.getBackend(loaded ?? Automerge.init({ actor }));
  }

  create(all: readonly Initiative[]): void {
    const root = this.handle.putObject('_root', 'initiatives', {});
    this.known = all.map(({ id, kind, title, x, y, rx, ry }) => {
      const entity = this.handle.putObject(root, id, {});
      this.handle.put(entity, 'kind', kind, 'str');
      this.handle.put(entity, 'title', title, 'str');
      this.handle.put(entity, 'place', placeBytes(x, y, rx, ry), 'bytes');
      return entity;
    });
    this.commit();
  }

  /** Looks up none before it is moved: that takes a third of a millisecond, and most receivers move nothing. */
  know(all: readonly Initiative[]): void {
    this.all = all;
    this.known = [];
  }

  move(number: number, x: number, y: number, rx: number, ry: number): void {
    this.handle.put(this.entity(number), 'place', placeBytes(x, y, rx, ry), 'bytes');
    this.commit();
  }

  moveAll({ count, which, x, y, rx, ry }: Moves): void {
    for (let n = 0; n < count; n += 1) {
      this.handle.put(this.entity(which[n]!), 'place', placeBytes(x[n]!, y[n]!, rx[n]!, ry[n]!), 'bytes');
    }
    this.commit();
  }

  receive(message: Message): void {
    if (this.parted) this.handle.loadIncremental(message as Uint8Array);
    else this.handle.applyChanges([message as Uint8Array]);
  }

  part(): void {
    this.parted = this.handle.getHeads();
  }

  news(): Message {
    return this.handle.saveSince(this.parted!);
  }

  save(): Uint8Array {
    return this.handle.save();
  }

  /** `Automerge.load` has made JavaScript objects of all values already. */
  read(each: Fields): void {
    const { initiatives } = this.loaded ?? (this.handle.materialize('/') as Root);
    for (const [id, { kind, title, place }] of Object.entries(initiatives)) {
      const [x, y, rx, ry] = [placePart(place, 0), placePart(place, 1), placePart(place, 2), placePart(place, 3)];
      each(id, kind.toString(), title.toString(), x, y, rx, ry);
    }
  }

  private entity(number: number): string {
    return (this.known[number] ??= this.handle.objInfo(`/initiatives/${this.all[number]!.id}`).id);
  }

  private commit(): void {
    this.handle.commit();
    if (this.parted || this.send === sendNothing) return;
    const change = this.handle.getLastLocalChange()!;
    this.send(change, change.length);
  }
}

export const contender: Contender = {
  version: versionOf('@automerge/automerge'),
  isSlow: true,
  open: (number, send) => new AutomergeReplica(number, send),
  load: (bytes) => new AutomergeReplica(1, sendNothing, Automerge.load(bytes)),
};
