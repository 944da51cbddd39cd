import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import small from '../../../../assets/methods/kwadranten.json';
import type { AtAnswer, EntityThen } from '../../../protocol/ask.js';
import type { Value } from '../../../protocol/messages.js';
import { PanelStore } from '../model/store.js';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { assetMap } from './assetMap.js';

const ends = (...ids: string[]): Map<string, Value> => new Map([['ends', { kind: 'ids', value: ids }]]);
const then = (n: number, kind: string, gone = false): EntityThen =>
  ({ id: `id${n}`, kind, title: '', gone, places: {}, shares: {} });
const answer = (...entities: EntityThen[]): AtAnswer => ({ at: 1, entities, totals: {} });

/** Choir 1, kitchen 2 and garden 3 are assets, 4 is an initiative; link 5 is gone now, 6 and 7 are there. */
function storeOf(pack: unknown): PanelStore {
  const room = fakeRoom();
  (room.session.view as { pack: unknown }).pack = pack;
  room.put(
    entity(1, { kind: 'asset' }), entity(2, { kind: 'asset' }), entity(3, { kind: 'asset' }), entity(4, {}),
    entity(5, { kind: 'link', fields: ends('id1', 'id4'), gone: true }),
    entity(6, { kind: 'uses', fields: ends('id4', 'id2') }), entity(7, { kind: 'becomes', fields: ends('id3', 'id4') }),
    entity(8, { kind: 'link', fields: ends('id4', 'id9') }), entity(9, {}),
  );
  return new PanelStore(room.session);
}

describe('the asset map then and now', () => {
  it('counts assets, those that are joined, and their links; and tells which came and went', () => {
    const found = assetMap(storeOf(full), answer(
      then(1, 'asset'), then(2, 'asset'), then(4, 'initiative'), then(5, 'link'), then(6, 'uses'), then(8, 'link'),
      then(3, 'asset', true),
    ));
    expect(found).toMatchObject({
      assets: { then: 2, now: 3 }, linked: { then: 2, now: 2 }, links: { then: 2, now: 2 }, added: ['id3'],
    });
    expect(found?.joined.map((one) => one.id)).toEqual(['id7']);
    expect(found?.loosened.map(({ from, to }) => `${from} ${to}`)).toEqual(['id1 id4']);
  });

  it('counts a link of which no end is known any more nowhere', () => {
    const found = assetMap(storeOf(full), answer(then(1, 'asset'), then(99, 'link')));
    expect(found?.links.then).toBe(0);
  });

  it('is nothing without assets', () => {
    expect(assetMap(storeOf(small), answer(then(1, 'asset')))).toBeUndefined();
    const room = fakeRoom();
    (room.session.view as { pack: unknown }).pack = full;
    expect(assetMap(new PanelStore(room.session), answer(then(4, 'initiative')))).toBeUndefined();
  });
});
