/** One connection that is in a room: its number there, how much it may send, and whether it is still alive. */
import type { Writable } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Limits } from './limits.js';
import { messageType } from './messageType.js';
import { Rate } from './rate.js';
import { Reader } from './reader.js';

export class Member {
  /** True once the room has answered this member's `hello`. */
  welcomed = false;
  readonly reader: Reader;
  private readonly messages: Rate;
  private readonly bytes: Rate;
  private readonly presence: Rate;
  private readonly since: number;
  private heardAt: number;
  private askedAt: number | undefined;

  constructor(
    readonly number: number,
    readonly socket: WebSocket,
    /** What the socket itself writes to. */
    private readonly stream: Writable,
    private readonly limits: Limits,
    now: number,
    /** Called once, when the member is out. */
    readonly left: () => void,
  ) {
    this.reader = new Reader(limits, now);
    this.messages = new Rate(limits.messagesPerSecond, limits.messageBurst, now);
    this.bytes = new Rate(limits.bytesPerSecond, limits.bytesBurst, now);
    this.presence = new Rate(limits.presencePerSecond, limits.presenceBurst, now);
    this.since = now;
    this.heardAt = now;
  }

  /** Whether an incoming message is passed on, dropped, or one too many. */
  incoming(data: Uint8Array, now: number): 'pass' | 'drop' | 'tooMuch' {
    this.heard(now);
    if (!this.messages.take(1, now) || !this.bytes.take(data.length, now)) return 'tooMuch';
    return data[0] !== messageType.presence || this.presence.take(1, now) ? 'pass' : 'drop';
  }

  /**
   * Sends what frameOf() made, past the socket: it would make the head of the frame anew for each of a thousand
   * readers, and hand the two over apart. Whole frames keep their order with the socket's own, which holds back none
   * as long as nothing is compressed.
   */
  sendFrame(frame: Buffer): void {
    if (this.socket.readyState === this.socket.OPEN) this.stream.write(frame);
  }

  /** Any sign of life. */
  heard(now: number): void {
    this.heardAt = now;
    this.askedAt = undefined;
  }

  /** True when the page has not said hello in time. */
  isSilent(now: number): boolean {
    return !this.welcomed && now - this.since > this.limits.helloMs;
  }

  /**
   * Asks for a sign of life when it is time to; true when an earlier question stayed without an answer. While bytes
   * are unsent nothing is asked: the question would wait behind them, and the reader's progress tells enough.
   */
  isGone(buffered: number, now: number): boolean {
    if (buffered > 0) this.heard(now);
    if (this.askedAt !== undefined) return now - this.askedAt > this.limits.pongMs;
    if (now - this.heardAt < this.limits.pingMs) return false;
    this.askedAt = now;
    this.socket.ping();
    return false;
  }
}
