/** Questions over HTTP: who may ask, what fits, and that a page's session gets the map's own answer. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask, AskError } from '../../plugin/board/session/ask.js';
import type { Environment } from '../../plugin/board/session/environment.js';
import { loadAddon } from '../../plugin/host/loadAddon.js';
import { assetPath } from '../../plugin/local/folders.js';
import type { Answer, Question } from '../../plugin/protocol/ask.js';
import { realHost, scriptedHost } from './fixture.js';
import { partsOf } from './page.js';

const hints = '{"about":"hints","lang":"nl"}';
const mostBytes = 16 * 1024;

function post(link: string, body: string, headers: Record<string, string> = {}) {
  const { origin, path, token } = partsOf(link);
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  return fetch(`${origin}${path.replace('live', 'ask')}`, { method: 'POST', headers: all, body });
}

async function codeOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

/** Asks as a page does that was opened with this link. */
function asPage<Q extends Question>(link: string, question: Q, mapId = link.split(/[/#]/).at(-2)!): Promise<Answer<Q>> {
  const { origin, token } = partsOf(link);
  const environment: Pick<Environment, 'fetch'> = {
    async fetch(path, method, headers, body) {
      const answer = await fetch(`${origin}${path}`, { method, headers, body: body as Uint8Array<ArrayBuffer> });
      return { status: answer.status, type: '', body: new Uint8Array(await answer.arrayBuffer()) };
    },
  };
  return ask(environment as Environment, { mapId, token }, question);
}

/** The viewers' link of a map with the whole method and these initiatives, none of them placed. */
async function wholeMethod(titles: readonly string[]): Promise<string> {
  const { host, file } = await realHost();
  const path = file('wijk');
  const addon = loadAddon();
  await addon.createMap(path, 'Wijk', readFileSync(assetPath('methods', 'samenlevingsopbouw.json'), 'utf8'), '');
  await addon.importCsv(path, Buffer.from(['Titel', ...titles, ''].join('\n')), true);
  await host.add(path);
  return host.links(path).viewer;
}

test('a page gets figures and hints of the map, each with what they come from', async () => {
  const link = await wholeMethod(['Wandelclub', 'De wandelclub']);
  const insight = await asPage(link, { about: 'insight', lang: 'nl' });
  const both = insight.lenses[0]!.unplaced_entities;
  expect(insight.lenses[0]).toMatchObject({ id: 'kwadranten', placed: 0, unplaced: 2 });
  expect(insight.sentences).toEqual([{ text: '2 initiatieven hebben nog geen plek.', entities: both }]);
  const asked = (await asPage(link, { about: 'hints', lang: 'en' })).hints;
  expect(asked.map(({ check }) => check)).toContain('no_place');
  const placing = asked.find(({ check }) => check === 'no_place');
  expect(placing?.question).toBe('Who is this for, and who does it?');
  for (const { entities, sources } of asked) {
    expect(entities).toEqual(both);
    expect(sources.length).toBeGreaterThan(0);
  }
});

test('a page learns of doubles, and of what has a title like the one that is typed', async () => {
  const link = await wholeMethod(['Wandelclub', 'De wandelclub', 'Moestuin']);
  const { pairs } = await asPage(link, { about: 'doubles' });
  expect(pairs).toHaveLength(1);
  const { entities } = await asPage(link, { about: 'similar', title: 'wandel' });
  expect([...entities].sort()).toEqual([pairs[0]!.a, pairs[0]!.b].sort());
});

test('a page is told why there is no answer', async () => {
  const { host, links } = await realHost();
  const broken = asPage(links().viewer, { about: 'weather' } as unknown as Question);
  await expect(broken).rejects.toEqual(new AskError('bad_value'));
  const elsewhere = asPage(links().viewer, { about: 'doubles' }, 'AAAAAAAAAAAAAAAAAAAAAA');
  await expect(elsewhere).rejects.toMatchObject({ code: 'unknown_map' });
  await host.close();
  await expect(asPage(links().viewer, { about: 'doubles' })).rejects.toMatchObject({ code: 'offline' });
});

test('an answer is JSON that nobody keeps', async () => {
  const { links } = await realHost();
  const answer = await post(links().viewer, hints);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('strangers are answered nothing', async () => {
  const { links, token } = await realHost({ names: ['buurt', 'overal'] });
  const bare = { authorization: '' };
  expect(await codeOf(await post(links('buurt').viewer, hints, bare))).toEqual([401, 'no_access']);
  const foreign = { authorization: `Bearer ${token('facilitator', 'overal')}` };
  expect(await codeOf(await post(links('buurt').viewer, hints, foreign))).toEqual([401, 'no_access']);
});

test('what is no question is refused', async () => {
  const { links } = await realHost();
  expect(await codeOf(await post(links().editor, '{'))).toEqual([400, 'bad_json']);
  expect(await codeOf(await post(links().editor, ''))).toEqual([400, 'bad_json']);
  expect(await codeOf(await post(links().editor, hints, { 'content-type': 'text/plain' }))).toEqual([415, 'file_type']);
});

test('the largest question fits, and one byte more does not', async () => {
  const { links } = await realHost();
  const question = (bytes: number): string => hints.padEnd(bytes, ' ');
  expect((await post(links().editor, question(mostBytes))).status).toBe(200);
  expect(await codeOf(await post(links().editor, question(mostBytes + 1)))).toEqual([413, 'file_too_large']);
});

test('who asks too much is held back, and others on another map are not', async () => {
  const limits = { questionBurst: 3, questionsPerSecond: 0 };
  const { links } = await scriptedHost({ names: ['buurt', 'overal'], limits });
  for (let n = 0; n < 3; n += 1) expect((await post(links('buurt').viewer, hints)).status).toBe(200);
  expect(await codeOf(await post(links('buurt').editor, hints))).toEqual([429, 'limit_rate']);
  expect(await (await post(links('overal').viewer, hints)).text()).toBe(hints);
});
