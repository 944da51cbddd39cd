import type { HostMessage } from '../../protocol/messages.js';
import type { Connection, Welcome } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import type { Entry, Outbox } from './outbox.js';
import { Pace } from './pace.js';
import type { Refusal } from './types.js';

/** A change that the host has had for so long without an answer asks for a new connection, whose welcome tells. */
const stalledMs = 30_000;

export interface SenderEvents {
  /** These changes have left the outbox: they are saved, or the refusal below is about them. */
  settled(entries: readonly Entry[]): void;
  refused(refusal: Refusal): void;
}

/** Sends an outbox over a connection: in order, each number once a connection, no faster than a host allows. */
export class Sender {
  /** Undefined while there is no welcome. */
  private pace: Pace | undefined;
  private member = 0;
  private readOnly = false;
  private lastSent = 0;
  private lastProgress = 0;
  private cancelTimer: Cancel = () => undefined;

  constructor(
    private readonly environment: Environment,
    private readonly outbox: Outbox,
    private readonly connection: Connection,
    private readonly events: SenderEvents,
  ) {}

  /** The host tells what it has saved; the rest is sent again. */
  welcome({ member, lastN }: Welcome): void {
    this.member = member;
    this.readOnly = false;
    this.pace = new Pace(this.environment.now());
    this.lastSent = lastN;
    this.settle(lastN);
    this.pump();
  }

  /** Takes from any message what is about the outbox. */
  heard(message: HostMessage): void {
    switch (message.type) {
      case 'snapshot':
      case 'frame':
        for (const { member, n } of message.saved) if (member === this.member) this.settle(n);
        break;
      case 'refused':
        this.refused(message);
        break;
      case 'status':
        this.readOnly = message.state === 'readOnly';
        break;
      case 'pong':
        if (this.stalled()) this.connection.start();
        break;
    }
  }

  /** The connection is gone, or never used again. */
  stop(): void {
    this.pace = undefined;
    this.cancelTimer();
  }

  /** Sends what may be sent now, and the rest when it may. */
  pump(): void {
    this.cancelTimer();
    if (!this.pace) return;
    for (const entry of this.outbox.entries) {
      if (entry.n <= this.lastSent) continue;
      const wait = this.pace.take(this.environment.now(), entry.bytes.length);
      if (wait > 0) {
        this.cancelTimer = this.environment.after(wait, () => this.pump());
        return;
      }
      if (!this.inFlight()) this.lastProgress = this.environment.now();
      this.lastSent = entry.n;
      this.connection.send(entry.bytes);
    }
  }

  private settle(n: number): void {
    this.lastProgress = this.environment.now();
    const entries = this.outbox.settle(n);
    if (entries.length > 0) this.events.settled(entries);
  }

  private refused({ n, code, params }: Extract<HostMessage, { type: 'refused' }>): void {
    this.lastProgress = this.environment.now();
    const entry = this.outbox.remove(n);
    // A number that is not waiting was told of before. 0 is about no change in particular.
    if (!entry && n > 0) return;
    this.events.refused({
      n,
      code,
      params: Object.fromEntries(params.map(({ name, value }) => [name, value])),
      gestures: entry?.request.type === 'gesture' ? entry.request.gestures : [],
    });
    if (entry) this.events.settled([entry]);
  }

  private stalled(): boolean {
    return !this.readOnly && this.inFlight() && this.environment.now() - this.lastProgress > stalledMs;
  }

  private inFlight(): boolean {
    const oldest = this.outbox.entries[0];
    return oldest !== undefined && oldest.n <= this.lastSent;
  }
}
