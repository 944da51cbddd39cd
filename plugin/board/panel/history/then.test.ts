import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import type { AtAnswer, EntityThen } from '../../../protocol/ask.js';
import type { Value } from '../../../protocol/messages.js';
import { readPack } from '../model/pack/pack.js';
import { PanelStore } from '../model/store.js';
import { entity, fakeRoom, placedAt } from '../testing/fakeView.js';
import { differences, fieldsChanged, ghostsOf, putBack } from './then.js';

const lens = 'kwadranten';
const text = (value: string): Value => ({ kind: 'text', value });
const then = (id: string, x: number, more: Partial<EntityThen> = {}): EntityThen => ({
  id, kind: 'initiative', title: id, gone: false, places: { [lens]: { x, y: 500, rx: 0, ry: 0 } }, shares: {}, ...more,
});
const answer = (...entities: EntityThen[]): AtAnswer => ({ at: 1, entities, totals: {} });

function roomOf(...entities: Parameters<ReturnType<typeof fakeRoom>['put']>) {
  const room = fakeRoom();
  (room.session.view as { pack: unknown }).pack = full;
  room.put(...entities);
  return new PanelStore(room.session);
}

function itemOf(store: PanelStore, id: string) {
  const item = store.item(id);
  if (!item) throw new Error(`no ${id}`);
  return item;
}

describe('differences', () => {
  const store = roomOf(
    entity(1, { place: placedAt(100, 500) }), entity(2, { place: placedAt(200, 500) }), entity(3, { gone: true }),
    entity(4, { place: { state: 'parked', slot: 0 } }), entity(5, {}), entity(6, { kind: 'link' }),
    entity(9, { place: placedAt(899, 999) }),
  );
  const found = differences(store, answer(
    then('id1', 100), then('id2', 900), then('id3', 300), then('id4', 400), then('id7', 1, { gone: true }),
    then('id8', 1, { kind: 'link' }), then('id9', 400),
  ), lens);

  it('tell what moved, was parked, is gone or came later, and nothing of links', () => {
    expect(found.moved.map((one) => one.id)).toEqual(['id2', 'id4']);
    expect(found.gone.map((one) => one.id)).toEqual(['id3']);
    expect(found.added).toEqual(['id5']);
  });

  it('are drawn where they stood', () => {
    expect(ghostsOf(found, lens).map((one) => `${one.id} ${one.x}`)).toEqual(['id2 900', 'id4 400', 'id3 300']);
    expect(ghostsOf(found, undefined)).toEqual([]);
  });
});

describe('putBack', () => {
  const pack = readPack(full);
  const fields = (values: Record<string, Value>) => new Map(Object.entries(values));

  it('makes nothing of what is the same', () => {
    const store = roomOf(entity(1, { title: 'a', place: placedAt(100, 500) }));
    expect(putBack(pack, then('id1', 100), { title: text('a') }, itemOf(store, 'id1'), lens)).toEqual([]);
  });

  it('is one change: there again, its words, its options and its place', () => {
    const store = roomOf(entity(1, {
      gone: true, place: placedAt(100, 500),
      fields: fields({
        'title': text('nu'), 'description': text('x'), 'main_goals.voice': { kind: 'bool', value: true },
      }),
    }));
    expect(putBack(pack, then('id1', 900), { title: text('toen') }, itemOf(store, 'id1'), lens)).toEqual([
      { kind: 'restored', id: 'id1' },
      { kind: 'retitled', id: 'id1', title: 'toen' },
      { kind: 'edited', id: 'id1', field: 'description', value: { kind: 'nothing' } },
      { kind: 'edited', id: 'id1', field: 'main_goals.voice', value: { kind: 'nothing' } },
      { kind: 'placed', id: 'id1', lens, x: 900, y: 500, rx: 0, ry: 0 },
    ]);
  });

  it('parks what had no place then', () => {
    const store = roomOf(entity(1, { title: 'a', place: placedAt(100, 500) }));
    expect(putBack(pack, then('id1', 0, { places: {} }), { title: text('a') }, itemOf(store, 'id1'), lens))
      .toEqual([{ kind: 'parked', id: 'id1', lens }]);
  });

  it('takes a step back only along the flow', () => {
    const steps = (now: string, was: string) => {
      const store = roomOf(entity(1, { place: placedAt(100, 500), fields: fields({ step: text(now) }) }));
      return putBack(pack, then('id1', 100), { step: text(was) }, itemOf(store, 'id1'), lens).length;
    };
    expect(steps('doing', 'plan')).toBe(1);
    expect(steps('closed', 'plan')).toBe(0);
  });

  it('names the fields that said something else', () => {
    const store = roomOf(entity(1, { fields: fields({ title: text('a'), on_agenda: { kind: 'bool', value: true } }) }));
    const kind = pack.kind('initiative');
    const changed = kind && fieldsChanged(kind, { title: text('a'), purpose_why: text('x') }, itemOf(store, 'id1'));
    expect(changed?.map((field) => field.name)).toEqual(['on_agenda', 'purpose_why']);
  });
});
