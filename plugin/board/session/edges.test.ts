/**
 * The edges at which other boards have lost work: one test for each, named after the rule. Those about tabs are in
 * tabs.test.ts, about the line in connection.test.ts, about random misfortune in exactlyOnce.test.ts.
 */
import { describe, expect, it } from 'vitest';
import type { EntityRecord, Gesture } from '../../protocol/messages.js';
import { mapId, Room } from './testing/room.js';
import { Tab } from './testing/world.js';

const moved = (id: string, x = 0): Gesture => ({ kind: 'moved', id, x, y: 0 });
const titled = (id: string, title: string): Gesture => ({ kind: 'retitled', id, title });

describe('closing a tab', () => {
  it.each([0, 50, 349, 351])('%i ms after an edit loses nothing, whatever the page was doing before it', (wait) => {
    for (const since of [0, 1, 20, 149, 151, 400]) {
      for (const network of [true, false]) {
        const room = new Room();
        const first = room.ready();
        first.session.send([moved('a', 1)]);
        room.world.advance(100);
        if (!network) room.offline();
        // Loaded again, so that the page has to ask first whose its key is.
        const again = room.reload(first);
        room.world.advance(since);
        again.session.send([moved('a', 2)]);
        room.world.advance(wait);
        again.tab.kill();
        room.online();
        room.ready();
        room.world.advance(1_000);
        expect(room.host.gestures, `${since} ms, ${network}`).toEqual([moved('a', 1), moved('a', 2)]);
        expect(room.world.device.texts.size).toBe(0);
      }
    }
  });

  it('while it asks for another key, since a second tab has taken its own, loses nothing', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session, tab } = room.ready();
    session.send([moved('a', 1)]);
    room.host.line.close(4007);
    room.world.advance(2);
    session.send([moved('a', 2)]);
    tab.kill();
    room.host.savesAtOnce = true;
    room.ready();
    room.world.advance(1_000);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
  });
});

describe('a page that nobody looks at', () => {
  it('keeps and sends what is made, though nothing is drawn any more', () => {
    const room = new Room();
    const { session, tab } = room.ready();
    tab.environment.onNextFrame = () => () => undefined;
    room.offline();
    session.send([moved('a', 1)]);
    expect(room.world.device.texts.size).toBe(1);
    room.online();
    room.world.advance(60_000);
    expect(room.host.gestures).toEqual([moved('a', 1)]);
    // Also over a line that has been up all the time.
    session.send([moved('a', 2)]);
    room.world.advance(100);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
    expect(room.world.device.texts.size).toBe(0);
  });
});

describe('a page that is being loaded', () => {
  it('sends nothing of its own accord: what the room tells is no work', () => {
    const room = new Room();
    room.host.entities = [{ ref: 1, define: { id: 'a', kind: 'initiative' } }];
    const { session } = room.ready();
    room.host.frame({ entities: [{ ref: 2, define: { id: 'b', kind: 'initiative' } }] });
    room.world.advance(600_000);
    session.close();
    expect(room.host.saved).toEqual([]);
    expect(room.world.device.texts.size).toBe(0);
  });

  it('with work from before shows the room\'s map and that work as pending, neither over the other', () => {
    const room = new Room();
    room.host.entities = [{ ref: 1, define: { id: 'a', kind: 'initiative' }, card: { x: 5, y: 5, w: 1, h: 1 } }];
    const before = room.ready();
    room.offline();
    before.session.send([moved('a', 9)]);
    const { session } = room.reload(before);
    room.host.savesAtOnce = false;
    room.online();
    room.world.advance(1_000);
    expect(session.view.byId.get('a')?.card?.x).toBe(5);
    expect(session.view.pendingFor('a')).toBe(1);
    expect(session.waiting()).toEqual([moved('a', 9)]);
  });
});

describe('two maps in one browser', () => {
  it('share nothing that waits, no key, and no tab that answers', () => {
    const other = 'BMapMapMapMapMapMapMa1';
    const room = new Room();
    room.offline();
    const here = room.open();
    const there = room.open(new Tab(room.world), { mapId: other });
    here.session.send([moved('a')]);
    there.session.send([moved('b')]);
    for (const { tab } of [here, there]) tab.kill();
    const names = room.world.device.keys();
    expect(names.filter((name) => name.includes(mapId)).length).toBe(1);
    expect(names.filter((name) => name.includes(other)).length).toBe(1);
    expect([...room.world.channels.keys()].sort()).toEqual([`kwadrant.${mapId}`, `kwadrant.${other}`]);
    room.online();
    room.ready();
    room.world.advance(1_000);
    expect(room.host.gestures).toEqual([moved('a')]);
    expect(room.world.device.keys()).toEqual(names.filter((name) => name.includes(other)));
  });

  it('in one tab after the other keep a key each', () => {
    const room = new Room();
    const first = room.ready();
    first.session.send([moved('a')]);
    const keyOf = (): bigint | undefined => {
      const hello = room.host.heard.filter(({ message }) => message.type === 'hello').at(-1)?.message;
      return hello?.type === 'hello' ? hello.memberKey : undefined;
    };
    const key = keyOf();
    room.world.advance(100);
    first.tab.kill();
    room.ready(new Tab(room.world, first.tab.store), { mapId: 'BMapMapMapMapMapMapMa1' }).tab.kill();
    expect(keyOf()).not.toBe(key);
    room.ready(new Tab(room.world, first.tab.store));
    expect(keyOf()).toBe(key);
  });
});

describe('browser storage that is cleared while work waits', () => {
  it('costs nothing as long as the page lives', () => {
    const room = new Room();
    const { session, refusals } = room.ready();
    room.offline();
    session.send([moved('a', 1)]);
    session.send([moved('a', 2)]);
    room.world.device.texts.clear();
    room.online();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
    expect(refusals).toEqual([]);
  });

  it('with the tab\'s own makes no number count twice after a reload', () => {
    const room = new Room();
    const before = room.ready();
    before.session.send([moved('a', 1)]);
    room.world.advance(100);
    room.world.device.texts.clear();
    before.tab.store.texts.clear();
    const { session } = room.reload(before);
    session.send([moved('a', 2)]);
    room.world.advance(500);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
  });
});

describe('a host that starts again', () => {
  it('and lost nothing has nothing doubled by the pages that come back', () => {
    for (const copies of [1, 2]) {
      const room = new Room();
      room.host.copies = copies;
      const tabs = [room.ready(), room.ready(), room.ready()];
      for (const [i, { session }] of tabs.entries()) session.send([titled(`new${i}`, 'x')]);
      room.world.advance(1);
      room.host.restart();
      room.world.advance(60_000);
      for (const [i, { session }] of tabs.entries()) {
        expect(session.view.status).toEqual({ state: 'saved' });
        expect(room.host.gestures.filter((gesture) => gesture.id === `new${i}`).length).toBe(1);
      }
    }
  });

  it('never makes a page fall back to the first state: its old map stands until the new one is there', () => {
    const room = new Room();
    room.host.entities = [{ ref: 1, define: { id: 'a', kind: 'initiative' } }];
    const { session, changes } = room.ready();
    changes.length = 0;
    room.host.answers = false;
    room.host.restart();
    for (let at = 0; at < 30_000; at += 100) {
      room.world.advance(100);
      expect(session.view.byId.has('a')).toBe(true);
      expect(session.view.ready).toBe(true);
    }
    // Also from the welcome to the map behind it, which may be long on its way.
    room.host.answers = true;
    room.host.entities = [];
    const sent = room.host.tell.bind(room.host);
    room.host.tell = (line, message) => {
      if (message.type === 'snapshot') room.world.after(5_000, () => sent(line, message));
      else sent(line, message);
    };
    while (!changes.some((change) => change.all)) {
      expect(session.view.byId.has('a')).toBe(true);
      expect(session.view.ready).toBe(true);
      room.world.advance(100);
    }
    expect(session.view.byId.has('a')).toBe(false);
    room.world.advance(60_000);
    expect(changes.filter((change) => change.all).length).toBe(1);
  });

  it('from an older copy of the map still takes what is made from now on', () => {
    const room = new Room();
    const { session } = room.ready();
    for (const x of [1, 2, 3]) session.send([moved('a', x)]);
    room.world.advance(100);
    room.host.saved.splice(1);
    room.host.restart();
    room.world.advance(5_000);
    session.send([moved('a', 4)]);
    room.world.advance(1_000);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 4)]);
  });
});

describe('asking why the host does not let in', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('down'))],
    ['throws', () => { throw new Error('down'); }],
    ['never answers', () => new Promise<never>(() => undefined)],
    ['answers nonsense', () => Promise.resolve({ status: 500, type: '', body: new Uint8Array([0xff]) })],
  ])('that %s does not end the knocking', async (_name, answer) => {
    const room = new Room();
    room.world.network = false;
    const tab = new Tab(room.world);
    tab.answer = answer;
    const { session } = room.open(tab);
    for (let i = 0; i < 20; i++) {
      room.world.advance(3_000);
      await Promise.resolve();
    }
    expect(session.view.status.state).toBe('offline');
    room.world.network = true;
    room.world.advance(31_000);
    expect(session.view.status).toEqual({ state: 'saved' });
  });
});

describe('what goes over the wire', () => {
  it('names from JavaScript\'s own prototype are names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
    const element = new TextEncoder().encode('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    const room = new Room();
    room.host.entities = names.map((id, i) => ({
      ref: i + 1,
      define: { id, kind: '__proto__' },
      fields: names.map((field) => ({ field, value: { kind: 'text', value: field } as const })),
      drawing: { version: 1, nonce: 1, bytes: element },
    }));
    room.host.refuses = () => '__proto__';
    const { session, refusals } = room.ready();
    const { view } = session;
    for (const id of names) {
      expect([...(view.byId.get(id)?.fields.keys() ?? [])]).toEqual(names);
      session.send([titled(id, id), { kind: 'edited', id, field: '__proto__', value: { kind: 'ids', value: names } }]);
      expect(view.pendingFor(id)).toBe(1);
    }
    expect(view.pendingFor('valueOf')).toBe(0);
    room.world.advance(100);
    const told = refusals.map(({ code, params }) => [code, Object.keys(params)]);
    expect(told).toEqual(names.map(() => ['__proto__', ['most']]));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    ['nothing at all', undefined],
    ['null', null],
    ['an array', ['a']],
    ['an object', {}],
    ['a broken number', NaN],
  ])('%s in place of a value is refused here, and the session goes on', (_name, value) => {
    const room = new Room();
    const { session, refusals } = room.ready();
    const wrong = { kind: 'edited', id: 'a', field: 'description', value: { kind: 'int', value } };
    session.send([wrong as unknown as Gesture]);
    session.send([moved('a')]);
    room.world.advance(100);
    expect(refusals.map(({ code }) => code)).toEqual(['bad_message']);
    expect(room.host.gestures).toEqual([moved('a')]);
  });

  it('a character of two halves is never cut in two, wherever it lies in what is kept and sent', () => {
    const room = new Room();
    const before = room.ready();
    room.offline();
    // The device's storage is written in pieces of 8192 bytes.
    const lengths = [8_180, 8_181, 8_182, 8_183, 8_184, 16_380];
    const texts = lengths.map((length) => `${'a'.repeat(length)}\u{1F9E1}é\u{10FFFF}`);
    for (const text of texts) before.session.send([titled('a', text)]);
    room.reload(before);
    room.online();
    room.world.advance(1_000);
    expect(room.host.gestures).toEqual(texts.map((text) => titled('a', text)));
  });

  it('half a character that someone typed goes as the sign for it, and comes back the same', () => {
    const room = new Room();
    const { session } = room.ready();
    session.send([titled('a', 'half \uD83E'), titled('a', '\uDDE1 half')]);
    room.world.advance(100);
    expect(room.host.gestures).toEqual([titled('a', 'half \uFFFD'), titled('a', '\uFFFD half')]);
  });

  it('a kind of message that only newer hosts know costs the line, not the page', () => {
    const room = new Room();
    const { session } = room.ready();
    session.send([moved('a')]);
    for (const bytes of [[200, 1, 2], [130, 1, 0, 16], [128]]) {
      room.host.line.send(new Uint8Array(bytes));
      room.world.advance(40_000);
      expect(session.view.status).toEqual({ state: 'saved' });
    }
    expect(room.host.gestures).toEqual([moved('a')]);
  });
});

it('a map of 100,000 things opens, and what comes after it is shown', () => {
  const many = 100_000;
  const record = (ref: number): EntityRecord => ({
    ref,
    define: { id: `e${ref}`, kind: 'initiative' },
    card: { x: ref % 1_000, y: 0, w: 168, h: 60 },
    lines: ['Titel'],
  });
  const room = new Room();
  room.host.entities = Array.from({ length: many }, (_, i) => record(i + 1));
  const { session, changes } = room.ready();
  expect(session.view.entities.size).toBe(many);
  changes.length = 0;
  const card = { x: 1, y: 1, w: 1, h: 1 };
  room.host.frame({ entities: Array.from({ length: many }, (_, i) => ({ ref: i + 1, card })) });
  room.world.advance(100);
  expect(changes.map((change) => change.entities.size)).toEqual([many]);
}, 60_000);
