import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../../protocol/limits.js';
import type { Gesture } from '../../protocol/messages.js';
import { decodePageMessage } from '../../protocol/pageMessages.js';
import { Room } from './testing/room.js';

const moved = (id: string, x = 0): Gesture => ({ kind: 'moved', id, x, y: 0 });

describe('saving', () => {
  it('says saved only when the host has saved it', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    expect(session.view.status).toEqual({ state: 'saved' });
    session.send([moved('a'), moved('b')]);
    session.undo();
    expect(session.view.status).toEqual({ state: 'saving', waiting: 2 });
    expect([session.view.pendingFor('a'), session.view.pendingFor('c')]).toEqual([1, 0]);
    expect(session.waiting()).toEqual([moved('a'), moved('b')]);
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saving', waiting: 2 });
    room.host.save();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(session.view.pendingFor('a')).toBe(0);
    expect(session.waiting()).toEqual([]);
    expect(room.world.device.texts.size).toBe(0);
    expect(room.host.saved.map(({ message }) => [message.n, message.type])).toEqual([
      [1, 'gesture'],
      [2, 'undo'],
    ]);
  });

  it('does not take the acknowledgement of another member for its own', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a')]);
    room.host.frame({}, [{ member: room.host.member + 1, n: 1 }]);
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saving', waiting: 1 });
  });

  it('reports a refused change with its gestures, and shows the entity as changed', () => {
    const room = new Room();
    room.host.entities = [{ ref: 7, define: { id: 'a', kind: 'initiative' } }];
    room.host.refuses = ({ n }) => (n === 2 ? 'limit_text' : undefined);
    const { session, refusals, changes } = room.ready();
    for (const x of [1, 2, 3]) session.send([moved('a', x)]);
    changes.length = 0;
    room.world.advance(100);
    expect(refusals).toEqual([{ n: 2, code: 'limit_text', params: { most: '500' }, gestures: [moved('a', 2)] }]);
    expect(changes.some((change) => change.entities.has(7))).toBe(true);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.saved.map(({ message }) => message.n)).toEqual([1, 3]);
  });

  it('keeps a refusal until somebody listens', () => {
    const room = new Room();
    room.host.refuses = () => 'not_allowed';
    const { session } = room.ready();
    const late: string[] = [];
    session.send([{ kind: 'moved', id: 'a', x: 0.5, y: 0 }]);
    session.onRefusal(({ code }) => late.push(code));
    expect(late).toEqual([]);
    room.world.advance(100);
    expect(late).toEqual(['bad_message']);
  });

  it('asks again when the host says nothing of a change for too long', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a')]);
    room.world.advance(100);
    // Saved, but the frame that says so never reaches the page.
    const lines = room.host.lines.length;
    room.host.copies = 0;
    room.host.save();
    room.host.copies = 1;
    room.world.advance(60_000);
    expect(room.host.lines.length).toBe(lines + 1);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.saved.length).toBe(1);
  });

  it('sends much that waits no faster than a host allows', () => {
    const room = new Room();
    room.offline();
    const { session } = room.open();
    for (let i = 0; i < 1000; i++) session.send([moved('a', i)]);
    room.online();
    room.world.advance(1_500);
    for (let second = 0; second < 30 && session.view.status.state !== 'saved'; second++) {
      const before = room.host.heard.length;
      room.world.advance(1_000);
      expect(room.host.heard.length - before).toBeLessThanOrEqual(100);
    }
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual(Array.from({ length: 1000 }, (_, i) => moved('a', i)));
  });

  it('takes no more than may wait, and says so', () => {
    const room = new Room();
    room.offline();
    const { session, refusals } = room.open();
    for (let i = 0; i < 1999; i++) session.send([moved('a', i)]);
    session.undo();
    expect(session.view.status).toEqual({ state: 'connecting' });
    session.send([moved('b')]);
    room.world.advance(100);
    expect(refusals).toEqual([{ n: 0, code: 'outbox_full', params: {}, gestures: [moved('b')] }]);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 2000, kept: true });
    expect(session.view.pendingFor('b')).toBe(0);
  });
});

describe('connection lost', () => {
  it('keeps what is made offline, and sends it in order', () => {
    const room = new Room();
    const { session } = room.ready();
    room.offline();
    session.send([moved('a', 1)]);
    session.undo();
    session.send([moved('a', 2)]);
    expect(session.view.status).toEqual({ state: 'offline', waiting: 3, kept: true });
    room.online();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.saved.map(({ message }) => message.type)).toEqual(['gesture', 'undo', 'gesture']);
  });

  it('drops what the welcome says is saved, and sends the rest once more', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a', 1)]);
    session.send([moved('a', 2)]);
    room.world.advance(10);
    // Both are there. Only the first is saved, and neither is acknowledged, when the line breaks.
    room.host.line.silence();
    room.host.save();
    room.host.saved.pop();
    room.offline();
    room.host.savesAtOnce = true;
    room.online();
    room.world.advance(60_000);
    expect(room.host.gestures).toEqual([moved('a', 1), moved('a', 2)]);
    expect(session.view.status).toEqual({ state: 'saved' });
  });

  it('takes the acknowledgement that comes under its new member number', () => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a')]);
    room.world.advance(10);
    room.offline();
    room.online();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saving', waiting: 1 });
    room.host.save();
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(room.host.gestures).toEqual([moved('a')]);
  });

  it('forgets whose hand was where', () => {
    const room = new Room();
    const { session } = room.ready();
    const members = [{ member: 9, role: 'editor' as const, nickname: 'Blauw' }];
    room.host.tell(room.host.line, { type: 'members', members });
    room.host.tell(room.host.line, {
      type: 'presence',
      members: [{ member: 9, cursor: { x: 1, y: 2 }, dragged: [], selected: ['a'] }],
    });
    room.world.advance(100);
    const hand = { number: 9, role: 'editor', nickname: 'Blauw', cursor: { x: 1, y: 2 }, dragged: [], selected: ['a'] };
    expect([...session.view.members.values()]).toEqual([hand]);
    room.offline();
    expect(session.view.members.get(9)).toEqual({ ...hand, cursor: undefined, selected: [] });
  });
});

describe('a host that cannot read a change', () => {
  it('gets the others, and the one is reported', () => {
    const room = new Room();
    const { host } = room;
    const received = host.received.bind(host);
    // As a room does: says so without a number, and closes.
    host.received = (line, bytes) => {
      const message = decodePageMessage(bytes);
      if (message.type !== 'gesture' || !message.gestures.some(({ id }) => id === 'bad')) return received(line, bytes);
      host.tell(line, { type: 'refused', n: 0, code: 'bad_message', params: [] });
      line.close(4003);
    };
    room.offline();
    const { session, refusals } = room.open();
    const ids = ['a', 'b', 'bad', 'c', 'bad', 'd'];
    for (const id of ids) session.send([moved(id)]);
    room.online();
    room.world.advance(60_000);
    expect(session.view.status).toEqual({ state: 'saved' });
    expect(host.gestures).toEqual(['a', 'b', 'c', 'd'].map((id) => moved(id)));
    const refused = (n: number) => ({ n, code: 'bad_message', params: {}, gestures: [moved('bad')] });
    expect(refusals).toEqual([refused(3), refused(5)]);
  });

  it('has its refusal told when only the next connection brings it', () => {
    const room = new Room();
    const { host } = room;
    host.refuses = ({ n }) => (n === 1 ? 'not_allowed' : undefined);
    const { session, refusals } = room.ready();
    host.copies = 0;
    session.send([moved('a')]);
    session.send([moved('b')]);
    room.world.advance(10);
    host.copies = 1;
    room.offline();
    expect(session.view.status).toEqual({ state: 'offline', waiting: 2, kept: true });
    const tell = host.tell.bind(host);
    host.tell = (line, message) => {
      tell(line, message);
      if (message.type === 'welcome') tell(line, { type: 'refused', n: 1, code: 'not_allowed', params: [] });
    };
    room.online();
    room.world.advance(100);
    expect(refusals).toEqual([{ n: 1, code: 'not_allowed', params: {}, gestures: [moved('a')] }]);
    expect(session.view.status).toEqual({ state: 'saved' });
  });
});

describe('closing', () => {
  it('stops all timers and listeners, whatever the session was doing', () => {
    for (const moment of [0, 1, 2, 3, 4, 5, 20, 100, 15_600, 16_000]) {
      for (const network of [true, false]) {
        const room = new Room();
        room.world.network = network;
        const { session, changes } = room.open();
        session.send([moved('a')]);
        session.presence({ dragged: [], selected: [] });
        room.world.advance(moment);
        session.presence({ dragged: [], selected: ['a'] });
        session.close();
        session.send([moved('b')]);
        const told = changes.length;
        room.world.advance(10);
        expect(room.world.timers, `${moment} ms`).toBe(0);
        expect(room.world.awake.size).toBe(0);
        expect(changes.length).toBe(told);
      }
    }
  });

  it('stops as well what it sends for a tab that is gone', () => {
    for (const moment of [20, 170, 400, 15_600]) {
      const room = new Room();
      room.host.savesAtOnce = false;
      const gone = room.ready();
      gone.session.send([moved('a')]);
      room.world.advance(10);
      gone.session.close();
      const { session } = room.open();
      room.world.advance(moment);
      session.close();
      const heard = room.host.heard.length;
      room.world.advance(10);
      expect(room.world.timers, `${moment} ms`).toBe(0);
      expect(room.world.awake.size).toBe(0);
      room.world.advance(600_000);
      expect(room.host.heard.length).toBe(heard);
    }
  });

  it('leaves unsent work for another tab', () => {
    const room = new Room();
    room.offline();
    const { session } = room.open();
    session.send([moved('a')]);
    session.close();
    room.online();
    room.ready();
    room.world.advance(1_000);
    expect(room.host.gestures).toEqual([moved('a')]);
  });
});

describe('read-only and closed rooms', () => {
  it('says that the room is read-only, until it is open again', () => {
    const room = new Room();
    const { session } = room.ready();
    room.host.tell(room.host.line, { type: 'status', state: 'readOnly', code: 'store_full' });
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'readOnly', code: 'store_full' });
    room.host.tell(room.host.line, { type: 'status', state: 'open', code: '' });
    room.world.advance(100);
    expect(session.view.status).toEqual({ state: 'saved' });
  });

  it.each([
    [4001, '', 'no_access'],
    [4002, '', 'protocol_version'],
    [4006, 'store_newer', 'store_newer'],
    [4006, '', 'map_unavailable'],
  ])('gives up after close code %d %s, and keeps the work', (code, reason, text) => {
    const room = new Room();
    room.host.savesAtOnce = false;
    const { session } = room.ready();
    session.send([moved('a')]);
    room.host.line.close(code, reason);
    const lines = room.host.lines.length;
    room.world.advance(600_000);
    expect(session.view.status).toEqual({ state: 'closed', code: text });
    expect(room.host.lines.length).toBe(lines);
    expect(room.world.timers).toBe(0);
    expect(room.world.device.texts.size).toBe(1);
  });
});

describe('pictures', () => {
  it.each([
    [-1, undefined],
    [0, undefined],
    [1, 'file_too_large'],
  ])('go up to their limit: %i bytes beside it', async (beside, code) => {
    const { session, tab } = new Room().ready();
    const sent: (number | undefined)[] = [];
    tab.answer = (_path, _method, _headers, body) => {
      sent.push(body?.length);
      return Promise.resolve({ status: 204, type: '', body: new Uint8Array() });
    };
    const put = session.putFile('x', 'image/png', new Uint8Array(pictureBytes + beside));
    expect(await put.catch((error: { code: string }) => error.code)).toBe(code);
    expect(sent).toEqual(code ? [] : [pictureBytes + beside]);
  });

  it('stores and reads with the token, and tells why not', async () => {
    const room = new Room();
    const { session, tab } = room.ready();
    const requests: unknown[] = [];
    tab.answer = (...request) => {
      requests.push(request);
      return Promise.resolve({ status: 200, type: 'image/png', body: new Uint8Array([1]) });
    };
    await session.putFile('a/b', 'image/png', new Uint8Array([1]));
    expect(await session.getFile('a/b')).toEqual({ mime: 'image/png', data: new Uint8Array([1]) });
    const path = '/m/AMapMapMapMapMapMapMa1/files/a%2Fb';
    expect(requests).toEqual([
      [path, 'PUT', { authorization: 'Bearer secret', 'content-type': 'image/png' }, new Uint8Array([1])],
      [path, 'GET', { authorization: 'Bearer secret' }, undefined],
    ]);
    const refusal = (status: number, text: string) => {
      tab.answer = () => Promise.resolve({ status, type: '', body: new TextEncoder().encode(text) });
    };
    refusal(404, '');
    expect(await session.getFile('x')).toBeUndefined();
    refusal(415, '{"code":"file_type"}');
    await expect(session.putFile('x', 'text/html', new Uint8Array(1))).rejects.toMatchObject({ code: 'file_type' });
    refusal(500, '<html>');
    await expect(session.getFile('x')).rejects.toMatchObject({ code: 'unknown' });
    tab.answer = () => Promise.reject(new Error('down'));
    await expect(session.getFile('x')).rejects.toMatchObject({ code: 'offline' });
  });
});
