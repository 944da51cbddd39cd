/** Connections that start and do not finish: heads, bodies, handshakes and frames cut in the middle. */
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { scriptedHost, soon } from './fixture.js';
import { Page, partsOf } from './page.js';
import { closeCodeIn, say, upgradeHead } from './rawSocket.js';

const quick = { headersMs: 200, requestMs: 400, requestCheckMs: 50 };

test('who says nothing, or half a head, is cut off, 200 at once as well', async () => {
  const { host, links } = await scriptedHost({ limits: quick });
  const half = upgradeHead(links().editor).slice(0, -4);
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => say(host.port, i % 2 ? half : '')));
  for (const answer of answers) expect(answer.toString()).not.toContain('101 Switching');
  expect((await fetch(`${host.url}/health`)).status).toBe(200);
});

test('a head that trickles in is cut off', async () => {
  const { host, links } = await scriptedHost({ limits: quick });
  const head = upgradeHead(links().editor);
  const answer = await say(host.port, '', (socket) => {
    let sent = 0;
    const timer = setInterval(() => socket.write(head[sent++] ?? ''), 20);
    socket.on('close', () => clearInterval(timer));
  });
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /);
});

test('a picture that does not come is not waited for', async () => {
  const { host, links } = await scriptedHost({ limits: quick });
  const { path, token } = partsOf(links().editor);
  const head = [
    `PUT ${path.replace('live', 'files/a')} HTTP/1.1`,
    `Host: 127.0.0.1:${host.port}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: image/png',
    'Content-Length: 1000',
    '\r\n',
  ].join('\r\n');
  expect((await say(host.port, `${head}123`)).toString()).not.toMatch(/^HTTP\/1\.1 2/);
});

test('no more pictures are received at once than the limit, and the place is free again afterwards', async () => {
  const { host, links } = await scriptedHost({ limits: { uploads: 2 } });
  const { origin, path, token } = partsOf(links().editor);
  const url = `${origin}${path.replace('live', 'files/a')}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/png' };
  const put = () => fetch(url, { method: 'PUT', headers, body: new Uint8Array(8) });
  const head = [
    `PUT ${path.replace('live', 'files/b')} HTTP/1.1`,
    `Host: 127.0.0.1:${host.port}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: image/png',
    'Content-Length: 1000',
    '\r\n',
  ].join('\r\n');
  const slow: Socket[] = [];
  const answered: string[] = [];
  const hold = (socket: Socket): void => {
    slow.push(socket);
    socket.on('data', (bytes) => answered.push(String(bytes)));
  };
  for (let i = 0; i < 2; i++) void say(host.port, head, hold);
  await soon(async () => (await put()).status).toBe(429);
  expect(await (await put()).json()).toEqual({ code: 'limit_rate' });
  // With one of the two gone there is room for one more.
  slow[0]!.destroy();
  await soon(async () => (await put()).status).toBe(204);
  expect(answered).toEqual([]);
});

test.each([
  ['a version of the protocol that is not 13', (head: string) => head.replace('Version: 13', 'Version: 12'), 400],
  ['no key', (head: string) => head.replace(/Sec-WebSocket-Key.*\r\n/, ''), 400],
  ['another method', (head: string) => head.replace('GET', 'POST'), 405],
  ['a proxy’s way of asking', (head: string) => head.replace('GET ', 'GET http://voorbeeld.example'), 404],
])('an upgrade with %s is refused', async (_name, change, status) => {
  const { host, links } = await scriptedHost();
  const answer = await say(host.port, change(upgradeHead(links().editor)));
  expect(answer.toString()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

/** Frames as no client library sends them; 0x80 in the second byte is the mask that every page must set. */
const badFrames: [string, number[], number][] = [
  ['without a mask', [0x82, 0x01, 0x01], 1002],
  ['with a reserved bit', [0xc2, 0x81, 0, 0, 0, 0, 1], 1002],
  ['of an unknown kind', [0x83, 0x81, 0, 0, 0, 0, 1], 1002],
  ['that continue nothing', [0x80, 0x81, 0, 0, 0, 0, 1], 1002],
  ['of 100 MiB', [0x82, 0xff, 0, 0, 0, 0, 0x06, 0x40, 0, 0, 0, 0, 0, 0], 1009],
  ['of 2^63 bytes', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1009],
  ['of text that is no UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28], 1007],
];

test.each(badFrames)('frames %s end the connection with the right code', async (_name, bytes, code) => {
  const { host, links, rooms } = await scriptedHost();
  const neighbour = await Page.join(links().editor);
  const head = Buffer.from(upgradeHead(links().editor));
  expect(closeCodeIn(await say(host.port, Buffer.concat([head, Buffer.from(bytes)])))).toBe(code);
  await soon(() => rooms.last.left).toEqual([2]);
  expect(neighbour.socket.readyState).toBe(neighbour.socket.OPEN);
});

test('half a frame and silence is let go when it gives no sign of life', async () => {
  const { host, links, rooms } = await scriptedHost({ limits: { helloMs: 300 } });
  const head = Buffer.from(upgradeHead(links().editor));
  await say(host.port, Buffer.concat([head, Buffer.from([0x82, 0xfe, 0x10])]));
  expect(rooms.last.left).toEqual([1]);
});
