/** Work that is done a little later. Each answers how to call it off. */

export function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * After what the browser is doing right now, and before it draws: where it can be told so. Else a timer, which a busy
 * page lets wait for the next picture.
 */
export function asNextTask(run: () => void): () => void {
  if (typeof scheduler === 'undefined' || !('postTask' in scheduler)) return later(run, 0);
  const controller = new AbortController();
  const { signal } = controller;
  scheduler.postTask(run, { priority: 'user-blocking', signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => controller.abort();
}

/**
 * One piece of work and when it comes. Asked for again it waits anew, except that what comes as the next task anyway is
 * not put off any more.
 */
export class Deferred {
  private cancel: (() => void) | undefined;
  private isNext = false;

  constructor(private readonly run: () => void) {}

  get isWaiting(): boolean {
    return this.cancel !== undefined;
  }

  asNextTask(): void {
    this.stop();
    this.isNext = true;
    this.cancel = asNextTask(this.begin);
  }

  after(milliseconds: number): void {
    if (this.isNext) return;
    this.stop();
    this.cancel = later(this.begin, milliseconds);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.isNext = false;
  }

  private readonly begin = (): void => {
    this.stop();
    this.run();
  };
}
