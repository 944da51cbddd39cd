import { expect, it } from 'vitest';
import { protocolVersion } from '../../protocol/version.js';
import { mapId, Room } from './testing/room.js';
import { MemoryStore, Tab } from './testing/world.js';

const named = (room: Room): string[] =>
  room.host.heard.flatMap(({ message }) => (message.type === 'hello' ? [message.pack] : []));
const name = 'DPackPackPackPackPack1';
const packed = { id: 'pack' };

it('is told once, and named after that', () => {
  const room = new Room();
  const { session } = room.ready();
  expect(session.view.pack).toEqual(packed);
  const before = session.view.pack;
  room.offline();
  room.online();
  room.world.advance(2_000);
  expect(named(room)).toEqual(['', name]);
  expect(session.view.status).toEqual({ state: 'saved' });
  expect(session.view.pack).toBe(before);
});

it('is kept through a reload of the tab, and not for another one', () => {
  const room = new Room();
  const again = room.reload(room.ready());
  room.world.advance(2_000);
  expect(again.session.view.pack).toEqual(packed);
  room.ready();
  expect(named(room)).toEqual(['', name, '']);
});

it('is another one when the room says so, also while the page is in', () => {
  const room = new Room();
  const { session, changes } = room.ready();
  changes.length = 0;
  room.host.pack = { name: 'DPackPackPackPackPack2', text: '{"id":"new"}' };
  const { line } = room.host;
  room.host.tell(line, {
    type: 'welcome', protocolVersion, epoch: 7n, member: 1, role: 'editor', mapId, lastN: 0, limits: '{}',
    packName: room.host.pack.name, pack: room.host.pack.text,
  });
  room.host.tell(line, { type: 'snapshot', seq: 0, saved: [], entities: [{ ref: 1, define: { id: 'a', kind: 'b' } }] });
  room.world.advance(100);
  expect(session.view.pack).toEqual({ id: 'new' });
  expect([...session.view.byId.keys()]).toEqual(['a']);
  expect(changes.some(({ all }) => all)).toBe(true);
  expect(session.view.status).toEqual({ state: 'saved' });
});

it('is asked for when the room leaves out one that the page does not have', () => {
  const room = new Room();
  const said = room.host.pack;
  room.host.pack = { name: name, text: '' };
  const { session } = room.ready();
  expect(session.view.status.state).toBe('offline');
  room.host.pack = said;
  room.world.advance(20_000);
  expect(session.view.pack).toEqual(packed);
  expect(new Set(named(room))).toEqual(new Set(['']));
});

it('is told each time to a browser that stores nothing', () => {
  const room = new Room();
  const store = new MemoryStore();
  store.blocked = true;
  room.reload(room.ready(new Tab(room.world, store)));
  room.world.advance(2_000);
  expect(named(room)).toEqual(['', '']);
});
