import { expect, it } from 'vitest';
import { encodeHostMessage } from '../../protocol/hostMessages.js';
import { presenceIds } from '../../protocol/limits.js';
import { protocolVersion, subprotocol } from '../../protocol/version.js';
import { Room } from './testing/room.js';

const moved = { kind: 'moved', id: 'a', x: 0, y: 0 } as const;

it('connects with the wire version and the token, and says who it is', () => {
  const room = new Room();
  const { session } = room.ready(undefined, { nickname: `  ${'\u{1F9E1}'.repeat(50)}`, calm: true });
  expect(room.host.line.path).toBe('/m/AMapMapMapMapMapMapMa1/live');
  expect(room.host.line.protocols).toEqual([subprotocol, 'token.secret']);
  const nickname = '\u{1F9E1}'.repeat(40);
  expect(room.host.heard[0]?.message).toMatchObject({ type: 'hello', nickname, calm: true, seq: 0 });
  expect(session.view).toMatchObject({ ready: true, role: 'editor', limits: { title: 500 }, pack: { id: 'pack' } });
});

it('says hello again for a new nickname or calm, and only then', () => {
  const room = new Room();
  const { session } = room.ready();
  session.setNickname('Blauw');
  room.world.advance(100);
  session.setCalm(true);
  session.setNickname(' Blauw ');
  room.world.advance(100);
  session.setCalm(false);
  room.world.advance(100);
  session.setCalm(false);
  room.world.advance(100);
  const hellos = room.host.heard.flatMap(({ message }) => (message.type === 'hello' ? [message] : []));
  expect(hellos.map(({ nickname, calm }) => [nickname, calm])).toEqual([
    ['', false],
    ['Blauw', false],
    ['Blauw', false],
  ]);
  expect(new Set(hellos.map((hello) => hello.memberKey)).size).toBe(1);
  expect(session.view.status).toEqual({ state: 'saved' });
});

it('never lets a late event of an old socket touch the new connection', () => {
  const room = new Room();
  const { session, tab } = room.ready();
  session.setNickname('Blauw');
  room.world.advance(100);
  const lines = room.host.lines.length;
  const old = tab.sockets[0]!.events;
  for (const code of [1006, 4001, 4007]) old.close(code, '');
  old.message(encodeHostMessage({ type: 'status', state: 'readOnly', code: 'store_full' }));
  old.message(new Uint8Array([0]));
  old.open();
  session.send([moved]);
  room.world.advance(5_000);
  expect(session.view.status).toEqual({ state: 'saved' });
  expect(room.host.lines.length).toBe(lines);
  expect(room.host.heard.filter(({ message }) => message.type === 'hello').length).toBe(2);
});

it('notices within 25 seconds that the line is dead, and comes back', () => {
  const room = new Room();
  const { session } = room.ready();
  room.host.line.silence();
  session.send([moved]);
  room.world.advance(24_000);
  expect(session.view.status).toEqual({ state: 'saving', waiting: 1 });
  room.world.advance(1_100);
  expect(session.view.status).toEqual({ state: 'offline', waiting: 1, kept: true });
  room.world.advance(1_100);
  expect(session.view.status).toEqual({ state: 'saved' });
  expect(room.host.gestures).toEqual([moved]);
});

it('keeps a quiet line that answers pings', () => {
  const room = new Room();
  room.ready();
  room.world.advance(600_000);
  expect(room.host.lines.length).toBe(1);
  expect(room.host.heard.filter(({ message }) => message.type === 'ping').length).toBe(40);
});

it('does not wait for ever for a host that never answers the hello', () => {
  const room = new Room();
  room.host.answers = false;
  const { session } = room.ready();
  expect(session.view.status).toEqual({ state: 'connecting' });
  room.world.advance(10_000);
  expect(session.view.status).toEqual({ state: 'offline', waiting: 0, kept: true });
  room.host.answers = true;
  room.world.advance(1_100);
  expect(session.view.status).toEqual({ state: 'saved' });
});

/** The moments at which the page knocks while there is no host, for so many times. */
function knocks(room: Room, times: number): number[] {
  const { sockets } = room.open().tab;
  const at: number[] = [];
  for (let seen = 0; seen < times; room.world.advance(10)) {
    if (sockets.length > seen) at.push(room.world.time);
    seen = sockets.length;
  }
  return at;
}

it('comes back after random delays that grow from half a second to half a minute', () => {
  const first: number[] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const room = new Room(seed);
    room.world.network = false;
    const at = knocks(room, 12);
    const delays = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    delays.forEach((delay, i) => {
      const most = Math.min(30_000, 1_000 * 2 ** i);
      expect(delay).toBeGreaterThanOrEqual(most / 2 - 10);
      expect(delay).toBeLessThanOrEqual(most + 20);
    });
    first.push(delays[0] ?? 0);
  }
  expect(new Set(first).size).toBeGreaterThan(10);
});

it('starts small again after the host was there', () => {
  const room = new Room();
  room.offline();
  room.open();
  room.world.advance(120_000);
  room.online();
  room.world.advance(100);
  room.host.frame({});
  room.world.advance(100);
  room.offline();
  const { length } = room.host.lines;
  room.world.network = true;
  room.world.advance(1_100);
  expect(room.host.lines.length).toBe(length + 1);
});

it('knocks at once when the device has a network again', () => {
  const room = new Room();
  const { session } = room.ready();
  room.offline();
  room.world.advance(200_000);
  room.online();
  room.world.advance(10);
  expect(session.view.status).toEqual({ state: 'saved' });
});

it('on waking is in sync again within three seconds and a bit, over a line that only seemed up', () => {
  const room = new Room();
  const { session } = room.ready();
  room.host.line.silence();
  room.online();
  room.world.advance(2_900);
  expect(session.view.status.state).toBe('saved');
  room.world.advance(200);
  expect(session.view.status.state).toBe('offline');
  room.world.advance(1_100);
  expect(session.view.status.state).toBe('saved');
});

it('does not hammer a host whose messages it cannot read', () => {
  const room = new Room();
  room.host.entities = [{ ref: 1, define: { id: 'a', kind: 'initiative' } }];
  const tell = room.host.tell.bind(room.host);
  room.host.tell = (line, message) => {
    if (message.type === 'snapshot') line.send(new Uint8Array([129]));
    else tell(line, message);
  };
  const { session } = room.open();
  room.world.advance(120_000);
  expect(room.host.lines.length).toBeLessThan(12);
  room.host.tell = tell;
  room.world.advance(31_000);
  expect(session.view.status).toEqual({ state: 'saved' });
});

it('gives up when host and page speak other versions', () => {
  const room = new Room();
  const tell = room.host.tell.bind(room.host);
  room.host.tell = (line, message) => {
    tell(line, message.type === 'welcome' ? { ...message, protocolVersion: protocolVersion + 1 } : message);
  };
  const { session } = room.ready();
  expect(session.view.status).toEqual({ state: 'closed', code: 'protocol_version' });
});

it('sends six presences at once and then at most 30 a second, the last one always', () => {
  const room = new Room();
  const { session } = room.ready();
  const heard = () => room.host.heard.flatMap(({ message }) => (message.type === 'presence' ? [message] : []));
  for (let x = 0; x < 2_000; x += 10) {
    session.presence({ cursor: { x: x + 0.4, y: -1.4 }, dragged: [], selected: Array<string>(60).fill('a') });
    room.world.advance(10);
    if (x === 50) expect(heard()).toHaveLength(6);
  }
  room.world.advance(100);
  const sent = heard();
  expect(sent.length).toBeGreaterThanOrEqual(63);
  expect(sent.length).toBeLessThanOrEqual(66);
  expect(sent.at(-1)).toMatchObject({ cursor: { x: 1_990, y: -1 }, dragged: [], selected: Array(50).fill('a') });
  session.setNickname('Blauw');
  room.world.advance(100);
  expect(room.host.heard.at(-1)?.message).toEqual(sent.at(-1));
  session.presence({ dragged: [{ id: 'a', x: 1e9, y: -1e9 }], selected: [] });
  room.world.advance(100);
  expect(room.host.heard.at(-1)?.message).toMatchObject({ dragged: [{ id: 'a', x: 1_000_000, y: -1_000_000 }] });
});

it.each([-1, 0, 1])('tells of as many cards as one presence takes, and of no more: %i beside the limit', (beside) => {
  const room = new Room();
  const { session } = room.ready();
  const ids = Array.from({ length: presenceIds + beside }, (_, i) => `card${i}`);
  session.presence({ dragged: ids.map((id) => ({ id, x: 1, y: 2 })), selected: ids });
  room.world.advance(100);
  const first = ids.slice(0, presenceIds);
  expect(room.host.heard.at(-1)?.message).toMatchObject({
    type: 'presence',
    dragged: first.map((id) => ({ id, x: 1, y: 2 })),
    selected: first,
  });
});

it.each([
  [64 * 1024 - 1, true],
  [64 * 1024, true],
  [64 * 1024 + 1, false],
])('behind %i bytes that have not left yet presence is sent: %s', (unsent, isSent) => {
  const room = new Room();
  const { session, tab } = room.ready();
  tab.unsent = unsent;
  session.presence({ dragged: [], selected: ['a'] });
  room.world.advance(100);
  expect(room.host.heard.some(({ message }) => message.type === 'presence')).toBe(isSent);
});

it.each([
  [0, 3_000],
  [1, 10_000],
])('on waking, with %i bytes that have not left yet, gives a dead line %i ms to answer', (unsent, wait) => {
  const room = new Room();
  const { session, tab } = room.ready();
  tab.unsent = unsent;
  room.host.line.silence();
  for (const run of [...room.world.awake]) run();
  room.world.advance(wait - 1);
  expect(session.view.status.state).toBe('saved');
  room.world.advance(1);
  expect(session.view.status.state).toBe('offline');
});

it('sends the presence of a hand that lets go without any wait, and the next ones so much later', () => {
  const room = new Room();
  const { session } = room.ready();
  const heard = () => room.host.heard.filter(({ message }) => message.type === 'presence').length;
  for (let x = 0; x < 60; x += 10) session.presence({ cursor: { x, y: 0 }, dragged: [], selected: [] });
  room.world.advance(1);
  session.presence({ cursor: { x: 70, y: 0 }, dragged: [], selected: [] });
  room.world.advance(1);
  expect(heard()).toBe(6);
  session.presence({ dragged: [{ id: 'a', x: 1, y: 1 }], selected: [] }, true);
  session.presence({ dragged: [], selected: [] });
  room.world.advance(1);
  expect(heard()).toBe(7);
  expect(room.host.heard.at(-1)?.message).toMatchObject({ dragged: [{ id: 'a' }] });
  room.world.advance(60);
  expect(heard()).toBe(7);
  room.world.advance(34);
  expect(heard()).toBe(8);
  expect(room.host.heard.at(-1)?.message).toMatchObject({ dragged: [] });
});

it('gives up, and says to reload, when a host of another version has come in the place of the old one', async () => {
  const room = new Room();
  const { session, tab } = room.ready();
  room.host.savesAtOnce = false;
  session.send([moved]);
  room.world.advance(100);
  const other = protocolVersion + 1;
  for (const [protocol, state] of [[protocolVersion, 'offline'], [`${other}`, 'offline'], [other, 'closed']] as const) {
    const body = new TextEncoder().encode(JSON.stringify({ role: 'editor', protocol }));
    tab.answer = () => Promise.resolve({ status: 200, type: 'application/json', body });
    // The new host refuses the upgrade, which looks like no network at all.
    room.offline();
    room.world.advance(31_000);
    await new Promise((done) => setTimeout(done));
    expect(session.view.status.state, JSON.stringify(protocol)).toBe(state);
  }
  expect(session.view.status).toEqual({ state: 'closed', code: 'protocol_version' });
  expect(session.waiting()).toEqual([moved]);
  expect(room.world.device.texts.size).toBe(1);
});

it('asks why it may not in, and gives up when the link or the map is withdrawn', async () => {
  for (const [status, code, ends] of [
    [401, 'no_access', true],
    [404, 'unknown_map', true],
    [503, 'limit_members', false],
    [200, 'no_access', false],
  ] as const) {
    const room = new Room();
    room.world.network = false;
    const asked: unknown[] = [];
    const { session, tab } = room.open();
    tab.answer = (...request) => {
      asked.push(request);
      return Promise.resolve({ status, type: '', body: new TextEncoder().encode(JSON.stringify({ code })) });
    };
    room.world.advance(10);
    await new Promise((done) => setTimeout(done));
    expect(asked).toEqual([['/m/AMapMapMapMapMapMapMa1/access', 'GET', { authorization: 'Bearer secret' }]]);
    if (ends) expect(session.view.status).toEqual({ state: 'closed', code });
    else expect(session.view.status).toEqual({ state: 'offline', waiting: 0, kept: true });
  }
});
