import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../../protocol/messages.js';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { entity, type FakeRoom, fakeRoom, placedAt } from '../testing/fakeView.js';
import { type Filter, filterFields, isEmpty, noFilter, parked, passes } from './filter.js';
import type { Quadrant } from './lens.js';
import { readPack } from './pack/pack.js';
import { PanelStore } from './store.js';

const quadrants: readonly Quadrant[] = [
  { id: 'ip', title: '', x: 0, y: 0 }, { id: 'cp', title: '', x: 1, y: 0 },
  { id: 'ib', title: '', x: 0, y: 1 }, { id: 'cb', title: '', x: 1, y: 1 },
];
const text = (value: string): Value => ({ kind: 'text', value });
let room: FakeRoom;
let store: PanelStore;

beforeEach(() => {
  room = fakeRoom();
  store = new PanelStore(room.session);
  store.start();
  room.put(
    entity(1, { title: 'Wandelclub', place: placedAt(7500, 7500), shares: [0, 0, 4_000, 6_000] }),
    entity(2, {
      place: { state: 'parked', slot: 0 }, fields: new Map([['title', text('Soep')], ['step', text('plan')]]),
    }),
    entity(3, { kind: 'asset', fields: new Map([['title', text('Keuken')], ['description', text('voor soep')]]) }),
    entity(4, { title: 'Nieuw', place: placedAt(1000, 1000) }),
  );
});

function found(part: Partial<Filter>): string {
  const items = [1, 2, 3, 4].flatMap((ref) => store.item(`id${ref}`) ?? []);
  return items.filter((one) => passes(one, { ...noFilter, ...part }, quadrants)).map((one) => one.id.slice(2)).join('');
}

describe('passes', () => {
  it('finds everything when nothing is asked', () => {
    expect(found({})).toBe('1234');
    expect(isEmpty(noFilter)).toBe(true);
    expect(isEmpty({ ...noFilter, says: { step: 'plan' } })).toBe(false);
  });

  it('looks in titles and descriptions', () => {
    expect(found({ query: 'SOEP' })).toBe('23');
    expect(found({ query: 'soep', kind: 'asset' })).toBe('3');
  });

  it('knows where things stand: in every quadrant they have a part of, or nowhere', () => {
    expect(found({ quadrant: 'ib' })).toBe('1');
    expect(found({ quadrant: 'ip' })).toBe('4');
    expect(found({ quadrant: parked })).toBe('2');
    expect(found({ quadrant: 'gone' })).toBe('');
  });

  it('looks at what fields say', () => {
    expect(found({ says: { step: 'plan' } })).toBe('2');
    expect(found({ says: { step: '' } })).toBe('1234');
  });
});

it('offers the step and the pinned choices of a kind', () => {
  const names = (kind: string): string[] => filterFields(readPack(full).kind(kind)).map((one) => one.field.name);
  expect(names('initiative')).toEqual(['category', 'step']);
  expect(names('asset')).toEqual(['category']);
  expect(names('none')).toEqual([]);
});
