import { farthest, presenceIds } from '../../protocol/limits.js';
import { encodePageMessage } from '../../protocol/pageMessages.js';
import type { Connection } from './connection.js';
import type { Cancel, Environment } from './environment.js';
import type { Presence } from './types.js';

/** The host drops what comes faster than 30 a second. */
const everyMs = 34;
/** Presence is for now: behind so many bytes that have not left yet it would only be in the way. */
const mostUnsent = 64 * 1024;

/** Sends what is under this member's hand: the last one wins, at most 29 a second, only over a line that is free. */
export class PresenceSender {
  private latest: Presence | undefined;
  private unsent = false;
  private sentAt = -Infinity;
  private cancelTimer: Cancel | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly connection: Connection,
  ) {}

  set(presence: Presence): void {
    this.latest = presence;
    this.unsent = true;
    this.schedule();
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
    const wait = this.sentAt + everyMs - this.environment.now();
    if (wait <= 0) return this.send();
    this.cancelTimer = this.environment.after(wait, () => {
      this.cancelTimer = undefined;
      if (this.unsent) this.send();
    });
  }

  private send(): void {
    this.unsent = false;
    if (!this.latest || !this.connection.live || this.connection.unsent > mostUnsent) return;
    const { cursor, dragged, selected } = this.latest;
    this.sentAt = this.environment.now();
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
