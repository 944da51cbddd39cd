import { afterEach, describe, expect, it, vi } from 'vitest';
import { asNextTask } from './tasks.js';

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
