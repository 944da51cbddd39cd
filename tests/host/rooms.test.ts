/** When maps are opened and closed, who shares them, and what late events may not touch. */
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startHost } from '../../plugin/host/host.js';
import { outgoing, ScriptedRoom } from '../support/scriptedRoom.js';
import { realHost, scriptedHost, soon, temporaryFolder } from './fixture.js';
import { knock, Page, partsOf } from './page.js';

/** A promise with its handle. */
function gate(): { opened: Promise<void>; open(): void; fail(error: Error): void } {
  let open!: () => void;
  let fail!: (error: Error) => void;
  const opened = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { opened, open, fail };
}

function storageError(code: string): Error {
  return Object.assign(new Error('Lindenkwartier.kwadrant cannot be used'), { code, family: 'storage', params: {} });
}

function putPicture(link: string): Promise<Response> {
  const { origin, path, token } = partsOf(link);
  return fetch(`${origin}${path.replace('live', 'files/a')}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
    body: new Uint8Array(10),
  });
}

test('a map is opened for its first member, by one opener, and not before', async () => {
  const { links, rooms } = await scriptedHost();
  const before = rooms.opened.length;
  expect(rooms.opened.every((room) => room.closed)).toBe(true);
  const opening = gate();
  rooms.openGate = opening.opened;
  const pages = await Promise.all([1, 2, 3, 4].map(() => Page.open(links().editor)));
  for (const page of pages) page.hello(1n);
  await pause(50);
  opening.open();
  await Promise.all(pages.map((page) => page.first(128)));
  expect(rooms.opened.length).toBe(before + 1);
  expect(rooms.last.received).toHaveLength(4);
});

test('a page that leaves while its map is being opened leaves nothing behind', async () => {
  const { links, rooms } = await scriptedHost({ limits: { idleMs: 50 } });
  const opening = gate();
  rooms.openGate = opening.opened;
  const page = await Page.open(links().editor);
  page.socket.terminate();
  const opened = rooms.opened.length;
  opening.open();
  await soon(() => rooms.opened.length).toBe(opened + 1);
  await soon(() => rooms.last.closed).toBe(true);
  expect(rooms.last.memberCount).toBe(0);
});

test('who is not taken into the room of a map that was opened for it does not keep that open', async () => {
  const { links, rooms } = await scriptedHost({ limits: { idleMs: 50 } });
  const join = vi.spyOn(ScriptedRoom.prototype, 'join').mockImplementation(() => {
    throw storageError('limit_members');
  });
  onTestFinished(() => join.mockRestore());
  const opened = rooms.opened.length;
  const page = await Page.open(links().editor);
  expect(await page.closed).toEqual({ code: 4003, reason: 'limit_members' });
  expect(rooms.opened.length).toBe(opened + 1);
  await soon(() => rooms.last.closed).toBe(true);
});

test('a map that cannot be opened closes the connection with the reason, and is tried again later', async () => {
  const { links, rooms, log } = await scriptedHost();
  rooms.failure = storageError('store_locked');
  const page = await Page.open(links().editor);
  expect(await page.closed).toEqual({ code: 4006, reason: 'store_locked' });
  expect(log.filter((line) => line.includes('store_locked'))).toHaveLength(1);
  expect(log.join('')).not.toContain('Lindenkwartier');
  rooms.failure = undefined;
  await Page.join(links().editor);
});

test('a map is closed some time after the last member left, and opened again with what it held', async () => {
  const { links, mapId, log } = await realHost({ limits: { idleMs: 100, logMs: 0 } });
  const first = await Page.join(links().editor, 1n);
  const value = { kind: 'text', value: 'Hofjesfeest' } as const;
  first.send({ type: 'gesture', n: 1, gestures: [{ kind: 'edited', id: mapId(), field: 'title', value }] });
  await first.saved(1);
  first.socket.close();
  await soon(() => log.filter((line) => line.includes('map_closed'))).toHaveLength(1);
  const again = await Page.join(links().editor, 2n);
  await again.until(() => again.raw.find((bytes) => bytes[0] === 129 && bytes.includes('Hofjesfeest')));
  expect(log.filter((line) => line.includes('map_opened'))).toHaveLength(2);
});

test('a map in use stays open, and who comes back in time keeps it open', async () => {
  const { links, rooms } = await scriptedHost({ limits: { idleMs: 1000 } });
  const stays = await Page.join(links().editor);
  const room = rooms.last;
  await pause(1200);
  expect(room.closed).toBe(false);
  stays.socket.close();
  await soon(() => room.left).toHaveLength(1);
  const back = await Page.join(links().editor);
  await pause(1200);
  expect(room.closed).toBe(false);
  expect(rooms.last).toBe(room);
  back.socket.close();
  await soon(() => room.closed).toBe(true);
});

test('a room without members does not tick', async () => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  page.socket.close();
  await soon(() => rooms.last.left).toHaveLength(1);
  const ticks = rooms.last.ticks;
  await pause(150);
  expect(rooms.last.ticks).toBe(ticks);
});

test('the late close of an old connection does not touch the member that has its number now', async () => {
  const { links, rooms } = await scriptedHost();
  const old = await Page.join(links().editor);
  const room = rooms.last;
  // The room puts the old one out; its closing handshake does not come until it reads again.
  old.socket.pause();
  room.queue.push(outgoing(1, 0, 0, { closeCode: 4007 }));
  await soon(() => room.left).toEqual([1]);
  room.nextMember = 1;
  const fresh = await Page.join(links().editor);
  old.socket.resume();
  expect((await old.closed).code).toBe(4007);
  expect(old.raw.every((bytes) => bytes.length > 0)).toBe(true);
  room.queue.push(outgoing(1, 133));
  await fresh.first(133);
  expect(room.left).toEqual([1]);
  expect(room.memberCount).toBe(1);
});

test('what a page sends after it was put out does not reach the room', async () => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  page.socket.pause();
  rooms.last.queue.push(outgoing(1, 134, 8, { closeCode: 4007 }));
  await soon(() => rooms.last.left).toEqual([1]);
  page.socket.send(Buffer.from([2, 1, 1]));
  page.socket.resume();
  await page.closed;
  expect(rooms.last.received).toHaveLength(1);
});

test('messages for all go to those who were welcomed only, others to their member only', async () => {
  const { links, rooms } = await scriptedHost();
  const one = await Page.join(links().editor);
  const two = await Page.join(links().viewer);
  const mute = await Page.open(links().viewer);
  await soon(() => rooms.last.memberCount).toBe(3);
  rooms.last.queue.push(outgoing(0, 130, 20), outgoing(2, 133, 30), outgoing(99, 133, 40), outgoing(0, 130, 50));
  const lengths = (page: Page): number[] => page.raw.slice(1).map((bytes) => bytes.length);
  await soon(() => lengths(two)).toEqual([20, 30, 50]);
  await soon(() => lengths(one)).toEqual([20, 50]);
  expect(mute.raw).toHaveLength(0);
});

test('changes that come in during a save are saved together right after it', async () => {
  const { links, rooms } = await scriptedHost();
  const page = await Page.join(links().editor);
  const room = rooms.last;
  const before = room.saves;
  const saving = gate();
  room.saveGate = saving.opened;
  page.socket.send(Buffer.from([2, 1]));
  // It may wait until the save of the hello lies a little back.
  await soon(() => room.saves).toBe(before + 1);
  for (let n = 2; n <= 20; n++) page.socket.send(Buffer.from([2, n]));
  await soon(() => room.received.length).toBe(21);
  expect(room.saves).toBe(before + 1);
  room.saveGate = undefined;
  saving.open();
  await soon(() => room.saves).toBe(before + 2);
});

test('a failing save is logged, does not stop the room, and a picture is not called stored', async () => {
  const { links, rooms, log } = await scriptedHost();
  const page = await Page.join(links().editor);
  const room = rooms.last;
  room.saveGate = Promise.reject(storageError('store_full'));
  room.saveGate.catch(() => undefined);
  const answer = await putPicture(links().editor);
  expect([answer.status, await answer.json()]).toEqual([507, { code: 'store_full' }]);
  expect(log.filter((line) => line.includes('save_failed'))).toHaveLength(1);
  room.queue.push(outgoing(0, 134));
  await page.first(134);
});

test('a room that saves nothing more goes on, says so in the log once, and stores no picture', async () => {
  const { links, rooms, log } = await scriptedHost({ limits: { logMs: 0 } });
  const page = await Page.join(links().editor);
  const room = rooms.last;
  room.readOnly = true;
  for (const n of [1, 2, 3]) {
    const saves = room.saves;
    page.socket.send(Buffer.from([2, n]));
    await soon(() => room.saves).toBe(saves + 1);
  }
  const answer = await putPicture(links().editor);
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'read_only' }]);
  expect(log.filter((line) => line.includes('room_read_only'))).toHaveLength(1);
});

test('a room that breaks is closed for its members alone and opened afresh', async () => {
  const { links, rooms, log } = await scriptedHost({ names: ['buurt', 'overal'] });
  const page = await Page.join(links('buurt').editor);
  const broken = rooms.last;
  const elsewhere = await Page.join(links('overal').editor);
  broken.brokenBy = new Error('Lindenkwartier');
  expect((await page.closed).code).toBe(4005);
  await soon(() => broken.closed).toBe(true);
  await Page.join(links('buurt').editor);
  expect(elsewhere.socket.readyState).toBe(elsewhere.socket.OPEN);
  expect(log.filter((line) => line.includes('room_failed'))).toHaveLength(1);
  expect(log.join('')).not.toContain('Lindenkwartier');
});

test('two maps in one host do not mix', async () => {
  const { links, mapId } = await realHost({ names: ['buurt', 'overal'] });
  const here = await Page.join(links('buurt').editor, 1n);
  const there = await Page.join(links('overal').editor, 1n);
  for (const [page, name] of [[here, 'buurt'], [there, 'overal']] as const) {
    const value = { kind: 'text', value: `Alleen in ${name}` } as const;
    page.send({ type: 'gesture', n: 1, gestures: [{ kind: 'edited', id: mapId(name), field: 'title', value }] });
    await page.saved(1);
  }
  here.send({ type: 'gesture', n: 2, gestures: [{ kind: 'retitled', id: mapId('overal'), title: 'Gekaapt' }] });
  await here.message((message) => message.type === 'refused' && message);
  expect(Buffer.concat(here.raw).toString()).toContain('Alleen in buurt');
  expect(Buffer.concat(here.raw).toString()).not.toContain('Alleen in overal');
  expect(Buffer.concat(there.raw).toString()).toContain('Alleen in overal');
  expect(Buffer.concat(there.raw).toString()).not.toMatch(/Alleen in buurt|Gekaapt/);
});

test('no more maps are open at once than the limit', async () => {
  const { links } = await scriptedHost({ names: ['een', 'twee', 'drie'], limits: { openMaps: 2, idleMs: 50 } });
  await Page.join(links('een').editor);
  const second = await Page.join(links('twee').editor);
  const third = await Page.open(links('drie').editor);
  expect(await third.closed).toEqual({ code: 4003, reason: 'limit_maps' });
  second.socket.close();
  await soon(async () => (await Page.join(links('drie').editor)).socket.readyState).toBe(1);
});

test('a file that was exchanged for another map is not served under the old links', async () => {
  const { links, file } = await scriptedHost({ names: ['buurt', 'overal'] });
  copyFileSync(file('overal'), file('buurt'));
  const page = await Page.open(links('buurt').editor);
  expect(await page.closed).toEqual({ code: 4006, reason: 'map_replaced' });
});

test('closing puts everyone out, closes every map and frees the port', async () => {
  const { host, links, rooms } = await scriptedHost({ names: ['buurt', 'overal'] });
  const pages = [await Page.join(links('buurt').editor), await Page.join(links('overal').viewer)];
  const port = host.port;
  await Promise.all([host.close(), host.close()]);
  for (const page of pages) expect((await page.closed).code).toBe(4005);
  expect(rooms.opened.every((room) => room.closed)).toBe(true);
  const folder = temporaryFolder();
  const next = await startHost({ maps: folder, dataDir: folder, port, addon: rooms.addon });
  expect(next.port).toBe(port);
  await next.close();
});

test('a page whose map is just being opened is told that the host closes', async () => {
  const { host, links, rooms } = await scriptedHost();
  const opening = gate();
  rooms.openGate = opening.opened;
  const page = await Page.open(links().editor);
  const closing = host.close();
  opening.open();
  expect((await page.closed).code).toBe(4005);
  await closing;
  expect(rooms.opened.every((room) => room.closed)).toBe(true);
});

test('a link that is withdrawn while its map is being opened lets nobody in', async () => {
  const { host, links, rooms, mapId } = await scriptedHost();
  const opening = gate();
  rooms.openGate = opening.opened;
  const withdrawn = links().editor;
  const page = await Page.open(withdrawn);
  const revoking = host.revoke(mapId());
  await soon(async () => (await knock(withdrawn)).status).toBe(401);
  opening.open();
  expect((await page.closed).code).toBe(4001);
  await revoking;
  expect(rooms.last.memberCount).toBe(0);
});

test('a folder is served in spite of a bad file; a bad file alone is not', async () => {
  const { folder, file } = await realHost();
  const maps = join(folder, 'mixed');
  mkdirSync(maps);
  copyFileSync(file('buurt'), join(maps, 'a.kwadrant'));
  copyFileSync(file('buurt'), join(maps, 'b.kwadrant'));
  writeFileSync(join(maps, 'c.kwadrant'), 'not a map');
  writeFileSync(join(maps, 'notes.txt'), 'not for us');
  const options = { dataDir: folder, log: { level: 'silent', write: () => undefined } } as const;
  const mixed = await startHost({ maps, ...options });
  expect(mixed.maps().map((map) => [map.file, map.title])).toEqual([[join(maps, 'a.kwadrant'), 'Kaart buurt']]);
  expect(mixed.problems).toEqual([
    { file: join(maps, 'b.kwadrant'), code: 'map_twice' },
    { file: join(maps, 'c.kwadrant'), code: 'store_not_a_map' },
  ]);
  await mixed.close();
  await expect(startHost({ maps: join(maps, 'c.kwadrant'), ...options })).rejects.toMatchObject({
    code: 'store_not_a_map',
  });
  await expect(startHost({ maps: join(maps, 'none.kwadrant'), ...options })).rejects.toMatchObject({
    code: 'store_missing',
  });
});

test('a map that is added while the host runs is served', async () => {
  const { host, folder, links, mapId } = await scriptedHost();
  const file = join(folder, 'later.kwadrant');
  writeFileSync(file, 'CcdefghijklmnopqrstUv0');
  expect(() => host.links(file)).toThrow(expect.objectContaining({ code: 'unknown_map' }));
  expect(await host.add(file)).toBe('CcdefghijklmnopqrstUv0');
  expect(await host.add(file)).toBe('CcdefghijklmnopqrstUv0');
  expect((await knock(host.links(file).editor)).status).toBe(101);
  expect(host.links(mapId())).toEqual(links());
  symlinkSync(file, join(folder, 'shortcut.kwadrant'));
  expect(await host.add(join(folder, 'shortcut.kwadrant'))).toBe('CcdefghijklmnopqrstUv0');
  expect(host.maps()).toHaveLength(2);
});

test('a taken port and an address that is not here are said in a code', async () => {
  const { host, folder, rooms } = await scriptedHost();
  const options = { maps: folder, dataDir: folder, addon: rooms.addon };
  await expect(startHost({ ...options, port: host.port })).rejects.toMatchObject({
    code: 'port_in_use',
    params: { port: String(host.port) },
  });
  await expect(startHost({ ...options, address: '203.0.113.1' })).rejects.toMatchObject({ code: 'address_refused' });
});
