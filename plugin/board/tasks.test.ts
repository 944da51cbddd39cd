import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNextTask, Deferred } from './tasks.js';

/** What a browser has that knows priorities: tasks in the order in which they were asked for. */
function giveScheduler(): void {
  const postTask = async (run: () => void, { signal }: { signal: AbortSignal }) => {
    await Promise.resolve();
    signal.throwIfAborted();
    run();
  };
  vi.stubGlobal('scheduler', { postTask });
}

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['a browser with priorities', giveScheduler],
  ['a browser without', () => vi.stubGlobal('scheduler', undefined)],
  ['a browser that only yields', () => vi.stubGlobal('scheduler', { yield: () => Promise.resolve() })],
])('the next task in %s', (_name, prepare) => {
  it('comes after what is being done', async () => {
    prepare();
    const run = vi.fn();
    asNextTask(run);
    expect(run).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  });

  it('can be called off', async () => {
    prepare();
    const run = vi.fn();
    asNextTask(run)();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(run).not.toHaveBeenCalled();
  });
});

describe('work that waits', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('waits anew when it is asked for again, and comes once', () => {
    const run = vi.fn();
    const work = new Deferred(run);
    work.after(80);
    vi.advanceTimersByTime(79);
    work.after(80);
    vi.advanceTimersByTime(79);
    expect([run.mock.calls.length, work.isWaiting]).toEqual([0, true]);
    vi.advanceTimersByTime(1);
    expect([run.mock.calls.length, work.isWaiting]).toEqual([1, false]);
    vi.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('is not put off when it comes as the next task, as a drag that ends and changes things by that', () => {
    const run = vi.fn();
    const work = new Deferred(run);
    work.asNextTask();
    work.after(80);
    vi.advanceTimersByTime(0);
    expect(run).toHaveBeenCalledOnce();
    work.after(80);
    vi.advanceTimersByTime(80);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('comes no more once it is stopped, and can be asked for again', () => {
    const run = vi.fn();
    const work = new Deferred(run);
    work.asNextTask();
    work.stop();
    vi.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
    work.after(80);
    vi.advanceTimersByTime(80);
    expect(run).toHaveBeenCalledOnce();
  });
});
