import { expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { readPack } from './pack/pack.js';
import { itemsOn, kindsOn, newCardKind } from './standing.js';
import { PanelStore } from './store.js';

const pack = readPack(full);

it('names the kinds of a lens, the first of which a new card becomes', () => {
  expect(kindsOn(pack, 'speelveld').map((kind) => kind.id)).toEqual(['player', 'initiative']);
  expect(newCardKind(pack, 'speelveld')).toBe('player');
  expect(newCardKind(pack, 'kwadranten')).toBe('initiative');
  expect(newCardKind(pack, undefined)).toBe('initiative');
});

it('lists what stands there', () => {
  const room = fakeRoom();
  const store = new PanelStore(room.session);
  room.put(entity(1, {}), entity(2, { kind: 'player' }), entity(3, { kind: 'asset' }));
  const ids = (lens: string | undefined): string[] =>
    itemsOn({ pack, ofKind: (kind) => store.ofKind(kind) }, lens).map((one) => one.id);
  expect(ids('kwadranten')).toEqual(['id1']);
  expect(ids('speelveld')).toEqual(['id2', 'id1']);
  expect(ids(undefined)).toEqual(['id1']);
});
