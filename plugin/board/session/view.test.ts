import { describe, expect, it } from 'vitest';
import { encodeHostMessage } from '../../protocol/hostMessages.js';
import type { EntityRecord, Frame, MatrixRecord } from '../../protocol/messages.js';
import { Room } from './testing/room.js';
import type { Changes, Entity } from './types.js';

const json = (text: string) => new TextEncoder().encode(text);
const title = (value: string) => [{ field: 'title', value: { kind: 'text' as const, value } }];

const card: EntityRecord = {
  ref: 1,
  define: { id: 'a', kind: 'initiative' },
  card: { x: 1, y: 2, w: 3, h: 4 },
  lines: ['A'],
  place: { state: 'placed', x: 1, y: 2, rx: 0, ry: 0, dx: 0, dy: 0, ax: 5, ay: 6, fw: 0, fh: 0 },
  shares: [10_000, 0, 0, 0],
  fields: title('A'),
};
const other: EntityRecord = { ref: 2, define: { id: 'b', kind: 'initiative' }, place: { state: 'parked', slot: 1 } };

function opened(entities: EntityRecord[] = [card, other]) {
  const room = new Room();
  room.host.entities = entities;
  const opened = room.ready();
  const frame = (sections: Omit<Frame, 'seq' | 'saved'>) => {
    opened.changes.length = 0;
    room.host.frame(sections);
    room.world.advance(50);
  };
  const { view } = opened.session;
  const get = (id: string): Entity => view.byId.get(id)!;
  return { ...opened, room, view, frame, get };
}

describe('entities', () => {
  it('come with all their parts', () => {
    const { view, get } = opened();
    expect(get('a')).toEqual({
      ref: 1,
      id: 'a',
      kind: 'initiative',
      gone: false,
      card: { x: 1, y: 2, w: 3, h: 4, lines: ['A'] },
      place: card.place,
      shares: [10_000, 0, 0, 0],
      fields: new Map([['title', { kind: 'text', value: 'A' }]]),
    });
    expect(view.entities.get(2)).toBe(get('b'));
  });

  it('are new objects when they change, and the same ones when not', () => {
    const { frame, get, changes } = opened();
    const [a, b] = [get('a'), get('b')];
    frame({ entities: [{ ref: 1, fields: title('Z') }] });
    expect(get('a')).not.toBe(a);
    expect(get('a')).toEqual({ ...a, fields: new Map([['title', { kind: 'text', value: 'Z' }]]) });
    expect(a.fields.get('title')).toEqual({ kind: 'text', value: 'A' });
    expect(get('b')).toBe(b);
    expect(changes.map(({ entities, all }) => [[...entities], all])).toEqual([[[1], false]]);
  });

  it('keep the lines of a card that moves, and the box of one with a new title', () => {
    const { frame, get } = opened();
    frame({ entities: [{ ref: 1, card: { x: 9, y: 2, w: 3, h: 4 } }] });
    expect(get('a').card).toEqual({ x: 9, y: 2, w: 3, h: 4, lines: ['A'] });
    frame({ entities: [{ ref: 1, lines: ['B', 'C'] }] });
    expect(get('a').card).toEqual({ x: 9, y: 2, w: 3, h: 4, lines: ['B', 'C'] });
    const { card: before } = get('a');
    frame({ entities: [{ ref: 1, fields: title('Z') }] });
    expect(get('a').card).toBe(before);
  });

  it('lose their shares when they lose their place, and fields that are set to nothing', () => {
    const { frame, get } = opened();
    const fields = [{ field: 'title', value: { kind: 'nothing' as const } }];
    frame({ entities: [{ ref: 1, place: { state: 'parked', slot: 2 }, fields }] });
    expect(get('a').shares).toBeUndefined();
    expect(get('a').place).toEqual({ state: 'parked', slot: 2 });
    expect(get('a').fields.size).toBe(0);
  });

  it('stay to be found when they are gone, and come back', () => {
    const { view, frame, get } = opened();
    frame({ entities: [{ ref: 1, gone: true }] });
    expect(get('a')).toMatchObject({ gone: true, id: 'a', card: { lines: ['A'] } });
    expect(view.entities.get(1)).toBe(get('a'));
    frame({ entities: [{ ref: 1, fields: title('B') }] });
    expect(get('a').gone).toBe(true);
    frame({ entities: [{ ref: 1, define: { id: 'a', kind: 'initiative' }, fields: title('C') }] });
    expect(get('a')).toMatchObject({ gone: false, fields: new Map([['title', { kind: 'text', value: 'C' }]]) });
  });

  it('begin anew when they are told anew: a card may have no place on another lens', () => {
    const { frame, get } = opened();
    expect(get('a').card).toBeDefined();
    frame({ entities: [{ ref: 1, define: { id: 'a', kind: 'initiative' }, fields: title('A') }] });
    expect(get('a').card).toBeUndefined();
    expect(get('a').place).toEqual({ state: 'none' });
  });

  it('keep the last good drawing when a bad one comes, and do not hold up the others', () => {
    const drawing = (text: string) => ({ version: 1, nonce: 2, bytes: json(text) });
    const { frame, get } = opened([
      { ref: 1, define: { id: 'a', kind: 'drawing' }, drawing: drawing('{"type":"freedraw","__proto__":{"x":1}}') },
      { ref: 2, define: { id: 'b', kind: 'drawing' }, drawing: drawing('[]') },
      { ref: 3, define: { id: 'c', kind: 'drawing' }, drawing: { version: 1, nonce: 2, bytes: new Uint8Array([255]) } },
    ]);
    expect(get('a').drawing).toMatchObject({ version: 1, nonce: 2, element: { type: 'freedraw' } });
    expect((get('a').drawing!.element as { x?: number }).x).toBeUndefined();
    expect([get('b').drawing, get('c').drawing]).toEqual([undefined, undefined]);
    const { drawing: before } = get('a');
    frame({ entities: [{ ref: 1, drawing: drawing('{"type":') }, { ref: 2, drawing: drawing('{"type":"text"}') }] });
    expect(get('a').drawing).toBe(before);
    expect(get('b').drawing!.element).toEqual({ type: 'text' });
  });
});

describe('changes', () => {
  it('are told at once, and then with the next frame, with everything since', () => {
    const { room, changes, view } = opened();
    changes.length = 0;
    room.host.frame({ entities: [{ ref: 2, fields: title('B') }] });
    room.world.advance(5);
    expect(changes).toEqual([expect.objectContaining({ entities: new Set([2]) })]);
    changes.length = 0;
    room.host.frame({ entities: [{ ref: 1, fields: title('B') }] });
    room.host.frame({ entities: [{ ref: 2, fields: title('C') }], totals: { quadrants: [], unplaced: 1 } });
    room.host.frame({ map: title('Haarlem') });
    room.world.advance(5);
    expect(changes).toEqual([]);
    room.world.advance(45);
    const told = { all: false, totals: true, map: true, matrix: false };
    const expected: Partial<Changes> = { ...told, entities: new Set([1, 2]) };
    expect(changes).toEqual([expect.objectContaining(expected)]);
    expect(view.map.get('title')).toEqual({ kind: 'text', value: 'Haarlem' });
    expect(view.totals).toEqual({ quadrants: [], unplaced: 1 });
  });

  it('reach every listener, also when one fails, until it stops listening', () => {
    const { room, session } = opened();
    const told: string[] = [];
    session.subscribe(() => {
      throw new Error('listener');
    });
    const stop = session.subscribe(() => told.push('a'));
    room.host.frame({ map: title('A') });
    expect(() => room.world.advance(50)).toThrow('listener');
    expect(told).toEqual(['a']);
    stop();
    room.host.frame({ map: title('B') });
    expect(() => room.world.advance(50)).toThrow('listener');
    expect(told).toEqual(['a']);
  });
});

describe('snapshots and frames', () => {
  const matrix: MatrixRecord = {
    lens: 'quadrants',
    flipX: false,
    flipY: true,
    size: 1,
    matrix: { x: 0, y: 0, w: 1, h: 1 },
    strip: { x: 0, y: 0, w: 1, h: 1 },
    assets: [],
    labels: [],
  };
  const hellos = (room: Room) => room.host.heard.flatMap(({ message }) => (message.type === 'hello' ? [message] : []));

  it('resumes by the frames that were missed', () => {
    const { room, frame, get, view, changes } = opened();
    frame({ matrix });
    const b = get('b');
    room.offline();
    room.host.frame({ entities: [{ ref: 1, fields: title('B') }] });
    room.host.frame({ entities: [{ ref: 1, fields: title('C') }] });
    changes.length = 0;
    room.online();
    room.world.advance(100);
    expect(hellos(room).at(-1)).toMatchObject({ epoch: 1n, seq: 1 });
    expect(get('a').fields.get('title')).toEqual({ kind: 'text', value: 'C' });
    expect(get('b')).toBe(b);
    expect(changes.some(({ all }) => all)).toBe(false);
    expect(view.matrix).toEqual(matrix);
  });

  it('starts from nothing with a snapshot, and shows the old map until it is there', () => {
    const { room, frame, get, view, changes } = opened();
    frame({ matrix, map: title('Haarlem') });
    room.host.restart();
    room.host.entities = [{ ...other, ref: 1 }];
    room.world.advance(20);
    expect(view.entities.size).toBe(2);
    room.world.advance(2_000);
    expect([...view.entities.keys()]).toEqual([1]);
    expect(get('b').ref).toBe(1);
    expect(view.byId.has('a')).toBe(false);
    expect([view.matrix, view.map.size]).toEqual([undefined, 0]);
    expect(changes.some(({ all }) => all)).toBe(true);
  });

  it('takes no notice of a frame that comes twice', () => {
    const { room, get } = opened();
    room.host.copies = 2;
    room.host.frame({ entities: [{ ref: 1, fields: title('B') }] });
    room.host.frame({ entities: [{ ref: 1, fields: title('C') }] });
    room.world.advance(10);
    const a = get('a');
    room.host.tell(room.host.line, { type: 'frame', seq: 1, saved: [], entities: [{ ref: 1, fields: title('X') }] });
    room.world.advance(2_000);
    expect(get('a')).toBe(a);
    expect(hellos(room).length).toBe(1);
  });

  it('does not add frames of a new epoch to the map of an old one', () => {
    const { room, view, get } = opened();
    const a = get('a');
    room.host.tell = (line, message) => line.send(encodeHostMessage(message.type === 'snapshot' ? misplaced : message));
    const misplaced = { type: 'frame' as const, seq: 1, saved: [], entities: [{ ref: 1, fields: title('X') }] };
    room.host.restart();
    room.world.advance(20_000);
    expect(get('a')).toBe(a);
    expect(view.status.state).toBe('offline');
    // A host that does this each time is not hammered.
    expect(room.host.lines.length).toBeLessThan(8);
  });

  it.each<[string, Partial<Frame>]>([
    ['leaves a gap', { seq: 3 }],
    ['names an entity that was never defined', { entities: [{ ref: 99, fields: [] }] }],
  ])('asks for a snapshot when a frame %s', (_, wrong) => {
    const { room, view } = opened();
    room.host.tell(room.host.line, { type: 'frame', seq: 1, saved: [], ...wrong });
    room.world.advance(2_000);
    expect(hellos(room).map(({ epoch, seq }) => [epoch, seq])).toEqual([
      [0n, 0],
      [0n, 0],
    ]);
    expect(view.status).toEqual({ state: 'saved' });
    expect([view.entities.size, view.entities.has(99)]).toEqual([2, false]);
  });
});

describe('members', () => {
  it('keep their objects and hands until they change', () => {
    const { room, view } = opened();
    const tell = room.host.tell.bind(room.host, room.host.line);
    const guest = { member: 9, role: 'editor' as const, nickname: 'Blauw' };
    const me = { member: room.host.member, role: 'editor' as const, nickname: '' };
    tell({ type: 'members', members: [me, guest] });
    tell({
      type: 'presence',
      members: [
        { member: 9, dragged: [{ id: 'a', x: 1, y: 2 }], selected: [] },
        { member: 10, dragged: [], selected: ['nobody'] },
        { member: me.member, dragged: [], selected: ['mine'] },
      ],
    });
    room.world.advance(50);
    const before = view.members.get(9);
    expect(before?.dragged).toEqual([{ id: 'a', x: 1, y: 2 }]);
    expect(view.members.get(view.member)?.selected).toEqual([]);
    tell({ type: 'members', members: [guest] });
    room.world.advance(50);
    expect([...view.members.values()]).toEqual([before]);
    expect(view.members.get(9)).toBe(before);
    tell({ type: 'members', members: [{ ...guest, nickname: 'Rood' }] });
    room.world.advance(50);
    expect(view.members.get(9)).toEqual({ ...before, nickname: 'Rood' });
  });

  it('show no hands to who wants calm', () => {
    const { room, view, session } = opened();
    const tell = room.host.tell.bind(room.host, room.host.line);
    const presence = { type: 'presence' as const, members: [{ member: 9, dragged: [], selected: ['a'] }] };
    tell({ type: 'members', members: [{ member: 9, role: 'editor', nickname: 'Blauw' }] });
    tell(presence);
    room.world.advance(50);
    expect(view.members.get(9)?.selected).toEqual(['a']);
    session.setCalm(true);
    expect(view.members.get(9)?.selected).toEqual([]);
    tell(presence);
    room.world.advance(50);
    expect(view.members.get(9)?.selected).toEqual([]);
  });
});
