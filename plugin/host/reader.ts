/**
 * Keeps one slow reader from costing memory or holding up others. Who falls behind misses frames, and gets a snapshot
 * once it has taken what was sent; who takes nothing at all is given up.
 */
import type { Outgoing } from './addon.js';
import type { Limits } from './limits.js';
import { messageType } from './messageType.js';

/** What to do with a message for this reader. */
export type Verdict = 'send' | 'skip' | 'lost';

export class Reader {
  private state: 'steady' | 'behind' | 'awaitingSnapshot' = 'steady';
  /** Bytes of the last snapshot while it may still be on its way: a large map on a poor line is not slowness. */
  private snapshotBytes = 0;
  private sent = 0;
  private taken = 0;
  private takenAt: number;

  constructor(
    private readonly limits: Limits,
    now: number,
  ) {
    this.takenAt = now;
  }

  /** Decides on one message while `buffered` bytes wait unsent. After `send` the caller has to send it. */
  offer(message: Outgoing, buffered: number): Verdict {
    if (buffered > this.limits.lostBytes + this.snapshotBytes) return 'lost';
    const type = message.bytes[0];
    if (type === messageType.snapshot) {
      this.state = 'steady';
      this.snapshotBytes = message.bytes.length;
    } else if (message.volatile || type === messageType.frame) {
      if (this.state !== 'steady') return 'skip';
      if (buffered > this.limits.behindBytes + this.snapshotBytes) {
        if (!message.volatile) this.state = 'behind';
        return 'skip';
      }
    }
    this.sent += message.bytes.length;
    return 'send';
  }

  /** True once when the reader has caught up and must be brought up to date. */
  wantsResync(buffered: number): boolean {
    if (buffered >= this.limits.drainedBytes) return false;
    this.snapshotBytes = 0;
    if (this.state !== 'behind') return false;
    this.state = 'awaitingSnapshot';
    return true;
  }

  /** True when the reader has unsent bytes and has taken none for too long. Call with every tick. */
  isStalled(buffered: number, now: number): boolean {
    const taken = this.sent - buffered;
    if (buffered === 0 || taken > this.taken) {
      this.taken = taken;
      this.takenAt = now;
    }
    // The system takes a large message as one piece, so its way over a slow line shows no progress.
    const allowance = (this.snapshotBytes / this.limits.snapshotBytesPerSecond) * 1000;
    return now - this.takenAt > this.limits.stalledMs + allowance;
  }
}
