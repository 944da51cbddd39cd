/** Reports over HTTP: who may have them, what the file is called, and that nobody makes the host write without end. */
import { expect, test } from 'vitest';
import type { Addon } from '../../plugin/host/loadAddon.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { scriptedHost, soon } from './fixture.js';
import { partsOf } from './page.js';

const document = JSON.stringify(sampleReport(['Wandelclub'], { title: 'Wijk "Oost" / <b>é</b>' }));

/** A host whose core answers this document, or what the test says. */
function hostWith(reportMap: Addon['reportMap'] = () => Promise.resolve(document), more = {}) {
  const names = ['buurt', 'overal'];
  return scriptedHost({ names, ...more, addonPart: { reportMap } });
}

function get(link: string, what: string, init: RequestInit = {}): Promise<Response> {
  const { origin, path, token } = partsOf(link);
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${origin}${path.replace('live', 'report')}/${what}`, { headers, ...init });
}

const failure = async (answer: Response): Promise<[number, unknown]> => [
  answer.status,
  ((await answer.json()) as { code: string }).code,
];

test('a viewer gets the report as a file with its own name', async () => {
  const asked: string[] = [];
  const { links, file } = await hostWith((path, options) => {
    asked.push(path, options);
    return Promise.resolve(document);
  });
  const answer = await get(links().viewer, 'html?language=en&sections=map,hints&redact=1&date=2026-11-22');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Wijk Oost b e b.html"; filename*=UTF-8''Wijk%20Oost%20b%20%C3%A9%20b.html`,
  );
  expect(await answer.text()).toContain('Wandelclub');
  expect(asked[0]).toBe(file('buurt'));
  expect(JSON.parse(asked[1] ?? '')).toEqual({
    language: 'en',
    today: '2026-11-22',
    sections: ['map', 'hints'],
    redact: true,
  });
});

test('how the map is drawn is the core\'s to decide, and a picture asks for nothing but the map', async () => {
  const asked: unknown[] = [];
  const { links } = await hostWith((_path, options) => {
    asked.push(JSON.parse(options));
    return Promise.resolve(document);
  });
  await get(links().viewer, 'html?date=2026-11-22&mono=1&numbers=1');
  await get(links().viewer, 'svg?date=2026-11-22');
  await get(links().viewer, 'png?date=2026-11-22&sections=map,quadrants');
  const usual = { language: 'nl', today: '2026-11-22' };
  expect(asked).toEqual([
    { ...usual, mono: true, numbers: true },
    { ...usual, sections: ['map'] },
    { ...usual, sections: ['map', 'quadrants'] },
  ]);
});

test('strangers get nothing', async () => {
  const { links, token } = await hostWith();
  const bare = { headers: {} };
  expect(await failure(await get(links().viewer, 'html', bare))).toEqual([401, 'no_access']);
  const foreign = { headers: { authorization: `Bearer ${token('facilitator', 'overal')}` } };
  expect(await failure(await get(links().viewer, 'html', foreign))).toEqual([401, 'no_access']);
});

test.each([
  ['exe', [404, 'not_found']],
  ['.html', [404, 'not_found']],
  ['html?language=de', [400, 'bad_value']],
  ['html?redact=yes', [400, 'bad_value']],
  ['html?mono=yes', [400, 'bad_value']],
  ['html?numbers=0', [400, 'bad_value']],
  ['html?since=a&since=b', [400, 'bad_value']],
  ['pdf?standard=a-1b', [400, 'bad_value']],
  ['html?template=/etc', [400, 'bad_value']],
] as const)('%s is refused', async (what, expected) => {
  const { links } = await hostWith();
  expect(await failure(await get(links().viewer, what))).toEqual(expected);
});

test('what the core says of a choice is told', async () => {
  const { links } = await hostWith(() =>
    Promise.reject(Object.assign(new Error(), { code: 'unknown_entity', family: 'invalid_input', params: {} })),
  );
  expect(await failure(await get(links().editor, 'odt?since=AAAAAAAAAAAAAAAAAAAAAA'))).toEqual([400, 'unknown_entity']);
});

/** A core that answers only when the test says so. */
function slowCore() {
  const waiting: (() => void)[] = [];
  const reportMap = (): Promise<string> => new Promise((resolve) => waiting.push(() => resolve(document)));
  return { waiting, reportMap };
}

test('one map has one report at a time, and others are asked to wait or to come back', async () => {
  const { waiting, reportMap } = slowCore();
  const { links } = await hostWith(reportMap, { limits: { reports: 2, reportsWaiting: 1 } });
  const first = get(links('buurt').viewer, 'json');
  await soon(() => waiting.length).toBe(1);
  const second = get(links('buurt').viewer, 'json');
  const other = get(links('overal').viewer, 'json');
  await soon(() => waiting.length).toBe(2);
  expect(await failure(await get(links('buurt').viewer, 'json'))).toEqual([429, 'limit_rate']);
  waiting.splice(0).forEach((answer) => answer());
  expect((await first).status).toBe(200);
  await soon(() => waiting.length).toBe(1);
  waiting.splice(0).forEach((answer) => answer());
  expect([(await second).status, (await other).status]).toEqual([200, 200]);
});

test('who goes away gives the turn to the next', async () => {
  const { waiting, reportMap } = slowCore();
  const { links } = await hostWith(reportMap);
  const leaving = new AbortController();
  const first = get(links().viewer, 'pdf', { signal: leaving.signal, headers: headersOf(links().viewer) });
  await soon(() => waiting.length).toBe(1);
  leaving.abort();
  await expect(first).rejects.toThrow();
  const second = get(links().viewer, 'json');
  waiting.splice(0).forEach((answer) => answer());
  await soon(() => waiting.length).toBe(1);
  waiting.splice(0).forEach((answer) => answer());
  expect((await second).status).toBe(200);
});

const headersOf = (link: string): Record<string, string> => ({ authorization: `Bearer ${partsOf(link).token}` });
