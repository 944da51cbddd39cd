/** Pictures over HTTP: who may, what fits, and names that try to be paths. */
import { expect, test } from 'vitest';
import { realHost } from './fixture.js';
import { Page, partsOf } from './page.js';

const pictureBytes = 2 * 1024 * 1024;
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function picture(length: number, start = png): Buffer {
  return Buffer.concat([start, Buffer.alloc(length - start.length, 7)]);
}

function address(link: string, file: string): string {
  const { origin, path } = partsOf(link);
  return `${origin}${path.replace('live', 'files')}/${file}`;
}

function put(link: string, file: string, data: Uint8Array, type = 'image/png', token = partsOf(link).token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  return fetch(address(link, file), { method: 'PUT', headers, body: data as Uint8Array<ArrayBuffer> });
}

function get(link: string, file: string, token = partsOf(link).token) {
  return fetch(address(link, file), { headers: { authorization: `Bearer ${token}` } });
}

async function codeOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

test('what an editor stores is what a viewer gets, after a restart too', async () => {
  const fixture = await realHost();
  const data = picture(5000);
  const page = await Page.join(fixture.links().viewer);
  expect((await put(fixture.links().editor, 'wandelclub', data)).status).toBe(204);
  await page.until(() => page.raw.find((bytes) => bytes[0] === 130 && bytes.includes('wandelclub')));
  await fixture.restart();
  const answer = await get(fixture.links().viewer, 'wandelclub');
  expect(Buffer.from(await answer.arrayBuffer()).equals(data)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test('the largest picture fits, and one byte more does not', async () => {
  const { links } = await realHost();
  expect((await put(links().editor, 'a', picture(pictureBytes - 1))).status).toBe(204);
  expect((await put(links().editor, 'b', picture(pictureBytes))).status).toBe(204);
  expect(await codeOf(await put(links().editor, 'c', picture(pictureBytes + 1)))).toEqual([413, 'file_too_large']);
  expect(await codeOf(await get(links().editor, 'c'))).toEqual([404, 'not_found']);
});

test.each(['text/html', 'image/svg+xml', 'application/json', 'application/octet-stream', 'image/'])(
  'a file of type %s is refused',
  async (type) => {
    const { links } = await realHost();
    expect(await codeOf(await put(links().editor, 'a', picture(100), type))).toEqual([415, 'file_type']);
    expect((await get(links().editor, 'a')).status).toBe(404);
  },
);

test('viewers and strangers store nothing, and strangers read nothing', async () => {
  const { links, token } = await realHost({ names: ['buurt', 'overal'] });
  const link = links('buurt').editor;
  expect(await codeOf(await put(links('buurt').viewer, 'a', picture(100)))).toEqual([403, 'not_allowed']);
  const foreign = token('editor', 'overal');
  expect(await codeOf(await put(link, 'a', picture(100), 'image/png', foreign))).toEqual([401, 'no_access']);
  expect(await codeOf(await get(link, 'a', foreign))).toEqual([401, 'no_access']);
  expect(await codeOf(await fetch(address(link, 'a')))).toEqual([401, 'no_access']);
  expect(await codeOf(await get(link, 'a'))).toEqual([404, 'not_found']);
});

const names = [
  '..%2f..%2fhost.key', '%2e%2e', '..%5chost.key', 'a%00b', 'a%2fb', '%c0%ae%c0%ae', 'C%3a', 'a.png', 'a%20b',
  'x'.repeat(65), '%F0%9F%8C%B3',
];

test.each(names)('%s is no name of a picture', async (name) => {
  const { links } = await realHost();
  for (const answer of [await put(links().editor, name, picture(100)), await get(links().editor, name)]) {
    expect([400, 404]).toContain(answer.status);
    expect(Object.keys((await answer.json()) as object)).toEqual(['code']);
  }
});

test('a file name of the largest length is one', async () => {
  const { links } = await realHost();
  expect((await put(links().editor, 'x'.repeat(64), picture(100))).status).toBe(204);
  expect((await get(links().editor, 'x'.repeat(64))).status).toBe(200);
});

test('a picture of one map is not on another', async () => {
  const { links } = await realHost({ names: ['buurt', 'overal'] });
  expect((await put(links('buurt').editor, 'a', picture(100))).status).toBe(204);
  expect((await get(links('overal').editor, 'a')).status).toBe(404);
});
