import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../protocol/messages.js';
import { Room } from './testing/room.js';
import { MemoryStore, Tab } from './testing/world.js';

const moved = (id: string, x = 0): Gesture => ({ kind: 'moved', id, x, y: 0 });
const helloKeys = (room: Room) =>
  room.host.heard.flatMap(({ message }) => (message.type === 'hello' ? [message.memberKey] : []));

describe('a tab that is loaded again', () => {
  it('sends what was not sent, under the same key and numbers', () => {
    const room = new Room();
    const before = room.ready();
    before.session.send([moved('a', 1)]);
    room.world.advance(100);
    room.offline();
    before.session.send([moved('a', 2)]);
    before.session.undo();
    const { session } = room.reload(before);
    room.world.advance(200);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 2, kept: true });
    expect(session.view.pendingFor('a')).toBe(1);
    session.send([moved('b')]);
    room.online();
    room.world.advance(200);
    expect(room.host.saved.map(({ message }) => message.n)).toEqual([1, 2, 3, 4]);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2), moved('b')]);
    expect(new Set(helloKeys(room)).size).toBe(1);
  });

  it('keeps the nickname, which no other tab gets', () => {
    const room = new Room();
    const before = room.ready();
    before.session.setNickname('Blauw');
    room.world.advance(200);
    room.reload(before);
    room.world.advance(200);
    room.ready();
    const names = room.host.heard.flatMap(({ message }) => (message.type === 'hello' ? [message.nickname] : []));
    expect(names).toEqual(['', 'Blauw', 'Blauw', '']);
  });

  it('keeps its numbers when nothing waits', () => {
    const room = new Room();
    const before = room.ready();
    before.session.send([moved('a', 1)]);
    room.world.advance(100);
    const { session } = room.reload(before);
    // Before the first welcome, when only the tab itself can know the number.
    session.send([moved('a', 2)]);
    room.world.advance(500);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
  });

  it('takes higher numbers when the host has more than the tab remembers', () => {
    const room = new Room();
    const before = room.ready();
    for (const x of [1, 2, 3]) before.session.send([moved('a', x)]);
    room.world.advance(100);
    const key = helloKeys(room)[0]!.toString(16).padStart(16, '0');
    // A browser that crashed brings back what it had last written.
    before.tab.store.set('kwadrant.member.AMapMapMapMapMapMapMa1', `${key} 2`);
    room.offline();
    const { session } = room.reload(before);
    room.world.advance(500);
    for (const x of [4, 5, 6]) session.send([moved('b', x)]);
    room.online();
    room.world.advance(500);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures.slice(3)).toEqual([4, 5, 6].map((x) => moved('b', x)));
    session.send([moved('b', 7)]);
    room.world.advance(100);
    expect(room.host.saved.map(({ message }) => message.n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(room.world.device.texts.size).toBe(0);
  });

  it('loses nothing that was made before it knew its key', () => {
    const room = new Room();
    const before = room.ready();
    before.session.send([moved('a', 1)]);
    room.world.advance(100);
    const { session } = room.reload(before);
    room.world.advance(20);
    session.send([moved('a', 2)]);
    expect(session.view.pendingFor('a')).toBe(1);
    session.close();
    room.ready();
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
    expect(room.world.device.texts.size).toBe(0);
  });

  it('reports stored work that it cannot read, and sends the rest', () => {
    const room = new Room();
    const before = room.ready();
    room.offline();
    before.session.send([moved('a', 1)]);
    before.session.send([moved('a', 2)]);
    const name = room.world.device.keys().find((key) => key.endsWith('.1'))!;
    room.world.device.set(name, '\u0002\u0001');
    const { refusals } = room.reload(before);
    room.online();
    room.world.advance(500);
    expect(refusals).toEqual([{ n: 1, code: 'bad_message', params: {}, gestures: [] }]);
    expect(room.host.gestures).toEqual([moved('a', 2)]);
    expect(room.world.device.texts.size).toBe(0);
  });
});

describe('storage that fails', () => {
  it('says so, and loses nothing while the page lives', () => {
    const room = new Room();
    const { session } = room.ready();
    room.offline();
    room.world.device.capacity = 200;
    for (let x = 0; x < 5; x++) session.send([moved('a', x)]);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 5, kept: false });
    room.online();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures.length).toBe(5);
  });

  it('stores what it could not store as soon as there is room again', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a', 1)]);
    room.world.device.capacity = 100;
    session.send([moved('a', 2)]);
    room.world.advance(10);
    room.host.frame({}, [{ member: room.host.member, n: 1 }]);
    room.world.advance(10);
    room.offline();
    expect(session.view.status).toEqual({ state: 'offline', waiting: 1, kept: true });
  });

  it('does not use numbers twice after work was only in memory', () => {
    const room = new Room();
    const before = room.ready();
    before.session.send([moved('a', 1)]);
    room.world.advance(100);
    room.world.device.capacity = 0;
    room.host.savesAtOnce = false;
    before.session.send([moved('a', 2)]);
    room.world.advance(100);
    room.host.savesAtOnce = true;
    room.world.device.capacity = Infinity;
    const { session } = room.reload(before);
    room.host.save();
    session.send([moved('a', 3)]);
    room.world.advance(500);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2), moved('a', 3)]);
  });

  it('works with all storage blocked', () => {
    const room = new Room();
    const store = new MemoryStore();
    store.blocked = true;
    room.world.device.blocked = true;
    const { session } = room.ready(new Tab(room.world, store));
    room.offline();
    session.send([moved('a')]);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 1, kept: false });
    room.online();
    room.world.advance(100);
    expect(room.host.gestures).toEqual([moved('a')]);
  });
});

describe('a duplicated tab', () => {
  it('takes a key of its own', () => {
    const room = new Room();
    const first = room.ready();
    first.session.send([moved('a', 1)]);
    room.world.advance(100);
    const second = room.open(first.tab.duplicate());
    second.session.send([moved('b')]);
    room.world.advance(500);
    first.session.send([moved('a', 2)]);
    room.world.advance(100);
    expect(new Set(helloKeys(room)).size).toBe(2);
    expect(room.host.lines.every((line) => line.open)).toBe(true);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('b'), moved('a', 2)]);
  });

  it('leaves the work that the first tab has not sent to the first tab', () => {
    const room = new Room();
    const first = room.ready();
    first.session.send([moved('a', 1)]);
    room.world.advance(100);
    room.offline();
    first.session.send([moved('a', 2)]);
    const second = room.open(first.tab.duplicate());
    room.world.advance(500);
    expect(second.session.view.status).toEqual({ state: 'offline', waiting: 0, kept: true });
    room.online();
    room.world.advance(2_000);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
  });

  it('is told by the host where tabs cannot reach each other, and then nothing is lost', () => {
    const room = new Room();
    room.world.hasChannels = false;
    const first = room.ready();
    first.session.send([moved('a', 1)]);
    room.world.advance(100);
    const second = room.open(first.tab.duplicate());
    room.world.advance(500);
    room.host.savesAtOnce = false;
    first.session.send([moved('a', 2)]);
    second.session.send([moved('b')]);
    room.world.advance(5_000);
    room.host.save();
    room.world.advance(1_000);
    expect(new Set(helloKeys(room)).size).toBe(2);
    expect([first.session.view.status, second.session.view.status]).toEqual([{ state: 'saved' }, { state: 'saved' }]);
    expect(room.host.gestures).toContainEqual(moved('a', 2));
    expect(room.host.gestures).toContainEqual(moved('b'));
  });
});

describe('close code 4007', () => {
  it('makes the tab come back with a fresh key, and bring what waits', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a', 1)]);
    room.host.line.close(4007);
    room.world.advance(2);
    session.send([moved('a', 2)]);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 2, kept: true });
    expect(session.view.pendingFor('a')).toBe(2);
    room.host.savesAtOnce = true;
    room.world.advance(2_000);
    const keys = helloKeys(room);
    expect(keys.length).toBe(2);
    expect(keys[0]).not.toBe(keys[1]);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
    expect(room.world.device.texts.size).toBe(0);
  });

  it('leaves what is stored to a tab that answers for the key', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const first = room.ready();
    first.session.send([moved('a')]);
    room.world.advance(10);
    // The first tab is too busy to answer, so a second one takes it for gone and sends its work.
    const ears = [...room.world.channels.values()][0]!;
    const [deaf] = ears;
    ears.delete(deaf!);
    const second = room.open();
    room.world.advance(155);
    ears.add(deaf!);
    room.world.advance(300);
    room.host.save();
    room.world.advance(5_000);
    expect([first.session.view.status, second.session.view.status]).toEqual([{ state: 'saved' }, { state: 'saved' }]);
    expect(room.host.gestures).toEqual([moved('a')]);
    expect(room.world.device.texts.size).toBe(0);
  });
});

describe('work of a closed tab', () => {
  it('is sent by a new tab, under its own key, while the new tab works on', () => {
    const room = new Room();
    const closed = room.ready();
    closed.session.send([moved('a', 1)]);
    room.world.advance(100);
    room.offline();
    for (const x of [2, 3]) closed.session.send([moved('a', x)]);
    closed.tab.kill();
    room.online();
    const { session } = room.open();
    session.send([moved('b')]);
    room.world.advance(100);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('b')]);
    room.world.advance(100);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('b'), moved('a', 2), moved('a', 3)]);
    expect(room.host.saved.map(({ message }) => message.n)).toEqual([1, 1, 2, 3]);
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.world.device.texts.size).toBe(0);
    expect(room.host.lines.filter((line) => line.open).length).toBe(1);
  });

  it('is sent once by three tabs that open one shortly after the other', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const room = new Room(seed);
      room.offline();
      const closed = room.open();
      closed.session.send([moved('a')]);
      closed.tab.kill();
      room.online();
      const tabs = [0, 1, 2].map(() => {
        room.world.advance((seed - 1) * 10);
        return room.open();
      });
      room.world.advance(3_000);
      expect(room.host.gestures).toEqual([moved('a')]);
      expect(tabs.map(({ session }) => session.view.status.state)).toEqual(['saved', 'saved', 'saved']);
      expect(helloKeys(room).length).toBe(4);
    }
  });

  it('is given up for a page that has its key', () => {
    const room = new Room();
    room.offline();
    const closed = room.open();
    closed.session.send([moved('a')]);
    closed.tab.kill();
    room.online();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    expect(session.view.status).toEqual({ state: 'saving', waiting: 1 });
    room.host.line.close(4007);
    room.world.advance(5_000);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(helloKeys(room).length).toBe(2);
  });

  it('is found by a tab that was open all the time', () => {
    const room = new Room();
    const open = room.ready();
    const closed = room.ready();
    // Only the line of the tab that is closed is dead.
    room.host.line.silence();
    closed.session.send([moved('a')]);
    closed.tab.kill();
    room.world.advance(20_000);
    expect(room.host.gestures).toEqual([moved('a')]);
    expect(open.session.view.status).toEqual({ state: 'saved' });
  });

  it('is left alone while its tab lives, or may live', () => {
    for (const hasChannels of [true, false]) {
      const room = new Room();
      room.world.hasChannels = hasChannels;
      room.host.savesAtOnce = false;
      const first = room.ready();
      first.session.send([moved('a')]);
      room.open();
      room.world.advance(1_000);
      expect(room.host.lines.length).toBe(2);
      if (!hasChannels) continue;
      first.session.close();
      room.offline();
      room.online();
      room.world.advance(1_000);
      expect(room.host.lines.length).toBe(4);
    }
  });

  it('is not sent with a link that may only look', () => {
    const room = new Room();
    room.offline();
    const closed = room.open();
    closed.session.send([moved('a')]);
    closed.tab.kill();
    room.online();
    room.host.role = 'viewer';
    room.ready();
    expect(room.host.lines.length).toBe(1);
    expect(room.world.device.texts.size).toBe(1);
  });

  it('is reported when the host refuses it', () => {
    const room = new Room();
    room.offline();
    const closed = room.open();
    closed.session.send([moved('a')]);
    closed.tab.kill();
    room.online();
    room.host.refuses = () => 'unknown_entity';
    const { refusals } = room.ready();
    expect(refusals).toEqual([{ n: 1, code: 'unknown_entity', params: { most: '500' }, gestures: [moved('a')] }]);
    expect(room.world.device.texts.size).toBe(0);
  });
});
