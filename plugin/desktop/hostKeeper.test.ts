import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HostChild, HostKeeper } from './hostKeeper.js';
import type { FromHost, HostFailure, ToHost } from './hostMessages.js';

/** A host's process that does only what the test says. */
class Child extends EventEmitter implements HostChild {
  readonly sent: ToHost[] = [];
  killed = false;

  postMessage(message: ToHost): void {
    this.sent.push(message);
  }

  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }

  says(message: FromHost): void {
    this.emit('message', message);
  }

  ready(port = 4285): void {
    this.says({ kind: 'ready', url: `http://127.0.0.1:${port}`, port });
  }

  /** The last task that was asked, answered as an opened map. */
  opens(file: string): void {
    const asked = this.sent.at(-1);
    if (asked?.kind !== 'task') throw new Error('nothing was asked');
    this.says({ kind: 'done', id: asked.id, value: { file, title: 'T', link: 'L' } });
  }
}

let children: Child[];
let down: HostFailure[];
let ready: string[];
let keeper: HostKeeper;

const newest = (): Child => children.at(-1) ?? new Child();

beforeEach(() => {
  vi.useFakeTimers();
  children = [];
  down = [];
  ready = [];
  keeper = new HostKeeper({
    fork: () => {
      children.push(new Child());
      return newest();
    },
    maps: '/maps',
    port: 0,
    address: '127.0.0.1',
    onDown: (failure) => down.push(failure),
    onReady: (url) => ready.push(url),
  });
  keeper.start();
});
afterEach(() => vi.useRealTimers());

describe('a host that falls', () => {
  it('is started again on the port it had, with the maps that were open', async () => {
    newest().ready(5000);
    const opened = keeper.ask({ kind: 'open', file: '/a.kwadrant' });
    newest().opens('/a.kwadrant');
    await opened;
    newest().emit('exit', 139);
    await vi.advanceTimersByTimeAsync(0);
    expect(children).toHaveLength(2);
    expect(newest().sent).toMatchObject([
      { kind: 'start', port: 5000, maps: '/maps' },
      { kind: 'task', task: { kind: 'open', file: '/a.kwadrant' } },
    ]);
    newest().ready(5000);
    expect(ready).toEqual(['http://127.0.0.1:5000', 'http://127.0.0.1:5000']);
  });

  it('answers what was asked with host_gone, and so does a host that is down', async () => {
    const asked = keeper.ask({ kind: 'open', file: '/a' });
    const failed = expect(asked).rejects.toMatchObject({ failure: { code: 'host_gone' } });
    newest().emit('exit', 1);
    await failed;
    await expect(keeper.ask({ kind: 'open', file: '/a' })).rejects.toMatchObject({ failure: { code: 'host_gone' } });
  });

  it('is left alone after the fifth fall within a minute, until it is started by hand', async () => {
    for (let fall = 1; fall <= 5; fall++) {
      expect(down).toEqual([]);
      newest().emit('exit', 1);
      await vi.advanceTimersByTimeAsync(5000);
    }
    expect(children).toHaveLength(5);
    expect(down).toMatchObject([{ code: 'host_gone' }]);
    keeper.start();
    expect(children).toHaveLength(6);
  });

  it('may fall once a minute for ever', async () => {
    for (let fall = 1; fall <= 20; fall++) {
      newest().emit('exit', 1);
      await vi.advanceTimersByTimeAsync(61_000);
    }
    expect(children).toHaveLength(21);
    expect(down).toEqual([]);
  });

  it('is no longer listened to', async () => {
    const [old] = children;
    old?.emit('exit', 1);
    await vi.advanceTimersByTimeAsync(0);
    old?.ready(1);
    old?.emit('exit', 1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ready).toEqual([]);
    expect(children).toHaveLength(2);
  });
});

describe('a host that cannot start', () => {
  it('says why and is not tried again', async () => {
    const asked = keeper.ask({ kind: 'open', file: '/a' });
    const failed = expect(asked).rejects.toMatchObject({ failure: { code: 'native_missing' } });
    newest().says({ kind: 'notStarted', failure: { code: 'native_missing', params: {} } });
    await failed;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(down).toMatchObject([{ code: 'native_missing' }]);
    expect(children).toHaveLength(1);
    expect(newest().killed).toBe(true);
  });
});

describe('stop', () => {
  it('asks to close and waits until the process is gone', async () => {
    let stopped = false;
    const done = keeper.stop().then(() => (stopped = true));
    await vi.advanceTimersByTimeAsync(5000);
    expect(newest().sent.at(-1)).toMatchObject({ kind: 'task', task: { kind: 'close' } });
    expect(stopped).toBe(false);
    newest().emit('exit', 0);
    await done;
    expect(newest().killed).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(children).toHaveLength(1);
  });

  it('ends a process that does not close in ten seconds', async () => {
    const done = keeper.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await done;
    expect(newest().killed).toBe(true);
  });

  it('starts nothing again when the host had just fallen', async () => {
    newest().emit('exit', 1);
    await keeper.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(children).toHaveLength(1);
  });
});
