/**
 * The edges at which other boards have lost work, with the page's own session and the real room: one test for each,
 * named after the rule. Those that need no host are in plugin/board/session/edges.test.ts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../plugin/board/session/types.js';
import { decodeHostMessage } from '../../plugin/protocol/hostMessages.js';
import type { Gesture } from '../../plugin/protocol/messages.js';
import { protocolVersion } from '../../plugin/protocol/version.js';
import { realHost, soon, type Fixture } from './fixture.js';
import { Page } from './page.js';
import { Device, titlesOn } from './sessionPage.js';

const made = (id: string, title: string): Gesture => ({ kind: 'created', id, entity: 'initiative', title });
const encoder = new TextEncoder();

function drawn(id: string, more: string = '', version = 1): Gesture {
  const json = `{"type":"rectangle","id":"${id}","x":0,"y":0,"width":9,"height":9,"index":"i000000001"${more}}`;
  return { kind: 'drawn', id, version, nonce: 1, element: encoder.encode(json) };
}

/** Two people with a browser each on one map. */
async function company(): Promise<{ fixture: Fixture; ann: Device; bob: Device; a: Session; b: Session }> {
  const fixture = await realHost();
  const [ann, bob] = [new Device(() => fixture.links().editor), new Device(() => fixture.links().editor)];
  const [a, b] = [ann.open(), bob.open()];
  await allSaved(a, b);
  return { fixture, ann, bob, a, b };
}

async function allSaved(...sessions: Session[]): Promise<void> {
  await soon(() => sessions.map(({ view }) => view.status.state)).toEqual(sessions.map(() => 'saved'));
}

/** What a page that comes now sees. */
async function freshTitles({ links }: Fixture): Promise<string[]> {
  const fresh = new Device(() => links().viewer).open();
  await allSaved(fresh);
  return titlesOn(fresh);
}

describe('made and deleted without a connection', () => {
  test('is gone when the line is back, for everyone, and nobody has seen it', async () => {
    const { fixture, ann, a, b } = await company();
    const seen = new Set<string>();
    b.subscribe(() => [...b.view.entities.values()].filter(({ gone }) => !gone).forEach(({ id }) => seen.add(id)));
    const [id, drawing] = [a.newId(), a.newId()];
    ann.offline();
    await soon(() => a.view.status.state).toBe('offline');
    a.send([made(id, 'Even'), drawn(drawing)]);
    a.send([{ kind: 'removed', id }, { kind: 'removed', id: drawing }]);
    ann.online();
    await allSaved(a);
    a.send([made(a.newId(), 'Daarna')]);
    await soon(() => titlesOn(b)).toEqual(['Daarna']);
    expect(a.view.byId.get(id)?.gone).not.toBe(false);
    expect([seen.has(id), seen.has(drawing)]).toEqual([false, false]);
    expect(ann.refusals).toEqual([]);
    await fixture.restart();
    expect(await freshTitles(fixture)).toEqual(['Daarna']);
  });
});

describe('deleted by one while another one changes it', () => {
  test('stays deleted until someone restores it, and who changed it is told', async () => {
    const { fixture, bob, a, b } = await company();
    const id = a.newId();
    a.send([made(id, 'Wandelclub')]);
    await soon(() => titlesOn(b)).toEqual(['Wandelclub']);
    bob.offline();
    await soon(() => b.view.status.state).toBe('offline');
    b.send([{ kind: 'placed', id, lens: 'kwadranten', x: 1_000, y: 1_000, rx: 0, ry: 0 }]);
    b.send([{ kind: 'retitled', id, title: 'Wandelclub Zuid' }]);
    a.send([{ kind: 'removed', id }]);
    await soon(() => a.view.byId.get(id)?.gone).toBe(true);
    await allSaved(a);
    bob.online();
    await allSaved(b);
    await soon(() => bob.refusals.map(({ code }) => code)).toEqual(['unknown_entity', 'unknown_entity']);
    expect(bob.refusals[1]?.gestures).toEqual([{ kind: 'retitled', id, title: 'Wandelclub Zuid' }]);
    expect([a, b].map(({ view }) => view.byId.get(id)?.gone)).toEqual([true, true]);
    await fixture.restart();
    expect(await freshTitles(fixture)).toEqual([]);
    await allSaved(a, b);
    b.send([{ kind: 'restored', id }]);
    await soon(() => [titlesOn(a), titlesOn(b)]).toEqual([['Wandelclub'], ['Wandelclub']]);
  });
});

describe('what was drawn on one map', () => {
  test('never enters another one that is opened in the same browser, nor one that only may look', async () => {
    const fixture = await realHost({ names: ['eigen', 'samen'] });
    let link = fixture.links('eigen').editor;
    const device = new Device(() => link);
    const own = device.open();
    await allSaved(own);
    device.offline();
    await soon(() => own.view.status.state).toBe('offline');
    own.send([made(own.newId(), 'Alleen van mij'), drawn(own.newId())]);
    own.close();
    link = fixture.links('samen').editor;
    device.online();
    const shared = device.open();
    await allSaved(shared);
    shared.send([made(shared.newId(), 'Van ons')]);
    await allSaved(shared);
    expect([...shared.view.entities.values()].map(({ kind }) => kind)).toEqual(['initiative']);
    shared.close();
    expect(device.store.texts.size).toBe(1);
    link = fixture.links('eigen').viewer;
    const looking = device.open();
    await allSaved(looking);
    expect(looking.view.entities.size).toBe(0);
    expect(device.store.texts.size).toBe(1);
  });
});

describe('limits', () => {
  test('are told before anybody runs into them, and one more is refused with a reason', async () => {
    const { ann, a, b } = await company();
    const { title, text, element, gestures, entities, file, nickname } = a.view.limits as Record<string, number>;
    expect([title, text, gestures, nickname]).toEqual([500, 10_000, 500, 40]);
    expect([element, file, entities]).toEqual([256 * 1024, 2 * 1024 * 1024, 100_000]);
    const heart = '\u{1F9E1}';
    const id = a.newId();
    a.send([made(id, heart.repeat(title! - 1))]);
    a.send([{ kind: 'retitled', id, title: heart.repeat(title!) }]);
    a.send([{ kind: 'retitled', id, title: heart.repeat(title! + 1) }]);
    await soon(() => ann.refusals.map(({ code }) => code)).toEqual(['limit_text']);
    await soon(() => titlesOn(b)).toEqual([heart.repeat(title!)]);

    const around = (size: number): Gesture => {
      const empty = drawn('tekening', ',"text":""') as Extract<Gesture, { kind: 'drawn' }>;
      return drawn('tekening', `,"text":"${'x'.repeat(size - empty.element.length)}"`);
    };
    a.send([around(element! + 1)]);
    await soon(() => ann.refusals.length).toBe(2);
    expect(a.view.byId.has('tekening')).toBe(false);
    a.send([around(element!)]);
    await soon(() => b.view.byId.get('tekening')?.drawing?.version).toBe(1);
    expect(ann.refusals).toHaveLength(2);
  });

  test('of the largest map leave it able to open, and to be changed', async () => {
    const open = { messagesPerSecond: 1e6, messageBurst: 1e6, bytesPerSecond: 1e9, bytesBurst: 1e9 };
    const fixture = await realHost({ limits: open });
    const page = await Page.join(fixture.links().editor, 5n);
    // The map itself counts as one.
    const many = 99_999;
    let n = 0;
    for (let at = 0; at < many; at += 500) {
      const gestures = Array.from({ length: Math.min(500, many - at) }, (_, i) => drawn(`teken${at + i}`));
      page.send({ type: 'gesture', n: ++n, gestures });
    }
    page.send({ type: 'gesture', n: ++n, gestures: [drawn('een te veel')] });
    const refusal = decodeHostMessage(await page.first(133));
    expect(refusal).toMatchObject({ type: 'refused', n, code: 'limit_entities' });
    page.socket.close();
    await fixture.restart();
    const device = new Device(() => fixture.links().editor);
    const session = device.open();
    await allSaved(session);
    expect(session.view.entities.size).toBe(many);
    session.send([{ kind: 'removed', id: 'teken500' }, drawn('teken501', '', 2)]);
    await soon(() => session.view.byId.get('teken501')?.drawing?.version).toBe(2);
    expect(session.view.byId.get('teken500')?.gone).toBe(true);
    expect(device.refusals).toEqual([]);
  });
});

describe('what JavaScript would take for its own', () => {
  test('is refused or kept as plain words by the room, and pollutes nobody', async () => {
    const { ann, a, b } = await company();
    const id = a.newId();
    a.send([made(id, '__proto__')]);
    a.send([{ kind: 'edited', id, field: '__proto__', value: { kind: 'text', value: 'polluted' } }]);
    a.send([{ kind: 'created', id: a.newId(), entity: 'constructor', title: 'x' }]);
    a.send([drawn('__proto__', ',"customData":{"__proto__":{"polluted":1},"list":[null,[],{}]}')]);
    await soon(() => titlesOn(b)).toEqual(['__proto__']);
    await allSaved(a);
    // Listeners hear of refusals once per animation frame, which may be after the last acknowledgement.
    await soon(() => ann.refusals.map(({ code }) => code)).toEqual(['unknown_field', 'unknown_kind']);
    expect([...(b.view.byId.get(id)?.fields.keys() ?? [])]).not.toContain('__proto__');
    await soon(() => b.view.byId.get('__proto__')?.drawing?.element['type']).toBe('rectangle');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(b.view.byId.get('__proto__')?.drawing?.element['polluted']).toBeUndefined();
  });
});

describe('a page of another version', () => {
  test('is told so and put out, and one that speaks of what this host does not know costs only itself', async () => {
    const { fixture, a } = await company();
    const newer = await Page.open(fixture.links().editor);
    newer.socket.send(Buffer.from([1, protocolVersion + 1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect((await newer.closed).code).toBe(4002);
    // A gesture of kind 14, which is for later versions.
    const odd = await Page.join(fixture.links().editor, 9n);
    odd.socket.send(Buffer.from([2, 1, 1, 14, 1, 65]));
    const refusal = await odd.message((message) => message.type === 'refused' && message);
    expect([refusal.n, (await odd.closed).code]).toEqual([0, 4003]);
    a.send([made(a.newId(), 'Gewoon verder')]);
    await allSaved(a);
  });
});

describe('two who change one thing at the same time', () => {
  test('see the same in the end, and neither sees an earlier state of their own come back for good', async () => {
    const { fixture, a, b } = await company();
    const id = a.newId();
    a.send([made(id, 'begin')]);
    await soon(() => titlesOn(b)).toEqual(['begin']);
    for (let i = 0; i < 50; i++) {
      a.send([{ kind: 'retitled', id, title: `ann ${i}` }]);
      b.send([{ kind: 'retitled', id, title: `bob ${i}` }]);
      if (i % 10 === 0) await soon(() => a.view.pendingFor(id)).toBe(0);
    }
    await allSaved(a, b);
    const [last] = await freshTitles(fixture);
    expect(last).toMatch(/ 49$/);
    await soon(() => [titlesOn(a), titlesOn(b)]).toEqual([[last], [last]]);
  });
});

test('a page that only looks leaves the file as it was, however long it looks', async () => {
  const fixture = await realHost({ limits: { tickMs: 5 } });
  const bytes = (): string => createHash('sha256').update(readFileSync(fixture.file('buurt'))).digest('hex');
  const first = new Device(() => fixture.links().editor).open();
  first.send([made(first.newId(), 'Wandelclub')]);
  await allSaved(first);
  first.close();
  await fixture.restart();
  const before = bytes();
  const looking = new Device(() => fixture.links().editor).open();
  await allSaved(looking);
  looking.setNickname('Blauw');
  looking.presence({ cursor: { x: 1, y: 1 }, dragged: [], selected: [] });
  await soon(() => [...looking.view.members.values()].map(({ nickname }) => nickname)).toEqual(['Blauw']);
  looking.close();
  await fixture.restart();
  expect(bytes()).toBe(before);
});
