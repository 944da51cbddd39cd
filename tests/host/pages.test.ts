/** What the browser gets: pages, how long it may keep them, and what they may do. */
import { connect } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, realHost, scriptedHost } from './fixture.js';

test('every answer carries the strict policy', async () => {
  const { host, mapId } = await scriptedHost();
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
    `img-src 'self' data: blob:; connect-src 'self' ws://127.0.0.1:${host.port}; worker-src 'self' blob:; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  for (const path of ['/', `/m/${mapId()}`, '/assets/main-1a2b3c.js', '/health', '/nothing', '/m/nothing']) {
    const answer = await fetch(host.url + path);
    expect(answer.headers.get('content-security-policy'), path).toBe(policy);
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(answer.headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
  }
});

test('the page of a map is the built one, for every id alike, and telling nothing of the map', async () => {
  const { host, mapId } = await scriptedHost();
  const known = await fetch(`${host.url}/m/${mapId()}`);
  const unknown = await fetch(`${host.url}/m/AAAAAAAAAAAAAAAAAAAAAA`);
  expect(await known.text()).toBe('<!doctype html><title>board</title>');
  expect(await unknown.text()).toBe('<!doctype html><title>board</title>');
  expect(known.headers.get('content-type')).toMatch(/^text\/html/);
});

test('files with a hash in their name are kept for ever, others are asked for again', async () => {
  const { host, mapId } = await scriptedHost();
  const kept = async (path: string) => (await fetch(host.url + path)).headers.get('cache-control');
  expect(await kept('/assets/main-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/fonts/sans-4d5e6f.woff2')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/boot.js')).toBe('no-cache');
  expect(await kept(`/m/${mapId()}`)).toBe('no-cache');
});

test('script comes packed to who can unpack it, under the same name and kept as long', async () => {
  const { host } = await scriptedHost();
  const get = async (coding: string) => {
    const answer = await raw(host.port, '/assets/main-1a2b3c.js', [`Accept-Encoding: ${coding}`]);
    const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(answer)?.[1];
    return [header('content-encoding'), header('content-type'), header('cache-control'), header('vary')];
  };
  const script = expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/);
  const same = [script, 'public, max-age=31536000, immutable', 'accept-encoding'];
  expect(await get('gzip, deflate')).toEqual(['gzip', ...same]);
  expect(await get('gzip, deflate, br, zstd')).toEqual(['gzip', ...same]);
  expect(await get('identity')).toEqual([undefined, ...same]);
});

test('the front door says how to come in and names no map', async () => {
  const { host } = await realHost({ names: ['Lindenkwartier'] });
  const answer = await fetch(host.url);
  const page = await answer.text();
  expect(page).toContain('<p lang="nl">Hier draait Kwadrant.');
  expect(page).toContain('<p lang="en">Kwadrant is running here.');
  expect(page).not.toContain('Lindenkwartier');
  expect(page).not.toContain('/m/');
});

test('nothing outside the folder of pages is served', async () => {
  const { host, folder } = await scriptedHost();
  writeFileSync(join(folder, 'outside.txt'), 'geheim');
  const paths = [
    '/../outside.txt', '/assets/../../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt', '/%252e%252e/outside.txt', '/..\\outside.txt', '/.secret',
    '/assets/%2e%2e/.secret', '/data/host.key', '//outside.txt',
  ];
  for (const path of paths) {
    const answer = await raw(host.port, path);
    expect(answer.split('\r\n')[0], path).toMatch(/^HTTP\/1\.1 (400|403|404) /);
    expect(answer, path).not.toMatch(/geheim|hidden/);
  }
});

test('errors are a code in JSON, whatever was asked', async () => {
  const { host } = await scriptedHost();
  const code = async (path: string, init?: RequestInit) => {
    const answer = await fetch(host.url + path, init);
    return [answer.status, await answer.json()];
  };
  expect(await code('/nothing')).toEqual([404, { code: 'not_found' }]);
  expect(await code('/m/short')).toEqual([404, { code: 'not_found' }]);
  expect(await code('/%zz')).toEqual([400, { code: 'bad_request' }]);
  expect(await code('/health', { method: 'POST', body: '{}' })).toEqual([404, { code: 'not_found' }]);
  expect(await raw(host.port, '/a b')).toMatch(/^HTTP\/1\.1 400 [^]*\{"code":"bad_request"\}$/);
});

test('without built pages the host runs and says what is missing', async () => {
  const { host, mapId } = await scriptedHost({ pages: join(temporaryFolder(), 'none') });
  const answer = await fetch(`${host.url}/m/${mapId()}`);
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'pages_missing' }]);
  expect((await fetch(`${host.url}/health`)).status).toBe(200);
});

/** A request that no client library would send. */
function raw(port: number, path: string, more: readonly string[] = []): Promise<string> {
  const head = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...more, '\r\n'];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head.join('\r\n')));
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
