/** Links: who has one has its role on its map until it is withdrawn. Nobody else gets in; none is written down. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Access } from '../../plugin/host/access.js';
import type { MapLinks } from '../../plugin/host/host.js';
import { protocolVersion, subprotocol } from '../../plugin/protocol/version.js';
import { realHost, temporaryFolder, type Fixture } from './fixture.js';
import { knock, Page, partsOf } from './page.js';

const roles = ['viewer', 'editor', 'facilitator'] as const;
const mapId = 'AbcdefghijklmnopqrstU0';
const otherMapId = 'BbcdefghijklmnopqrstU0';

function ask(link: string, what: string, token = partsOf(link).token): Promise<Response> {
  const { origin, path } = partsOf(link);
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${origin}${path.replace('live', what)}`, { headers });
}

test.each(roles)('the link of a %s lets in with that role', async (role) => {
  const { links } = await realHost();
  const page = await Page.join(links()[role]);
  const welcome = await page.message((message) => message.type === 'welcome' && message);
  expect(welcome.role).toBe(role);
  const answer = await ask(links()[role], 'access');
  expect([answer.status, await answer.json()]).toEqual([200, { role, protocol: protocolVersion }]);
});

/** Tokens that open nothing, made from a good one. */
const wrongTokens: [string, (good: string, fixture: Fixture) => string][] = [
  ['empty', () => ''],
  ['of another map', (_good, fixture) => fixture.token('editor', 'overal')],
  ['too short', (good) => good.slice(0, -1)],
  ['too long', (good) => `${good}A`],
  ['with its last character changed', (good) => good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')],
  ['with its first character changed', (good) => (good.startsWith('A') ? 'B' : 'A') + good.slice(1)],
  ['in capitals', (good) => (good === good.toUpperCase() ? good.toLowerCase() : good.toUpperCase())],
  ['a role name', () => 'facilitator'],
  ['of a prototype', () => '__proto__'],
];

test.each(wrongTokens)('a token %s opens nothing', async (_name, tokenOf) => {
  const fixture = await realHost({ names: ['buurt', 'overal'] });
  const link = fixture.links('buurt').editor;
  const token = tokenOf(partsOf(link).token, fixture);
  expect(await knock(link, { token })).toEqual({ status: 401, body: '{"code":"no_access"}' });
  const answer = await ask(link, 'access', token);
  expect([answer.status, await answer.json()]).toEqual([401, { code: 'no_access' }]);
});

test('without a token, or with another version of the wire, there is no socket', async () => {
  const { links, token } = await realHost();
  expect((await knock(links().editor, { protocols: [subprotocol] })).status).toBe(401);
  const otherVersion = await knock(links().editor, { protocols: ['kwadrant.0', `token.${token('editor')}`] });
  expect(otherVersion).toEqual({ status: 400, body: '{"code":"protocol_version"}' });
});

test('the answer to the upgrade names the protocol and never the token', async () => {
  const { links } = await realHost();
  const page = await Page.open(links().editor);
  expect(page.socket.protocol).toBe(subprotocol);
});

test('a viewer cannot change the map through a socket', async () => {
  const { host, links, mapId: idOf } = await realHost();
  const viewer = await Page.join(links().viewer, 1n);
  const editor = await Page.join(links().editor, 2n);
  const title = { kind: 'edited', id: idOf(), field: 'title' } as const;
  viewer.send({ type: 'gesture', n: 1, gestures: [{ ...title, value: { kind: 'text', value: 'Van de kijker' } }] });
  const refused = await viewer.message((message) => message.type === 'refused' && message);
  expect([refused.n, refused.code]).toEqual([1, 'not_allowed']);
  editor.send({ type: 'gesture', n: 1, gestures: [{ ...title, value: { kind: 'text', value: 'Van de schrijver' } }] });
  await editor.saved(1);
  const seen = Buffer.concat(editor.raw).toString();
  expect(seen).toContain('Van de schrijver');
  expect(seen).not.toContain('Van de kijker');
  expect(host.maps()).toHaveLength(1);
});

test('links survive a restart, and end when they are withdrawn', async () => {
  const fixture = await realHost({ names: ['buurt', 'overal'] });
  const before = fixture.links('buurt');
  const tokens = (links: MapLinks): string[] => roles.map((role) => partsOf(links[role]).token);
  await fixture.restart();
  expect(tokens(fixture.links('buurt'))).toEqual(tokens(before));

  const inside = await Page.join(fixture.links('buurt').editor);
  const elsewhere = await Page.join(fixture.links('overal').editor);
  const withdrawn = tokens(before);
  await fixture.host.revoke(fixture.file('buurt'));
  expect((await inside.closed).code).toBe(4001);
  for (const token of withdrawn) {
    expect((await knock(fixture.links('buurt').viewer, { token })).status).toBe(401);
  }
  expect((await knock(fixture.links('buurt').viewer)).status).toBe(101);
  expect(elsewhere.socket.readyState).toBe(elsewhere.socket.OPEN);
  const fresh = tokens(fixture.links('buurt'));
  await fixture.restart();
  expect(tokens(fixture.links('buurt'))).toEqual(fresh);
  expect(fresh.some((token) => withdrawn.includes(token))).toBe(false);
});

test('only a facilitator gets the links, and they are those of this map', async () => {
  const { links, host } = await realHost({ names: ['buurt', 'overal'] });
  const given = await ask(links('buurt').facilitator, 'links');
  expect(await given.json()).toEqual(links('buurt'));
  expect(given.headers.get('cache-control')).toBe('no-store');
  for (const role of ['viewer', 'editor'] as const) {
    const refused = await ask(links('buurt')[role], 'links');
    expect([refused.status, await refused.json()]).toEqual([403, { code: 'not_allowed' }]);
  }
  const foreign = await ask(links('buurt').facilitator, 'links', partsOf(links('overal').facilitator).token);
  expect(foreign.status).toBe(401);
  const unknown = await fetch(`${host.url}/m/${mapId}/links`);
  expect([unknown.status, await unknown.json()]).toEqual([404, { code: 'unknown_map' }]);
});

test('no token, title or nickname reaches the log or an answer', async () => {
  const fixture = await realHost({ names: ['Lindenkwartier'] });
  const secrets = roles.map((role) => fixture.token(role));
  const page = await Page.open(fixture.links().editor);
  page.send({
    type: 'hello', protocolVersion, memberKey: 9n, epoch: 0n, seq: 0, nickname: 'Kanarievogel', calm: false, pack: '',
  });
  await page.first(128);
  page.socket.send('text');
  await page.closed;
  await knock(fixture.links().editor, { origin: 'https://voorbeeld.example' });
  await knock(fixture.links().editor, { token: 'token-die-niet-klopt-0' });
  const bodies: string[] = [];
  for (const what of ['access', 'files/nothing', 'files/..%2f', 'nothing', '%zz']) {
    const answer = await ask(fixture.links().editor, what);
    bodies.push(await answer.text(), JSON.stringify([...answer.headers]));
  }
  await fixture.host.close();
  const log = fixture.log.join('');
  expect(fixture.log.length).toBeGreaterThan(3);
  const names = ['Lindenkwartier', 'Kanarievogel', 'token-die-niet-klopt', fixture.folder];
  for (const secret of [...secrets, ...names]) expect([log, ...bodies].join('\n')).not.toContain(secret);
  expect(log).not.toMatch(/127\.0\.0\.1|localhost|voorbeeld/);
  for (const name of readdirSync(join(fixture.folder, 'data'))) {
    const stored = readFileSync(join(fixture.folder, 'data', name), 'latin1');
    for (const secret of secrets) expect(stored).not.toContain(secret);
  }
});

test('the key is made once, for its owner alone, also by two hosts at once', async () => {
  const folder = join(temporaryFolder(), 'fresh', 'kwadrant');
  const [one, two] = await Promise.all([Access.open(folder), Access.open(folder)]);
  expect(one.token(mapId, 'editor')).toBe(two.token(mapId, 'editor'));
  expect(statSync(join(folder, 'host.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'host.key'))).toHaveLength(32);
  expect(readdirSync(folder)).toEqual(['host.key']);
});

test('tokens differ by map, role, generation and key', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const [one, two] = [await Access.open(folder), await Access.open(other)];
  const all = [one, two].flatMap((access) =>
    [mapId, otherMapId].flatMap((map) => roles.map((role) => access.token(map, role))),
  );
  await one.revoke(mapId);
  all.push(...roles.map((role) => one.token(mapId, role)));
  expect(new Set(all).size).toBe(15);
  for (const token of all) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('two hosts on one folder keep each other’s withdrawals', async () => {
  const folder = temporaryFolder();
  const [one, two] = [await Access.open(folder), await Access.open(folder)];
  await one.revoke(mapId);
  await two.revoke(otherMapId);
  const after = await Access.open(folder);
  expect(after.token(mapId, 'viewer')).toBe(one.token(mapId, 'viewer'));
  expect(after.token(otherMapId, 'viewer')).toBe(two.token(otherMapId, 'viewer'));
});

test.each([
  ['host.key', '', 'host_key_bad'],
  ['host.key', 'x'.repeat(31), 'host_key_bad'],
  ['host.key', 'x'.repeat(33), 'host_key_bad'],
  ['access.json', '', 'access_file_bad'],
  ['access.json', '{"generations":{"a":-1}}', 'access_file_bad'],
  ['access.json', '{"generations":{"a":"1"}}', 'access_file_bad'],
  ['access.json', '{"generations":null}', 'access_file_bad'],
  ['access.json', '[]', 'access_file_bad'],
])('a damaged %s (%j) is reported, not replaced', async (name, content, code) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), content);
  await expect(Access.open(folder)).rejects.toMatchObject({ code, family: 'corrupt' });
  expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
});
