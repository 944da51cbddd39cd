import type { Cancel, Environment } from './environment.js';
import type { Changes, Refusal } from './types.js';
import type { Note } from './view.js';

type Pending = { -readonly [K in keyof Changes]: Changes[K] } & { entities: Set<number> };

/**
 * Gathers changes and refusals, and tells the listeners: the first at once, the others with the next frame. Who draws
 * what it is told with the next frame, as the whiteboard does, so draws it a frame earlier.
 */
export class Notifier {
  private readonly listeners = new Set<(changes: Changes) => void>();
  private readonly refusalListeners = new Set<(refusal: Refusal) => void>();
  private pending: Pending | undefined;
  private refusals: Refusal[] = [];
  /** Set while something is to be told. */
  private cancelTelling: Cancel | undefined;
  /** Set from telling until the next frame. */
  private cancelFrame: Cancel | undefined;
  private closed = false;

  constructor(private readonly environment: Environment) {}

  readonly note: Note = ({ entity, ...flags }) => {
    this.pending ??= nothing();
    const { pending } = this;
    if (entity !== undefined) pending.entities.add(entity);
    for (const [name, value] of Object.entries(flags)) {
      if (value) pending[name as keyof typeof flags] = true;
    }
    this.schedule();
  };

  /** Kept until somebody listens: a refusal says that work is lost. */
  refuse(refusal: Refusal): void {
    this.refusals.push(refusal);
    this.schedule();
  }

  subscribe(listener: (changes: Changes) => void): Cancel {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onRefusal(listener: (refusal: Refusal) => void): Cancel {
    this.refusalListeners.add(listener);
    if (this.refusals.length > 0) this.schedule();
    return () => this.refusalListeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    this.cancelTelling?.();
    this.cancelFrame?.();
    this.listeners.clear();
    this.refusalListeners.clear();
  }

  private schedule(): void {
    if (this.closed || this.cancelTelling || this.cancelFrame) return;
    this.cancelTelling = this.environment.asNextTask(() => this.flush());
  }

  private onFrame(): void {
    this.cancelFrame = undefined;
    if (this.pending || (this.refusals.length > 0 && this.refusalListeners.size > 0)) this.flush();
  }

  private flush(): void {
    this.cancelTelling = undefined;
    this.cancelFrame = this.environment.onNextFrame(() => this.onFrame());
    const failures: unknown[] = [];
    if (this.refusalListeners.size > 0) {
      for (const refusal of this.refusals.splice(0)) tell(this.refusalListeners, refusal, failures);
    }
    const { pending } = this;
    this.pending = undefined;
    if (pending) tell(this.listeners, pending, failures);
    // A listener that fails must not cost the others their changes, nor hide its failure.
    if (failures.length > 0) throw failures[0];
  }
}

function tell<T>(listeners: ReadonlySet<(value: T) => void>, value: T, failures: unknown[]): void {
  for (const listener of [...listeners]) {
    try {
      listener(value);
    } catch (error) {
      failures.push(error);
    }
  }
}

function nothing(): Pending {
  return {
    entities: new Set(),
    all: false,
    matrix: false,
    totals: false,
    map: false,
    members: false,
    presence: false,
    status: false,
  };
}
