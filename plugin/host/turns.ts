/** Turns for what takes a processor for a second or more: one at a time for each map, some at a time in all. */
import { HostError } from './errors.js';

interface Waiting {
  readonly map: string;
  begin(): void;
}

export class Turns {
  private readonly busy = new Set<string>();
  private readonly waiting: Waiting[] = [];

  /** At most `together` turns are held at the same time, and `most` more wait for one. */
  constructor(
    private readonly together: number,
    private readonly most: number,
  ) {}

  /**
   * Resolves when it is this one's turn, to what ends it: call that once, whatever happens. First come, first served,
   * but for maps that are busy. Rejects with `limit_rate` when too many wait, and with the signal's reason.
   */
  async take(map: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.isFree(map)) {
      if (this.waiting.length >= this.most) throw new HostError('limit_rate', 'invalid_input', 'too many reports');
      await this.wait(map, signal);
    }
    this.busy.add(map);
    return () => {
      this.busy.delete(map);
      this.next();
    };
  }

  private isFree(map: string): boolean {
    return this.busy.size < this.together && !this.busy.has(map);
  }

  private wait(map: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(signal.reason as Error);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const one: Waiting = { map, begin };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(one);
    });
  }

  private next(): void {
    const at = this.waiting.findIndex(({ map }) => this.isFree(map));
    const [one] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (!one) return;
    // Held from now on: another may come before who waited goes on.
    this.busy.add(one.map);
    one.begin();
  }
}
