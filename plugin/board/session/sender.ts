import type { HostMessage } from '../../protocol/messages.js';
import type { Connection, Welcome } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import type { Entry, Outbox } from './outbox.js';
import { Pace } from './pace.js';
import type { Refusal } from './types.js';

type RefusedMessage = Extract<HostMessage, { type: 'refused' }>;

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
  /** Up to this number changes go one at a time: the host could not read one of them, and did not say which. */
  private suspectUpTo = 0;
  /** What the welcome says is saved. The host tells right after it which of these it has refused all the same. */
  private doubtful: readonly Entry[] = [];
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
    this.outbox.renumberAbove(lastN);
    this.doubtful = this.settle(lastN);
    this.pump();
  }

  /** Takes from any message what is about the outbox. */
  heard(message: HostMessage): void {
    switch (message.type) {
      case 'snapshot':
      case 'frame':
        this.doubtful = [];
        for (const { member, n } of message.saved) if (member === this.member) this.settle(n);
        this.pump();
        break;
      case 'refused':
        if (message.n > 0) this.refused(message.n, message);
        else this.unreadable(message);
        this.pump();
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
      if (entry.n <= this.lastSent) {
        if (entry.n <= this.suspectUpTo) return;
        continue;
      }
      const wait = this.pace.take(this.environment.now(), entry.bytes.length);
      if (wait > 0) {
        this.cancelTimer = this.environment.after(wait, () => this.pump());
        return;
      }
      if (!this.inFlight()) this.lastProgress = this.environment.now();
      this.lastSent = entry.n;
      entry.sent = true;
      this.connection.send(entry.bytes);
      if (entry.n <= this.suspectUpTo) return;
    }
  }

  private settle(n: number): readonly Entry[] {
    this.lastProgress = this.environment.now();
    const entries = this.outbox.settle(n);
    if (entries.length > 0) this.events.settled(entries);
    return entries;
  }

  private refused(n: number, { code, params }: RefusedMessage): void {
    this.lastProgress = this.environment.now();
    const entry = this.outbox.remove(n) ?? this.doubtful.find((other) => other.n === n);
    // A number that is not waiting was told of before.
    if (!entry) return;
    this.doubtful = this.doubtful.filter((other) => other !== entry);
    this.events.refused({
      n,
      code,
      params: Object.fromEntries(params.map(({ name, value }) => [name, value])),
      gestures: entry.request.type === 'gesture' ? entry.request.gestures : [],
    });
    this.events.settled([entry]);
  }

  /**
   * The host could not read something, and closes. Sent again as before, that would come back for ever: so what is in
   * flight goes one at a time on the next connection, and the one that brings this about again is given up.
   */
  private unreadable(message: RefusedMessage): void {
    const [oldest] = this.outbox.entries;
    if (!oldest || !this.inFlight()) return;
    if (oldest.n <= this.suspectUpTo) this.refused(oldest.n, message);
    else this.suspectUpTo = this.lastSent;
  }

  private stalled(): boolean {
    return !this.readOnly && this.inFlight() && this.environment.now() - this.lastProgress > stalledMs;
  }

  private inFlight(): boolean {
    const oldest = this.outbox.entries[0];
    return oldest !== undefined && oldest.n <= this.lastSent;
  }
}
