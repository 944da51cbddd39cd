/**
 * What a hostile page may try once it is in. Whatever it is: the attacker is put out with the right code, the room
 * hears no more than its limits allow, the log stays short, and the neighbours get everything in order.
 */
import { expect, test } from 'vitest';
import { limits as defaults } from '../../plugin/host/limits.js';
import { outgoing, type ScriptedRoom } from '../support/scriptedRoom.js';
import { realHost, scriptedHost, soon } from './fixture.js';
import { knock, Page } from './page.js';
import { closeCodeIn, frameOf, say, upgradeHead } from './rawSocket.js';

const frame = 130;
const many = 10_000;
/** Nothing flows in while a test runs: only the burst counts. */
const still = { messagesPerSecond: 0.001, bytesPerSecond: 0.001 };
/** One line of each kind in a whole test. */
const quiet = { logMs: 3_600_000 };

/** Tells everyone twenty things, in this order. */
function tell(room: ScriptedRoom): void {
  for (let i = 0; i < 20; i++) room.queue.push(outgoing(0, frame, 10 + i));
}

async function undisturbed(neighbour: Page): Promise<void> {
  const lengths = (): number[] => neighbour.raw.filter((bytes) => bytes[0] === frame).map((bytes) => bytes.length);
  await soon(lengths).toEqual(Array.from({ length: 20 }, (_, i) => 10 + i));
  expect(neighbour.socket.readyState).toBe(neighbour.socket.OPEN);
}

function times(count: number, act: (i: number) => void): void {
  for (let i = 0; i < count; i++) act(i);
}

const attacks: [string, number, (page: Page) => void][] = [
  ['10,000 messages', 4003, ({ socket }) => times(many, () => socket.send(Buffer.from([200])))],
  ['10,000 messages of presence', 4003, ({ socket }) => times(many, () => socket.send(Buffer.from([5])))],
  ['10,000 messages without a byte', 4003, ({ socket }) => times(many, () => socket.send(Buffer.alloc(0)))],
  ['10,000 pings', 4003, ({ socket }) => times(many, () => socket.ping())],
  ['10,000 pongs that nobody asked for', 4003, ({ socket }) => times(many, () => socket.pong())],
  ['10,000 fragments of one byte', 1008, ({ socket }) => times(many, () => socket.send('a', { fin: false }))],
  ['10,000 fragments without a byte', 1008, ({ socket }) => times(many, () => socket.send('', { fin: false }))],
  ['a message a little too large', 1009, ({ socket }) => socket.send(Buffer.alloc(defaults.messageBytes + 1))],
  ['large messages one after the other', 4003, ({ socket }) => times(3, () => socket.send(Buffer.alloc(1_000_000)))],
  ['words where bytes are due', 1003, ({ socket }) => socket.send('{"type":"hello"}')],
];

test.each(attacks)('%s end the connection with %i', async (_name, code, attack) => {
  const { links, rooms, log } = await scriptedHost({ limits: { ...still, ...quiet } });
  const neighbour = await Page.join(links().editor);
  const attacker = await Page.join(links().editor);
  const room = rooms.last;
  tell(room);
  attack(attacker);
  expect((await attacker.closed).code).toBe(code);
  await soon(() => room.left).toEqual([2]);
  await undisturbed(neighbour);
  expect(room.received.filter(({ member }) => member === 2).length).toBeLessThanOrEqual(defaults.messageBurst);
  expect(log.filter((line) => !line.includes('"level":30')).length).toBeLessThanOrEqual(1);
});

test.each([
  [defaults.messageBurst - 1, true],
  [defaults.messageBurst, true],
  [defaults.messageBurst + 1, false],
])('%i pings at once: %s', async (count, fits) => {
  const { links, rooms } = await scriptedHost({ limits: still });
  const page = await Page.join(links().editor);
  // The hello was the first.
  times(count - 1, () => page.socket.ping());
  page.socket.send(Buffer.from([200]));
  if (fits && count < defaults.messageBurst) await soon(() => rooms.last.received.length).toBe(2);
  else expect((await page.closed).code).toBe(4003);
  expect(rooms.last.received).toHaveLength(count < defaults.messageBurst ? 2 : 1);
});

test('compressed frames are refused, also after compression was asked for', async () => {
  const { host, links, rooms } = await scriptedHost();
  const neighbour = await Page.join(links().editor);
  tell(rooms.last);
  const head = upgradeHead(links().editor, ['Sec-WebSocket-Extensions: permessage-deflate']);
  // What unpacks to a megabyte of zeros, were it unpacked.
  const bomb = frameOf(0xc2, Buffer.from('edc1010d000000c2a0f74f6d0e37a00000000000000000', 'hex'));
  const answer = await say(host.port, Buffer.concat([Buffer.from(head), bomb]));
  expect(answer.toString('latin1')).not.toMatch(/Sec-WebSocket-Extensions/i);
  expect(closeCodeIn(answer)).toBe(1002);
  await undisturbed(neighbour);
});

test('200 connections that break the protocol, and 200 that are refused, write one line of each kind', async () => {
  const { host, links, rooms, log } = await scriptedHost({ limits: quiet });
  const neighbour = await Page.join(links().editor);
  tell(rooms.last);
  const bad = Buffer.concat([Buffer.from(upgradeHead(links().editor)), frameOf(0xc2, Buffer.alloc(1))]);
  const codes = await Promise.all(Array.from({ length: 200 }, async () => closeCodeIn(await say(host.port, bad))));
  expect(new Set(codes)).toEqual(new Set([1002]));
  const refusals = await Promise.all(Array.from({ length: 200 }, () => knock(links().editor, { token: 'x' })));
  expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([401]));
  await undisturbed(neighbour);
  const warnings = log.map((line) => JSON.parse(line) as { level: number; kind: string }).filter((l) => l.level > 30);
  expect(warnings.map(({ kind }) => kind).sort()).toEqual(['connection_error', 'upgrade_refused']);
});

test('more sockets than the limit are not taken, and taken again when there is room', async () => {
  const { links } = await scriptedHost({ limits: { sockets: 3 } });
  const inside = [await Page.join(links().editor), await Page.join(links().editor)];
  await expect(Page.join(links().editor)).resolves.toBeInstanceOf(Page);
  await expect(knock(links().editor)).rejects.toThrow();
  inside[0]!.socket.close();
  await soon(async () => (await knock(links().editor).catch(() => undefined))?.status).toBe(101);
});

test('a close reason is never longer than a WebSocket takes, whatever an error calls itself', async () => {
  const { links, rooms } = await scriptedHost();
  for (const [code, reason] of [['x'.repeat(64), 'x'.repeat(64)], ['x'.repeat(65), 'internal'], ['é', 'internal']]) {
    rooms.failure = Object.assign(new Error('no'), { code, family: 'storage', params: {} });
    const page = await Page.open(links().editor);
    expect(await page.closed).toEqual({ code: 4006, reason });
  }
});

test('of two connections with one key the newest counts, also when the older one reads and closes late', async () => {
  const { links, mapId } = await realHost();
  const rename = (page: Page, n: number, title: string): void => {
    const value = { kind: 'text', value: title } as const;
    page.send({ type: 'gesture', n, gestures: [{ kind: 'edited', id: mapId(), field: 'title', value }] });
  };
  const old = await Page.join(links().editor, 7n);
  rename(old, 1, 'Eerste');
  await old.saved(1);
  old.socket.pause();
  const fresh = await Page.join(links().editor, 7n);
  rename(old, 2, 'Te laat');
  rename(fresh, 2, 'Tweede');
  await fresh.saved(2);
  old.socket.resume();
  expect((await old.closed).code).toBe(4007);
  rename(fresh, 3, 'Derde');
  await fresh.saved(3);
  const said = Buffer.concat(fresh.raw).toString();
  expect(said).toContain('Tweede');
  expect(said).not.toContain('Te laat');
});

test('a page that comes back during its own handshake is welcomed once, by the newest connection', async () => {
  const { links } = await realHost();
  const pages = await Promise.all(Array.from({ length: 5 }, () => Page.open(links().editor)));
  // All within one tick: none of them has been welcomed when the next one says hello.
  for (const page of pages) page.hello(7n);
  const closed = await Promise.all(pages.slice(0, 4).map(async (page) => (await page.closed).code));
  expect(closed).toEqual([4007, 4007, 4007, 4007]);
  await pages[4]!.first(128);
  await pages[4]!.first(129);
  const members = await pages[4]!.message((message) => message.type === 'members' && message);
  expect(members.members).toHaveLength(1);
});
