import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../protocol/messages.js';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { entity, type FakeRoom, fakeRoom } from '../testing/fakeView.js';
import type { Item } from './items.js';
import { actionFrom, bundleFrom, initiativeFromAction, initiativeFromIssue, issueFrom, lineageOf } from './lineage.js';
import { readPack } from './pack/pack.js';
import { PanelStore } from './store.js';

const pack = readPack(full);
let room: FakeRoom;
let store: PanelStore;
let count: number;
const newId = (): string => `new${++count}`;
const id = (value: string): Value => ({ kind: 'id', value });

beforeEach(() => {
  count = 0;
  room = fakeRoom();
  store = new PanelStore(room.session);
  store.start();
});

function put(ref: number, kind: string, fields: Record<string, Value> = {}): Item {
  const title = { title: { kind: 'text' as const, value: `${kind} ${ref}` } };
  room.put(entity(ref, { kind, fields: new Map(Object.entries({ ...title, ...fields })) }));
  return store.item(`id${ref}`)!;
}

describe('lineageOf', () => {
  it('goes from signal to initiative, both ways', () => {
    put(1, 'signal', { bundle: id('id2') });
    put(2, 'bundle', { issue: id('id3') });
    put(3, 'issue');
    put(4, 'initiative', { issue: id('id3') });
    const told = [1, 2, 3, 4].map((ref) => lineageOf(store, store.item(`id${ref}`)!));
    expect(told).toEqual([
      { earlier: [], later: ['id2'] }, { earlier: ['id1'], later: ['id3'] },
      { earlier: ['id2'], later: ['id4'] }, { earlier: ['id3'], later: [] },
    ]);
  });

  it('leaves out what was deleted', () => {
    put(1, 'signal', { bundle: id('id2') });
    room.put(entity(2, { kind: 'bundle', gone: true }));
    expect(lineageOf(store, store.item('id1')!)).toEqual({ earlier: [], later: [] });
  });
});

describe('what becomes what', () => {
  it('assets become an action, and it an initiative that uses them', () => {
    const assets = [put(1, 'asset'), put(2, 'asset')];
    store.send(actionFrom(pack, newId, 'act', 'Soep koken', assets));
    expect(room.sent[0]?.map((one) => one.kind)).toEqual(['created', 'edited', 'joined', 'joined']);
    const action = store.item('act')!;
    expect(lineageOf(store, action).earlier).toEqual(['id1', 'id2']);
    store.send(initiativeFromAction(pack, newId, 'made', action, assets));
    expect(lineageOf(store, store.item('made')!)).toEqual({ earlier: ['act'], later: [] });
    expect(room.sent[1]?.filter((one) => one.kind === 'joined').map((one) => [one.from, one.to]))
      .toEqual([['act', 'made'], ['made', 'id1'], ['made', 'id2']]);
    expect(store.item('act')?.fields.get('initiative')).toEqual(id('made'));
  });

  it('signals become a bundle, a bundle an issue, an issue an initiative', () => {
    store.send(bundleFrom('bun', 'bundle', 'Alleen', [put(1, 'signal'), put(2, 'signal'), put(3, 'signal')]));
    expect(lineageOf(store, store.item('bun')!).earlier).toEqual(['id1', 'id2', 'id3']);
    store.send(issueFrom('iss', store.item('bun')!));
    store.send(initiativeFromIssue(pack, newId, 'ini', store.item('iss')!));
    expect(lineageOf(store, store.item('iss')!)).toEqual({ earlier: ['bun'], later: ['ini'] });
    expect(store.item('ini')?.title).toBe('Alleen');
  });

  it('draws no link between kinds that cannot be linked', () => {
    const assets = [put(1, 'asset')];
    expect(actionFrom(readPack({ kinds: [{ id: 'asset' }, { id: 'action' }] }), newId, 'act', 'x', assets)
      .some((one) => one.kind === 'joined')).toBe(false);
  });
});
