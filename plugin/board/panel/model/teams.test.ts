import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import small from '../../../../assets/methods/kwadranten.json';
import type { Value } from '../../../protocol/messages.js';
import { entity, fakeRoom, placedAt } from '../testing/fakeView.js';
import { lensOf } from './packLens.js';
import { readPack } from './pack/pack.js';
import { PanelStore } from './store.js';
import { middleOf, plainReading, readAs, readingOf, teamKindOf, workOf } from './teams.js';

const text = (value: string): Value => ({ kind: 'text', value });
const lens = lensOf(readPack(full).lenses[0]!, 'nl');

describe('a team', () => {
  it('is of the kind that has words for the ends of axes, if a pack has one', () => {
    expect(teamKindOf(readPack(full))?.id).toBe('team');
    expect(teamKindOf(readPack(small))).toBeUndefined();
  });

  it('has words for every end of an axis that the lenses of initiatives share', () => {
    const names = new Set(teamKindOf(readPack(full))?.fields.map((field) => field.name));
    for (const end of [...lens.x.endIds, ...lens.y.endIds]) expect(names).toContain(`reads.${end}`);
  });

  it('reads the axes in its words, and the ends without any in the method’s', () => {
    const reading = readingOf({
      fields: new Map([['reads.burger', text(' wij samen ')], ['reads.individueel', text('  ')], ['title', text('N')]]),
    });
    expect([...reading]).toEqual([['burger', 'wij samen']]);
    const read = readAs(lens, reading);
    expect(read.y.ends).toEqual(['het team doet het', 'wij samen']);
    expect(read.x.ends).toEqual(lens.x.ends);
    expect(readAs(lens, plainReading)).toBe(lens);
  });
});

describe('the work of a team', () => {
  const room = fakeRoom();
  (room.session.view as { pack: unknown }).pack = full;
  const ends = (...ids: string[]): Map<string, Value> => new Map([['ends', { kind: 'ids', value: ids }]]);
  room.put(
    entity(1, { kind: 'team', title: 'Noord' }), entity(2, { place: placedAt(2_000, 1_000) }),
    entity(3, { place: placedAt(4_000, 9_000) }), entity(4, { gone: true }), entity(5, {}),
    entity(6, { kind: 'party', title: 'Kerk' }), entity(7, { place: placedAt(9_000, 9_000) }),
    entity(11, { kind: 'carries', fields: ends('id1', 'id2') }),
    entity(12, { kind: 'link', fields: ends('id3', 'id1') }),
    entity(13, { kind: 'carries', fields: ends('id1', 'id4') }),
    entity(14, { kind: 'link', fields: ends('id1', 'id6') }),
    entity(15, { kind: 'carries', fields: ends('id1', 'id5') }),
  );
  const store = new PanelStore(room.session);
  const work = workOf(store, 'id1', 'kwadranten');

  it('is what a link joins to it and stands on the lens', () => {
    expect(work.map((one) => one.id).sort()).toEqual(['id2', 'id3', 'id5']);
    expect(workOf(store, 'id7', 'kwadranten')).toEqual([]);
  });

  it('has a middle: of what is placed', () => {
    expect(middleOf(work)).toEqual({ x: 3_000, y: 5_000 });
    expect(middleOf(work.filter((one) => one.id === 'id5'))).toBeUndefined();
  });
});
