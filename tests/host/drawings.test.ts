/** Drawings of other whiteboards over HTTP: who may bring them, what fits, and what becomes of one on a live map. */
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { realHost, soon } from './fixture.js';
import { Page, partsOf } from './page.js';

const note = (id: string, x: number, y: number, text: string): object[] => [
  { id, type: 'rectangle', x, y, width: 100, height: 60, angle: 0, boundElements: [{ id: `${id}t`, type: 'text' }] },
  { id: `${id}t`, type: 'text', x, y, width: 100, height: 60, angle: 0, text, originalText: text, containerId: id },
];
const line = (id: string, x: number, y: number, dx: number, dy: number): object => ({
  id, type: 'line', x, y, width: dx, height: dy, angle: 0, points: [[0, 0], [dx, dy]],
});
const drawing = (...notes: object[]): Buffer<ArrayBuffer> =>
  Buffer.from(JSON.stringify({
    type: 'excalidraw',
    elements: [line('across', 0, 400, 800, 0), line('down', 400, 0, 0, 800), ...notes],
  }));
const two = drawing(...note('a', 500, 100, 'Wandelclub'), ...note('b', 100, 600, 'Spreekuur'));

function bring(link: string, work: 'propose' | 'import', body: Buffer<ArrayBuffer>, type = 'application/octet-stream') {
  const { origin, path, token } = partsOf(link);
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  return fetch(`${origin}${path.replace('live', `whiteboard/${work}`)}`, { method: 'POST', headers, body });
}

/** A request of which the body does not come. */
function begin(link: string, length: number): ClientRequest {
  const { origin, path, token } = partsOf(link);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain', 'content-length': length };
  const begun = request(`${origin}${path.replace('live', 'whiteboard/import')}`, { method: 'POST', headers });
  begun.on('error', () => undefined);
  begun.flushHeaders();
  onTestFinished(() => void begun.destroy());
  return begun;
}

async function codeOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

interface Proposal {
  matrix: { found_as: string } | null;
  notes: { kind: string; title: string; known: boolean }[];
}

test('a drawing is proposed, taken in, and shown to who is in; once more it means nothing', async () => {
  const links = (await realHost()).links();
  const page = await Page.join(links.viewer);
  const proposal = (await (await bring(links.editor, 'propose', two)).json()) as Proposal;
  expect(proposal.matrix?.found_as).toBe('cross');
  expect(proposal.notes.map(({ kind, title, known }) => [kind, title, known])).toEqual([
    ['initiative', 'Wandelclub', false], ['initiative', 'Spreekuur', false],
  ]);
  const made = await bring(links.editor, 'import', two, 'application/vnd.excalidraw+json');
  expect(made.headers.get('cache-control')).toBe('no-store');
  expect(await made.json()).toEqual(proposal);
  const shows = (title: string) =>
    page.message((message) => message.type === 'frame' && (message.entities ?? []).some(({ fields }) =>
      fields?.some(({ value }) => value.kind === 'text' && value.value === title)) && message);
  await shows('Wandelclub');
  await shows('Spreekuur');
  const again = (await (await bring(links.facilitator, 'propose', two)).json()) as Proposal;
  expect(again.notes.every(({ known }) => known)).toBe(true);
});

test('who only looks, or has no link, brings nothing', async () => {
  const links = (await realHost()).links();
  for (const work of ['propose', 'import'] as const) {
    expect(await codeOf(await bring(links.viewer, work, two))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await bring(`${links.editor.split('#')[0]}#wrong`, work, two))).toEqual([401, 'no_access']);
  }
});

test('what is no drawing is refused, and a file that is too large before it is read', async () => {
  const links = (await realHost()).links();
  expect(await codeOf(await bring(links.editor, 'import', Buffer.from('{}')))).toEqual([400, 'whiteboard_unreadable']);
  const largest = 32 * 1024 * 1024;
  const fits = await bring(links.editor, 'import', Buffer.alloc(largest));
  expect(await codeOf(fits)).toEqual([400, 'whiteboard_unreadable']);
  const [answer] = (await once(begin(links.editor, largest + 1), 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
});

test('no more than two are looked at in one moment, and the others may come again', async () => {
  const links = (await realHost()).links();
  const held = [begin(links.editor, 100), begin(links.editor, 100)];
  const answered: (number | undefined)[] = [];
  for (const slow of held) slow.on('response', ({ statusCode }) => answered.push(statusCode));
  const status = async (): Promise<number> => (await bring(links.editor, 'propose', two)).status;
  await soon(status).toBe(429);
  // With one of the two gone there is room for one more.
  held[0]!.destroy();
  await soon(status).toBe(200);
  expect(answered).toEqual([]);
});
