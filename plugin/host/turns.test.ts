import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

const never = new AbortController().signal;

/** Takes turns and keeps a list of who has begun, in order. */
function begun(turns: Turns) {
  const names: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (map: string, name: string, signal = never): Promise<void> =>
    turns.take(map, signal).then((end) => {
      names.push(name);
      ends.set(name, end);
    });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settle();
  };
  return { names, take, end, settle };
}

describe('Turns', () => {
  it('gives each map one at a time, in the order of asking', async () => {
    const { names, take, end, settle } = begun(new Turns(2, 9));
    void take('a', 'a1');
    void take('a', 'a2');
    void take('b', 'b1');
    void take('a', 'a3');
    await settle();
    expect(names).toEqual(['a1', 'b1']);
    await end('a1');
    expect(names).toEqual(['a1', 'b1', 'a2']);
    await end('a2');
    expect(names).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('never holds more than it may, also when somebody comes just as one ends', async () => {
    const { names, take, end, settle } = begun(new Turns(1, 9));
    void take('a', 'a1');
    void take('b', 'b1');
    await settle();
    const ended = end('a1');
    void take('c', 'c1');
    await ended;
    expect(names).toEqual(['a1', 'b1']);
    await end('b1');
    expect(names).toEqual(['a1', 'b1', 'c1']);
  });

  it('refuses who would wait behind too many', async () => {
    const { take } = begun(new Turns(1, 1));
    void take('a', 'a1');
    void take('a', 'a2');
    await expect(take('b', 'b1')).rejects.toMatchObject({ code: 'limit_rate' });
  });

  it('lets who no longer wants it leave, before and while waiting', async () => {
    const { names, take, end, settle } = begun(new Turns(1, 1));
    const gone = new AbortController();
    void take('a', 'a1');
    const waiting = take('a', 'a2', gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    await expect(take('a', 'a3', gone.signal)).rejects.toThrow('gone');
    void take('a', 'a4');
    await settle();
    await end('a1');
    expect(names).toEqual(['a1', 'a4']);
  });
});
