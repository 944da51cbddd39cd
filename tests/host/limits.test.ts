/** Every limit of a connection at one less, exactly, and one more. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limits as defaults } from '../../plugin/host/limits.js';
import { realHost, scriptedHost, soon } from './fixture.js';
import { knock, Page } from './page.js';

/** A message that no room reacts to: what counts here is its size and number. */
function message(length: number, type = 200): Buffer {
  const bytes = Buffer.alloc(length);
  bytes[0] = type;
  return bytes;
}

/** Rates so low that nothing flows in while a test runs: only the burst counts. */
const still = { messagesPerSecond: 0.001, bytesPerSecond: 0.001, presencePerSecond: 0.001 };

test.each([
  [defaults.messageBytes - 1, true],
  [defaults.messageBytes, true],
  [defaults.messageBytes + 1, false],
])('a message of %i bytes: %s', async (length, fits) => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  page.socket.send(message(length));
  if (fits) {
    await soon(() => rooms.last.received.at(-1)?.bytes.length).toBe(length);
    expect(page.socket.readyState).toBe(page.socket.OPEN);
  } else {
    expect((await page.closed).code).toBe(1009);
    expect(rooms.last.received).toHaveLength(1);
  }
});

test.each([
  [defaults.messageFragments - 1, true],
  [defaults.messageFragments, true],
  [defaults.messageFragments + 1, false],
])('a message in %i fragments: %s', async (fragments, fits) => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  for (let i = 1; i <= fragments; i++) page.socket.send(message(1), { fin: i === fragments });
  if (fits) await soon(() => rooms.last.received.at(-1)?.bytes.length).toBe(fragments);
  else expect((await page.closed).code).toBe(1008);
});

test.each([
  [defaults.messageBurst - 1, true],
  [defaults.messageBurst, true],
  [defaults.messageBurst + 1, false],
])('%i messages at once: %s', async (count, fits) => {
  const { links, rooms } = await scriptedHost({ limits: still });
  const page = await Page.join(links().editor);
  // The hello was the first.
  for (let i = 1; i < count; i++) page.socket.send(message(1));
  if (!fits) expect((await page.closed).code).toBe(4003);
  await soon(() => rooms.last.received.length).toBe(Math.min(count, defaults.messageBurst));
  if (fits) expect(page.socket.readyState).toBe(page.socket.OPEN);
});

test.each([
  [-1, true],
  [0, true],
  [1, false],
])('bytes at once, %i beside the limit: %s', async (beside, fits) => {
  const { links, rooms } = await scriptedHost({ limits: { ...still, bytesBurst: 200_000 } });
  const page = await Page.join(links().editor);
  const hello = rooms.last.received[0]?.bytes.length ?? 0;
  page.socket.send(message(100_000));
  page.socket.send(message(100_000 - hello + beside));
  if (fits) await soon(() => rooms.last.received.length).toBe(3);
  else expect((await page.closed).code).toBe(4003);
});

test('presence above its rate is dropped, all else goes through', async () => {
  const { links, rooms } = await scriptedHost({ limits: still });
  const page = await Page.join(links().editor);
  for (let i = 0; i < defaults.presenceBurst + 5; i++) page.socket.send(message(10, 5));
  page.socket.send(message(11));
  await soon(() => rooms.last.received.at(-1)?.bytes.length).toBe(11);
  expect(rooms.last.received.filter(({ bytes }) => bytes[0] === 5)).toHaveLength(defaults.presenceBurst);
  expect(page.socket.readyState).toBe(page.socket.OPEN);
});

test('10,000 messages at once end one connection, reach the room within its limit, and write one line', async () => {
  const { links, rooms, log } = await scriptedHost({ limits: still });
  const page = await Page.join(links().editor);
  for (let i = 0; i < 10_000; i++) page.socket.send(message(1));
  expect((await page.closed).code).toBe(4003);
  expect(rooms.last.received).toHaveLength(defaults.messageBurst);
  expect(log.filter((line) => line.includes('over_rate'))).toHaveLength(1);
});

test('the connection after the last one a map takes is refused, and taken when another has left', async () => {
  const { links } = await realHost({ names: ['buurt', 'overal'], limits: { connectionsPerMap: 3 } });
  const inside = [1n, 2n, 3n].map((key) => Page.join(links('buurt').editor, key));
  const [first] = await Promise.all(inside);
  expect(await knock(links('buurt').editor)).toEqual({ status: 503, body: '{"code":"limit_members"}' });
  expect((await knock(links('overal').editor)).status).toBe(101);
  first?.socket.close();
  await soon(async () => (await knock(links('buurt').editor)).status).toBe(101);
});

test('who says nothing is let go in time, who says hello stays', async () => {
  const { links, rooms } = await scriptedHost({ limits: { helloMs: 1000 } });
  const polite = await Page.join(links().editor);
  const silent = await Page.open(links().editor);
  expect((await silent.closed).code).toBe(4004);
  await soon(() => rooms.last.left).toEqual([2]);
  expect(polite.socket.readyState).toBe(polite.socket.OPEN);
});

test('time in which the host itself did not run counts against nobody', async () => {
  const { links } = await scriptedHost({ limits: { helloMs: 1000, pauseMs: 100 } });
  const page = await Page.open(links().editor);
  await pause(100);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  page.hello(1n);
  await page.first(128);
});

test('a text message ends the connection before the room hears of it', async () => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  page.socket.send('{"type":"hello"}');
  expect((await page.closed).code).toBe(1003);
  expect(rooms.last.received).toHaveLength(1);
});

test('who gives no sign of life is let go, who does stays', async () => {
  const { links } = await scriptedHost({ limits: { pingMs: 100, pongMs: 1000 } });
  const alive = await Page.join(links().editor);
  const dead = await Page.join(links().editor, 2n, { client: { autoPong: false } });
  expect((await dead.closed).code).toBe(4004);
  await pause(400);
  expect(alive.socket.readyState).toBe(alive.socket.OPEN);
});

test('compression is not agreed to', async () => {
  const { links } = await scriptedHost();
  const page = await Page.join(links().editor, 1n, { client: { perMessageDeflate: true } });
  expect(page.socket.extensions).toBe('');
});
