import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../protocol/messages.js';
import type { Entity, MapView } from '../session/types.js';
import { interpret } from './gestures.js';
import { newCards, roughLines } from './newCards.js';
import { initiative, MATRIX, TestBoard } from './testing/scene.js';

const created: Gesture = { kind: 'created', id: 'N', entity: 'initiative', title: 'Buurtmaaltijd in het park' };
const placed = (x: number, y: number): Gesture => ({ kind: 'placed', id: 'N', lens: 'kwadranten', x, y, rx: 0, ry: 0 });
const parked: Gesture = { kind: 'parked', id: 'N', lens: 'kwadranten' };

function view(matrix: Partial<typeof MATRIX> = {}, entities: Entity[] = []): MapView {
  const known = new Map(entities.map((entity) => [entity.ref, entity]));
  return { matrix: { ...MATRIX, ...matrix }, entities: known } as unknown as MapView;
}

const centre = (gestures: Gesture[], on = view()) => {
  const card = newCards(gestures, on).get('N')?.card;
  return card && [card.x, card.y];
};

describe('a card that only the panel knows', () => {
  it('stands where its place is, whichever way the map is turned', () => {
    expect(centre([created, placed(7_500, 7_500)])).toEqual([320, -224]);
    expect(centre([created, placed(7_500, 7_500)], view({ flipX: true }))).toEqual([-320, -224]);
    expect(centre([created, placed(7_500, 7_500)], view({ flipY: true }))).toEqual([320, 224]);
    expect(centre([created, placed(5_000, 5_000)])).toEqual([0, 0]);
  });

  it('stands where it was put on the board, and where it went last', () => {
    expect(centre([{ ...created, at: { x: 10, y: 20 } }])).toEqual([10, 20]);
    expect(centre([{ ...created, at: { x: 10, y: 20 } }, { kind: 'moved', id: 'N', x: 30, y: 40 }])).toEqual([30, 40]);
  });

  it('is parked beside what is parked, row after row', () => {
    const there = Array.from({ length: 8 }, (_, i) => initiative(i + 1, `P${i}`, 0, 0, { state: 'parked', slot: i }));
    const at = (count: number) => centre([created, placed(1, 1), parked], view({}, there.slice(0, count)));
    expect(at(0)).toEqual([-640 + 88 + 92, 540 + 36 + 46]);
    expect(at(1)).toEqual([-640 + 88 + 92 + 184, 540 + 36 + 46]);
    expect(at(6)).toEqual([-640 + 88 + 92, 540 + 36 + 92 + 46]);
  });

  it('has the title that it was given last, and is none when it was deleted again', () => {
    const cards = newCards([created, { kind: 'retitled', id: 'N', title: 'Eten' }], view());
    expect(cards.get('N')).toMatchObject({ title: 'Eten', card: { lines: ['Eten'] } });
    expect(newCards([created, { kind: 'removed', id: 'N' }], view()).size).toBe(0);
    expect(newCards([{ kind: 'retitled', id: 'A', title: 'x' }], view()).size).toBe(0);
  });

  it('breaks its words about as the room does', () => {
    expect(roughLines('Buurtmaaltijd in het park')).toEqual(['Buurtmaaltijd in', 'het park']);
    expect(roughLines('a'.repeat(40))).toEqual(['a'.repeat(40)]);
    expect(roughLines(Array(20).fill('woorden').join(' '))).toHaveLength(3);
    expect(roughLines(Array(20).fill('woorden').join(' ')).at(-1)).toMatch(/…$/);
  });
});

describe('on a board without a line', () => {
  function away(...waiting: Gesture[]): TestBoard {
    const board = new TestBoard();
    board.tell(initiative(1, 'A', 0, 0));
    for (const { id } of waiting) board.pending.set(id, 1);
    board.projection.expectNew(newCards(waiting, view()));
    board.flush();
    return board;
  }

  it('a new card is shown, and what is done to it is told', () => {
    const board = away(created, placed(7_500, 7_500));
    expect(board.find('N')).toMatchObject({ x: 320 - 84, y: -224 - 30 });
    expect(board.find('N:t')).toMatchObject({ originalText: 'Buurtmaaltijd in het park' });
    expect(interpret(board.asScene()).gestures).toEqual([]);
    board.change('N', { x: 100 - 84, y: 50 - 30 });
    expect(interpret(board.asScene()).gestures).toEqual([{ kind: 'moved', id: 'N', x: 100, y: 50 }]);
    board.projection.sent(board.scene);
    board.change('N:t', { originalText: 'Eten' });
    expect(interpret(board.asScene()).gestures).toEqual([{ kind: 'retitled', id: 'N', title: 'Eten' }]);
    board.projection.sent(board.scene);
    board.change('N', { isDeleted: true });
    expect(interpret(board.asScene()).gestures).toEqual([{ kind: 'removed', id: 'N' }]);
  });

  it('a copy that the room has not made yet can be moved, too', () => {
    const board = away();
    board.pending.set('K', 1);
    board.projection.expect(new Map([['K', { kind: 'copy', source: 'A', x: 200, y: 0, element: 'e' }]]));
    board.flush();
    board.change('K', { x: 300 - 84 });
    expect(interpret(board.asScene()).gestures).toEqual([{ kind: 'moved', id: 'K', x: 300, y: 0 }]);
  });

  it('the room\'s own card takes its place when the line is back', () => {
    const board = away(created, placed(7_500, 7_500));
    board.pending.clear();
    board.tell({ ...initiative(2, 'N', 400, -200) });
    expect(board.find('N')).toMatchObject({ x: 400 - 84, y: -230 });
    expect(board.scene.filter((element) => element.id === 'N').length).toBe(1);
  });

  it('it goes when it was taken back or refused', () => {
    const board = away(created);
    board.pending.clear();
    board.projection.expectNew(new Map());
    board.flush();
    expect(board.has('N')).toBe(false);
  });
});
