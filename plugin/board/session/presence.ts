import { farthest, presenceIds } from '../../protocol/limits.js';
import { encodePageMessage } from '../../protocol/pageMessages.js';
import type { Connection } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import type { Presence } from './types.js';

/** The host drops what comes faster than 30 a second. */
const everyMs = 34;
/** It lets ten through at once; the rest is for a line that delays some and then brings them together. */
const together = 6;
/** Presence is for now: behind so many bytes that have not left yet it would only be in the way. */
const mostUnsent = 64 * 1024;

/**
 * Sends what is under this member's hand: the last one wins, at most 29 a second after a few at once, only over a line
 * that is free. What begins, and a drag that is short, is so seen without any wait.
 */
export class PresenceSender {
  private latest: Presence | undefined;
  private unsent = false;
  /** When all that was sent so far would have been sent at an even pace. */
  private paidAt = -Infinity;
  private cancelTimer: Cancel | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly connection: Connection,
  ) {}

  /** `atOnce` is for what is rare, since it does not wait for its turn: the host bears a few more than its rate. */
  set(presence: Presence, atOnce = false): void {
    this.latest = presence;
    this.unsent = true;
    if (atOnce) this.sendNow();
    else this.schedule();
  }

  /** A new connection knows nothing of us. */
  again(): void {
    if (this.latest) this.set(this.latest);
  }

  close(): void {
    this.cancelTimer?.();
    this.latest = undefined;
  }

  private schedule(): void {
    if (this.cancelTimer) return;
    const wait = this.paidAt - (together - 1) * everyMs - this.environment.now();
    if (wait <= 0) return this.sendNow();
    this.cancelTimer = this.environment.after(wait, () => {
      this.cancelTimer = undefined;
      if (this.unsent) this.sendNow();
    });
  }

  private sendNow(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.unsent = false;
    if (!this.latest || !this.connection.live || this.connection.unsent > mostUnsent) return;
    const { cursor, dragged, selected } = this.latest;
    this.paidAt = Math.max(this.paidAt, this.environment.now()) + everyMs;
    this.connection.send(
      encodePageMessage({
        type: 'presence',
        ...(cursor && { cursor: position(cursor) }),
        dragged: dragged.slice(0, presenceIds).map((card) => ({ id: card.id, ...position(card) })),
        selected: selected.slice(0, presenceIds),
      }),
    );
  }
}

/** On the wire positions are whole and not endlessly far off; a hand may be anywhere. */
function position({ x, y }: { x: number; y: number }): { x: number; y: number } {
  const whole = (value: number) => Math.round(Math.min(farthest, Math.max(-farthest, value)));
  return { x: whole(x), y: whole(y) };
}
