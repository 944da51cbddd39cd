/** Web pages elsewhere can reach this computer: Origin and Host decide who is let in, before there is a socket. */
import { get, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { realHost } from './fixture.js';
import { knock, partsOf } from './page.js';

/** Origins by what they are, made from the host's own port. */
const origins: [string, (port: number) => string | null, number][] = [
  ['its own', (port) => `http://127.0.0.1:${port}`, 101],
  ['none, from this computer', () => null, 101],
  ['null', () => 'null', 403],
  ['empty', () => '', 403],
  ['a file', () => 'file://', 403],
  ['another site', () => 'https://voorbeeld.example', 403],
  ['a look-alike suffix', (port) => `http://127.0.0.1:${port}.voorbeeld.example`, 403],
  ['a look-alike prefix', (port) => `http://voorbeeld-127.0.0.1:${port}`, 403],
  ['its own as a user name', (port) => `http://127.0.0.1:${port}@voorbeeld.example`, 403],
  ['another port', (port) => `http://127.0.0.1:${port + 1}`, 403],
  ['no port', () => 'http://127.0.0.1', 403],
  ['another scheme', (port) => `https://127.0.0.1:${port}`, 403],
  ['another own name than the one asked', (port) => `http://localhost:${port}`, 403],
  ['its own with a path', (port) => `http://127.0.0.1:${port}/`, 403],
  ['two at once', (port) => `http://127.0.0.1:${port}, http://voorbeeld.example`, 403],
];

test.each(origins)('origin: %s', async (_name, origin, status) => {
  const { links, host } = await realHost();
  const answer = await knock(links().editor, { origin: origin(host.port) });
  expect(answer.status).toBe(status);
  if (status === 403) expect(JSON.parse(answer.body)).toEqual({ code: 'origin_refused' });
});

const hosts: [string, (port: number) => string, number][] = [
  ['its address', (port) => `127.0.0.1:${port}`, 101],
  ['its name', (port) => `localhost:${port}`, 101],
  ['its name in capitals', (port) => `LOCALHOST:${port}`, 101],
  ['a name that points here (rebinding)', (port) => `voorbeeld.example:${port}`, 403],
  ['a look-alike suffix', (port) => `localhost.voorbeeld.example:${port}`, 403],
  ['a look-alike prefix', (port) => `voorbeeld-localhost:${port}`, 403],
  ['another port', (port) => `127.0.0.1:${port + 1}`, 403],
  ['no port', () => '127.0.0.1', 403],
  ['everything', (port) => `0.0.0.0:${port}`, 403],
];

test.each(hosts)('host: %s', async (_name, nameOf, status) => {
  const fixture = await realHost();
  const name = nameOf(fixture.host.port);
  const live = await knock(fixture.links().editor, { host: name, origin: `http://${name.toLowerCase()}` });
  expect(live.status).toBe(status);
  const page = await plain(fixture.host.port, '/health', { host: name });
  expect(page.statusCode).toBe(status === 101 ? 200 : 403);
});

test('a host that is open to the network gives links by which it can be reached', async () => {
  const { host, links } = await realHost({ address: '0.0.0.0' });
  expect(host.url).toBe(`http://127.0.0.1:${host.port}`);
  expect((await knock(links().editor)).status).toBe(101);
  expect(new URL(links().editor).hostname).not.toBe('0.0.0.0');
  const { path, token } = partsOf(links().facilitator);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(host.url + path.replace('live', 'links'), { headers });
  expect(await answer.json()).toEqual(links());
});

test('a request that carries the Origin of another page is refused on every address', async () => {
  const { host, links } = await realHost();
  const { path, token } = partsOf(links().facilitator);
  const headers = { authorization: `Bearer ${token}`, origin: 'https://voorbeeld.example' };
  for (const address of ['/', '/health', path.replace('/live', ''), path.replace('live', 'links')]) {
    const answer = await plain(host.port, address, headers);
    expect(answer.statusCode, address).toBe(403);
    expect(answer.headers['access-control-allow-origin'], address).toBeUndefined();
  }
});

test('other addresses than a map, and maps that are not here, are no way in', async () => {
  const { links, mapId } = await realHost();
  const other = `${mapId().slice(0, -1)}${mapId().endsWith('A') ? 'B' : 'A'}`;
  const paths = ['/', '/live', `/m/${mapId()}`, `/m/${mapId()}/live/`, `/m/${mapId()}/live?x=1`, `/m/${other}/live`];
  for (const path of [...paths, '/m/../live', '/m/%2e%2e/live', `/m/${'A'.repeat(5000)}/live`]) {
    expect((await knock(links().editor, { path })).status, path).toBe(404);
  }
});

function plain(port: number, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
      answer.resume();
      resolve(answer);
    }).on('error', reject);
  });
}
