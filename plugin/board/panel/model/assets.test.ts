import { beforeEach, describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { entity, type FakeRoom, fakeRoom } from '../testing/fakeView.js';
import { assetKindOf, categoriesOf, categorySets, connectedIds, groupAssets } from './assets.js';
import { readPack } from './pack/pack.js';
import { PanelStore } from './store.js';

const pack = readPack(full);
let room: FakeRoom;
let store: PanelStore;

const asset = (ref: number, title: string, category: string) => entity(ref, {
  kind: 'asset',
  fields: new Map([['title', { kind: 'text', value: title }], ['category', { kind: 'text', value: category }]]),
});

beforeEach(() => {
  room = fakeRoom();
  store = new PanelStore(room.session);
  store.start();
  room.put(asset(1, 'Wijkcentrum', 'places'), asset(2, 'Koor', 'associations'), asset(3, 'Plein', 'public_space'));
});

describe('categories', () => {
  it('are six unless the map says otherwise', () => {
    expect(categoriesOf(pack, '')?.id).toBe('assets_six');
    expect(categoriesOf(pack, 'assets_five')?.options).toHaveLength(5);
    expect(categoriesOf(pack, 'gone')?.id).toBe('assets_six');
    expect(categoriesOf(readPack({}), '')).toBeUndefined();
  });

  it('can be any set of the kind, and no other', () => {
    expect(categorySets(pack).map((set) => set.id))
      .toEqual(['assets_five', 'assets_six', 'assets_wijkconnect', 'assets_all']);
    expect(assetKindOf(readPack({}))).toBeUndefined();
  });
});

it('groups assets by category, also empty ones, and the others apart', () => {
  const groups = groupAssets(store.live('asset'), categoriesOf(pack, ''));
  expect(groups.map(({ option, items }) => `${option?.id ?? '?'}: ${items.map((one) => one.title).join()}`)).toEqual([
    'people: ', 'associations: Koor', 'institutions: ', 'places: Wijkcentrum', 'economy: ', 'culture: ', '?: Plein',
  ]);
});

it('knows what is linked, by an arrow or through an action', () => {
  const arrow = { from: 1, to: 9, x1: 0, y1: 0, x2: 0, y2: 0 };
  room.put(entity(9, {}), entity(10, { kind: 'link', arrow }),
    entity(11, { kind: 'action', fields: new Map([['from', { kind: 'ids', value: ['id2'] }]]) }));
  expect([...connectedIds(room.session.view, store)].sort()).toEqual(['id1', 'id2', 'id9']);
});
