/** A page's end of a connection without a network: how fast it reads is the test's to say, to the byte. */
import { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import type { WebSocket } from 'ws';

export class FakeSocket extends EventEmitter {
  /** What the page has taken whole, in order. */
  readonly taken: Buffer[] = [];
  /** The most bytes that ever waited for it. */
  most = 0;
  closedWith: number | undefined;
  private waiting: Buffer[] = [];
  /** Bytes of the first waiting message that were taken already. */
  private partly = 0;
  private asked = false;

  get bufferedAmount(): number {
    return this.waiting.reduce((sum, bytes) => sum + bytes.length, -this.partly);
  }

  /** What a host hands to ws. */
  get asWebSocket(): WebSocket {
    return this as unknown as WebSocket;
  }

  /** What that writes to. */
  get asStream(): Writable {
    return this as unknown as Writable;
  }

  readonly OPEN = 1;

  get readyState(): number {
    return this.closedWith === undefined ? this.OPEN : this.OPEN + 1;
  }

  /** A frame that was made beforehand: only the message in it counts here. */
  write(frame: Buffer): void {
    const length = frame[1]!;
    this.send(frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10));
  }

  send(bytes: Buffer): void {
    if (this.closedWith !== undefined) throw new Error('sent after close');
    this.waiting.push(bytes);
    this.most = Math.max(this.most, this.bufferedAmount);
  }

  /** A host that does not read it gets nothing of what it says. */
  isPaused = false;
  private readonly unheard: Buffer[] = [];

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    for (const data of this.unheard.splice(0)) this.hears(data);
  }

  ping(): void {
    this.asked = true;
  }

  close(code: number): void {
    this.closedWith ??= code;
  }

  /** Takes so many bytes of what waits; who has taken all of it answers a ping, too. */
  read(bytes = Infinity): void {
    for (let left = bytes; left > 0 && this.waiting.length > 0; ) {
      const first = this.waiting[0]!;
      const rest = first.length - this.partly;
      if (left < rest) {
        this.partly += left;
        return;
      }
      left -= rest;
      this.partly = 0;
      this.taken.push(first);
      this.waiting.shift();
    }
    if (!this.asked || this.isPaused) return;
    this.asked = false;
    this.emit('pong', Buffer.alloc(0));
  }

  hears(data: Buffer): void {
    if (this.isPaused) this.unheard.push(data);
    else this.emit('message', data, true);
  }
}
