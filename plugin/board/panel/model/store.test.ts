import { beforeEach, describe, expect, it } from 'vitest';
import type { Gesture } from '../../../protocol/messages.js';
import { entity, type FakeRoom, fakeRoom, placedAt } from '../testing/fakeView.js';
import { placeOn } from './items.js';
import { PanelStore } from './store.js';

let room: FakeRoom;
let store: PanelStore;

beforeEach(() => {
  room = fakeRoom();
  store = new PanelStore(room.session);
  store.start();
  room.put(entity(1, { title: 'Wandelclub', place: placedAt(2000, 8000), shares: [0, 0, 10_000, 0] }),
    entity(2, { title: 'Maatjes' }));
});

describe('items', () => {
  it('keep their identity while nothing about them changes', () => {
    const before = store.item('id2');
    room.put(entity(1, { title: 'Fietsclub' }));
    expect(store.item('id1')?.title).toBe('Fietsclub');
    expect(store.item('id2')).toBe(before);
  });

  it('are only initiatives', () => {
    room.put(entity(3, { kind: 'link' }), entity(4, { kind: 'drawing' }));
    expect(store.allItems().map((one) => one.id)).toEqual(['id1', 'id2']);
  });
});

describe('what was sent', () => {
  it('shows at once and stays until the room has answered', () => {
    store.send([{ kind: 'retitled', id: 'id1', title: 'Loopgroep' }]);
    expect(store.item('id1')).toMatchObject({ title: 'Loopgroep', waiting: true });
    room.put(entity(2, { title: 'iets anders' }));
    expect(store.item('id1')?.title).toBe('Loopgroep');
    room.waiting.length = 0;
    room.saved();
    expect(store.item('id1')).toMatchObject({ title: 'Wandelclub', waiting: false });
  });

  it('has no shares before the room has counted the new place', () => {
    store.send([{ kind: 'placed', id: 'id1', lens: 'l', x: 9000, y: 1000, rx: 0, ry: 0 }]);
    expect(store.item('id1')).toMatchObject({ place: { state: 'placed', x: 9000, y: 1000 }, shares: undefined });
    store.send([{ kind: 'parked', id: 'id1', lens: 'l' }]);
    expect(store.item('id1')?.place.state).toBe('parked');
  });

  it('on a lens that the board does not show leaves the card where it is', () => {
    room.lay({ flipX: false, flipY: false });
    store.send([{ kind: 'placed', id: 'id1', lens: 'other', x: 9000, y: 1000, rx: 5, ry: 6 }]);
    const item = store.item('id1')!;
    expect(item.place).toMatchObject({ state: 'placed', x: 2000, y: 8000 });
    expect(placeOn(item, 'other')).toEqual({ state: 'placed', x: 9000, y: 1000, rx: 5, ry: 6 });
    store.send([{ kind: 'parked', id: 'id1', lens: 'other' }]);
    expect(placeOn(store.item('id1')!, 'other').state).toBe('none');
    expect(store.item('id1')?.place.state).toBe('placed');
  });

  it('is forgotten when it is refused', () => {
    store.send([{ kind: 'edited', id: 'id1', field: 'description', value: { kind: 'text', value: 'lang' } }]);
    expect(store.item('id1')?.description).toBe('lang');
    room.waiting.length = 0;
    room.refuse({ n: 1, code: 'limit_text', params: {}, gestures: [] });
    expect(store.item('id1')?.description).toBe('');
  });

  it('lists a new initiative before the room knows it', () => {
    store.send([{ kind: 'created', id: 'new', entity: 'initiative', title: 'Soep' }]);
    expect(store.item('new')).toMatchObject({ title: 'Soep', waiting: true, place: { state: 'none' } });
    room.waiting.length = 0;
    room.put(entity(9, { id: 'new', title: 'Soep' }));
    expect(store.allItems().filter((one) => one.id === 'new')).toHaveLength(1);
    expect(store.item('new')?.waiting).toBe(false);
  });
});

describe('what was done on the board', () => {
  const done = (...gestures: Gesture[]): void => {
    room.session.send(gestures);
    room.saved();
  };

  beforeEach(() => room.lay({ flipX: false, flipY: false }));

  it('shows before the room has answered', () => {
    done({ kind: 'moved', id: 'id1', x: 300, y: 400 });
    expect(store.item('id1')).toMatchObject({ place: { state: 'placed', x: 8000, y: 1000 }, waiting: true });
    done({ kind: 'moved', id: 'id1', x: 300, y: 501 });
    expect(store.item('id1')?.place.state).toBe('parked');
    room.waiting.length = 0;
    room.saved();
    expect(store.item('id1')).toMatchObject({ place: { x: 2000, y: 8000 }, waiting: false });
  });

  it('is read as the board stands', () => {
    room.lay({ flipX: true, flipY: true });
    done({ kind: 'moved', id: 'id1', x: 300, y: 400 });
    expect(store.item('id1')?.place).toMatchObject({ x: 2000, y: 9000 });
  });

  it('keeps the breadth that a move does not touch', () => {
    room.put(entity(1, { title: 'Wandelclub', place: placedAt(2000, 8000, 700, 300) }));
    done({ kind: 'moved', id: 'id1', x: 0, y: 0 });
    expect(store.item('id1')?.place).toEqual({ state: 'placed', x: 5000, y: 5000, rx: 700, ry: 300 });
  });

  it('gives a breadth, and takes it away at the size of the card', () => {
    room.put(entity(1, { place: placedAt(2000, 8000), card: { x: 0, y: 0, w: 168, h: 60, lines: [] } }));
    done({ kind: 'resized', id: 'id1', x: 0, y: 0, w: 400, h: 200 });
    expect(store.item('id1')?.place).toMatchObject({ rx: 2000, ry: 1000 });
    done({ kind: 'resized', id: 'id1', x: 0, y: 0, w: 168, h: 60 });
    expect(store.item('id1')?.place).toMatchObject({ rx: 0, ry: 0 });
  });

  it('lists what a note became', () => {
    done({ kind: 'became', drawing: 'd', id: 'new', title: 'Soep', x: -250, y: -250 });
    expect(store.item('new')).toMatchObject({ title: 'Soep', place: { x: 2500, y: 7500 }, waiting: true });
  });
});

describe('deleted', () => {
  it('lists the last deleted first, and no longer what is restored', () => {
    room.put(entity(2, { title: 'Maatjes', gone: true }));
    store.send([{ kind: 'removed', id: 'id1' }]);
    expect(store.deleted().map((one) => one.title)).toEqual(['Wandelclub', 'Maatjes']);
    store.send([{ kind: 'restored', id: 'id1' }]);
    expect(store.deleted().map((one) => one.title)).toEqual(['Maatjes']);
  });
});

describe('topics', () => {
  it('rise only for what changed', () => {
    const before = store.version('members');
    const entities = store.version('entities');
    room.put(entity(1, { title: 'x' }));
    expect(store.version('members')).toBe(before);
    expect(store.version('entities')).toBe(entities + 1);
  });

  it('are silent once stopped', () => {
    const other = new PanelStore(room.session);
    const stop = other.start();
    stop();
    const before = other.version('entities');
    room.put(entity(1, { title: 'x' }));
    expect(other.version('entities')).toBe(before);
  });
});
