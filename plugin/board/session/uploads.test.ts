/** A picture that waits for its host is in this page only, and the status says so. */
import { expect, it } from 'vitest';
import { Room } from './testing/room.js';
import type { Tab } from './testing/world.js';

const bytes = new Uint8Array([1, 2, 3]);
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Answers as a host does, and counts how often it was asked. */
function answering(tab: Tab, status: number, code = ''): { asked: number } {
  const count = { asked: 0 };
  tab.answer = () => {
    count.asked++;
    if (status === 0) return Promise.reject(new Error('down'));
    return Promise.resolve({ status, type: '', body: new TextEncoder().encode(JSON.stringify({ code })) });
  };
  return count;
}

it('counts as work that waits, in this window only, until the host has it', async () => {
  const room = new Room();
  const { session, tab } = room.ready();
  let finish!: () => void;
  const stored = { status: 204, type: '', body: new Uint8Array() };
  tab.answer = () => new Promise((resolve) => (finish = () => resolve(stored)));
  const done = session.putFile('f', 'image/png', bytes);
  expect(session.view.status).toEqual({ state: 'saving', waiting: 1 });
  room.offline();
  expect(session.view.status).toEqual({ state: 'offline', waiting: 1, kept: false });
  finish();
  await done;
  expect(session.view.status).toEqual({ state: 'offline', waiting: 0, kept: true });
});

it('is tried every five seconds, and at once when the line is back', async () => {
  const room = new Room();
  const { session, tab } = room.ready();
  const down = answering(tab, 0);
  const done = session.putFile('f', 'image/png', bytes);
  for (let i = 0; i < 4; i++) {
    await settled();
    room.world.advance(5_000);
  }
  expect(down.asked).toBe(5);
  await settled();
  room.offline();
  const up = answering(tab, 204);
  room.online();
  room.world.advance(100);
  await done;
  expect(up.asked).toBe(1);
  expect(session.view.status).toEqual({ state: 'saved' });
});

it.each([[403, 'not_allowed'], [507, 'store_full'], [415, 'file_type']])(
  'is given up when the host will not have it, with %i %s',
  async (status, code) => {
    const room = new Room();
    const { session, tab } = room.ready();
    const host = answering(tab, status, code);
    await expect(session.putFile('f', 'image/png', bytes)).rejects.toMatchObject({ code, passing: false });
    room.world.advance(60_000);
    expect(host.asked).toBe(1);
    expect(session.view.status).toEqual({ state: 'saved' });
  },
);

it('is one upload however often it is asked for, and a new one once that has ended', async () => {
  const room = new Room();
  const { session, tab } = room.ready();
  const host = answering(tab, 204);
  await Promise.all([1, 2, 3].map(() => session.putFile('f', 'image/png', bytes)));
  expect(host.asked).toBe(1);
  await session.putFile('f', 'image/png', bytes);
  expect(host.asked).toBe(2);
});

it('is forgotten with its page', async () => {
  const room = new Room();
  const { session, tab } = room.ready();
  const host = answering(tab, 0);
  void session.putFile('f', 'image/png', bytes);
  await settled();
  session.close();
  room.world.advance(60_000);
  expect([host.asked, room.world.timers]).toEqual([1, 0]);
});
