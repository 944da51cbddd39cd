import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withPatience } from './patience.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when the test says so. */
function work() {
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { promise, end, fail };
}

describe('withPatience', () => {
  it('says nothing of what is soon done', async () => {
    const tell = vi.fn();
    const { promise, end } = work();
    const all = withPatience(tell, promise);
    await vi.advanceTimersByTimeAsync(1_900);
    end('done');
    expect(await all).toBe('done');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell).not.toHaveBeenCalled();
  });

  it('tells now and then how long it takes, and stops when it is over', async () => {
    const tell = vi.fn();
    const { promise, fail } = work();
    const all = withPatience(tell, promise);
    await vi.advanceTimersByTimeAsync(12_500);
    expect(tell.mock.calls).toEqual([[2], [7], [12]]);
    fail(new Error('over'));
    await expect(all).rejects.toThrow('over');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell).toHaveBeenCalledTimes(3);
  });
});
