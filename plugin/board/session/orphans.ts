import { protocolVersion } from '../../protocol/version.js';
import type { MapLink } from './access.js';
import { Connection } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import { keyNumber } from './memberKey.js';
import { type Entry, Outbox, storedKeys } from './outbox.js';
import type { Peers } from './peers.js';
import { Sender, type SenderEvents } from './sender.js';

export interface OrphanEvents extends SenderEvents {
  /** Stored changes with these numbers could not be read, and are lost. */
  unreadable(numbers: readonly number[]): void;
  /** `entries` and `pendingFor` answer otherwise than before. */
  changed(): void;
}

interface Drain {
  key: string;
  outbox: Outbox;
  sender: Sender;
  connection: Connection;
}

/**
 * Sends what closed tabs have left behind on this device. A key that no tab answers for is sent under its own name,
 * over a connection of its own, so that its numbers keep their meaning; this tab's work is never mixed with it. One key
 * at a time.
 */
export class Orphans {
  private drain: Drain | undefined;
  private found: string[] = [];
  private cancelQuestion: Cancel | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly options: MapLink,
    private readonly peers: Peers,
    private readonly events: OrphanEvents,
    /** Of the method pack that this page has: nobody reads one that comes over this line. */
    private readonly packName: () => string,
  ) {}

  /** Changes that are on their way. What other tabs keep, or nobody has looked at, does not count. */
  get entries(): readonly Entry[] {
    return this.drain?.outbox.entries ?? [];
  }

  pendingFor(id: string): number {
    return this.drain?.outbox.pendingFor(id) ?? 0;
  }

  holds(key: string): boolean {
    return this.drain?.key === key;
  }

  /** Looks for keys other than this tab's own. Does nothing while it is still busy with what it found before. */
  look(own: string): void {
    if (this.drain || this.cancelQuestion) return;
    this.found = [...storedKeys(this.environment.deviceStorage, this.options.mapId)].filter((key) => key !== own);
    this.next();
  }

  close(): void {
    this.found = [];
    this.cancelQuestion?.();
    this.end();
  }

  private next(): void {
    const key = this.found.shift();
    if (key === undefined) return;
    this.cancelQuestion = this.peers.ask(key, (holder) => {
      this.cancelQuestion = undefined;
      if (holder === 'free') this.begin(key);
      else this.next();
    });
  }

  private begin(key: string): void {
    const outbox = new Outbox(this.environment.deviceStorage, this.options.mapId, { key, next: 1 });
    this.events.unreadable(outbox.load());
    if (outbox.entries.length === 0) return this.next();
    const connection: Connection = new Connection(this.environment, this.options, {
      hello: () => ({
        type: 'hello',
        protocolVersion,
        memberKey: keyNumber(key),
        epoch: 0n,
        seq: 0,
        nickname: '',
        calm: true,
        pack: this.packName(),
      }),
      welcome: (message) => sender.welcome(message),
      message: (message) => sender.heard(message),
      lost: () => (connection.ended === undefined ? sender.stop() : this.finish()),
      // The tab whose key this is has come back, and sends what is left by itself.
      keyTaken: () => this.finish(),
    });
    const sender = new Sender(this.environment, outbox, connection, {
      settled: (entries) => {
        if (outbox.entries.length === 0) this.finish();
        this.events.settled(entries);
      },
      refused: (refusal) => this.events.refused(refusal),
    });
    this.drain = { key, outbox, sender, connection };
    connection.start();
    this.events.changed();
  }

  private finish(): void {
    this.end();
    this.events.changed();
    this.next();
  }

  private end(): void {
    const { drain } = this;
    this.drain = undefined;
    drain?.sender.stop();
    drain?.connection.close();
  }
}
