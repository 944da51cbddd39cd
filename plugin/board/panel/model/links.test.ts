import { describe, expect, it } from 'vitest';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { linksOf } from './links.js';
import { readPack } from './pack/pack.js';

const pack = readPack({ kinds: [{ id: 'uses', traits: { link: true } }] });
const arrow = (from: number, to: number) => ({ from, to, x1: 0, y1: 0, x2: 0, y2: 0 });

describe('linksOf', () => {
  it('finds links both ways, drawn or not', () => {
    const room = fakeRoom();
    room.put(entity(1, {}), entity(2, {}), entity(3, {}),
      entity(4, { kind: 'link', arrow: arrow(1, 2) }), entity(5, { kind: 'uses', arrow: arrow(3, 1) }),
      entity(6, { kind: 'link', fields: new Map([['ends', { kind: 'ids', value: ['id2', 'id3'] }]]) }));
    expect(linksOf(room.session.view, pack, 'id1')).toEqual([
      { id: 'id4', kind: 'link', from: 'id1', to: 'id2' }, { id: 'id5', kind: 'uses', from: 'id3', to: 'id1' },
    ]);
    expect(linksOf(room.session.view, pack, 'id3').map((one) => one.id)).toEqual(['id5', 'id6']);
  });

  it('shows no link that is deleted or has lost an end', () => {
    const room = fakeRoom();
    room.put(entity(1, {}), entity(2, { gone: true }), entity(3, {}),
      entity(4, { kind: 'link', arrow: arrow(1, 2) }), entity(5, { kind: 'link', gone: true, arrow: arrow(1, 3) }),
      entity(6, { kind: 'link' }), entity(7, { kind: 'link', arrow: arrow(1, 99) }));
    expect(linksOf(room.session.view, pack, 'id1')).toEqual([]);
  });
});
