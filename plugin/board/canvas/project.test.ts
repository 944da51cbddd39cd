import { beforeEach, describe, expect, it } from 'vitest';
import { interpret } from './gestures.js';
import { TOP_INDEX } from './order.js';
import { drawing, initiative, link, placed, TestBoard } from './testing/scene.js';
import { paletteFor } from './theme.js';

const A = initiative(1, 'A', 0, 0);
const B = initiative(2, 'B', 300, 100, placed(200, 60, 200, 120));

let board: TestBoard;

beforeEach(() => {
  board = new TestBoard();
  board.tell(A, B);
});

function order(): string[] {
  return board.scene.map((element) => element.id);
}

describe('the scene', () => {
  it('holds background, footprint, leader line and cards, with titles over cards', () => {
    expect(order().at(0)).toBe('kwadrant:strip');
    expect(order().at(-1)).toBe('kwadrant:top');
    expect(order().filter((id) => /^[AB]/.test(id))).toEqual(['B:f', 'B:l', 'A', 'A:t', 'B', 'B:t']);
  });

  it('has every index once, in order', () => {
    board.tell(link(3, 'L', A, B), drawing(4, 'D', 1), drawing(5, 'E', 1), drawing(6, 'F', 1, { index: 'c00V' }));
    const indices = board.scene.map((element) => element.index ?? '');
    expect([...indices].sort()).toEqual(indices);
    expect(new Set(indices).size).toBe(indices.length);
    expect(order().indexOf('F')).toBeLessThan(order().indexOf('A'));
    expect(order().indexOf('D')).toBeGreaterThan(order().indexOf('kwadrant:top'));
  });

  it('repairs an index that nobody should send', () => {
    board.tell(drawing(4, 'D', 1, { index: 'r00000000' }));
    expect((board.find('D').index ?? '') > TOP_INDEX).toBe(true);
  });

  it('keeps the objects of what did not change', () => {
    const before = new Map(board.scene.map((element) => [element.id, element]));
    board.tell({ ...A, card: { x: 0, y: 0, w: 168, h: 80, lines: ['x'] } });
    const changed = board.scene.filter((element) => before.get(element.id) !== element).map((element) => element.id);
    expect(changed.sort()).toEqual(['A', 'A:t']);
  });

  it('keeps the objects of what only moved, and gives them a higher version', () => {
    const before = { object: board.find('A'), version: board.find('A').version };
    board.tell(initiative(1, 'A', 10, 0));
    expect(board.find('A')).toBe(before.object);
    expect(before.object).toMatchObject({ x: 10 - 84, version: before.version + 1 });
    expect(interpret(board.asScene()).gestures).toEqual([]);
  });

  it('changes nothing when the room says the same again', () => {
    board.projection.touch(['A', 'B']);
    expect(board.flush()).toBe(false);
  });

  it('is the same for a fresh page and a long-lived one', () => {
    board.tell({ ...B, place: { state: 'parked', slot: 1 } }, link(3, 'L', A, B));
    board.tell({ ...A, gone: true }, drawing(4, 'D', 2));
    board.tell(A);
    const fresh = new TestBoard();
    fresh.tell(A, { ...B, place: { state: 'parked', slot: 1 } }, link(3, 'L', A, B), drawing(4, 'D', 2));
    const plain = (b: TestBoard) => b.scene.map(({ version: _v, versionNonce: _n, ...rest }) => rest);
    expect(plain(board)).toEqual(plain(fresh));
  });

  it('takes other colours without losing a thing', () => {
    const before = order();
    board.projection.setLook({ palette: paletteFor('dark'), language: 'en' });
    expect(board.flush()).toBe(true);
    expect(order()).toEqual(before);
    expect(interpret(board.asScene()).gestures).toEqual([]);
  });
});

describe('a look that follows what is there', () => {
  it('draws all footprints fainter once there are many, and again as before when they are gone', () => {
    const fill = () => board.find('B:f').backgroundColor;
    const few = fill();
    const many = Array.from({ length: 50 }, (_, n) => initiative(10 + n, `C${n}`, 0, 0, placed(0, 0, 300, 200)));
    board.tell(...many);
    expect(fill()).not.toBe(few);
    expect(board.find('C0:f').backgroundColor).toBe(fill());
    board.tell(...many.map((entity) => ({ ...entity, gone: true })));
    expect(fill()).toBe(few);
  });

  it('makes labels larger on a map seen from afar, and nothing else', () => {
    const cards = () => board.scene.filter(({ id }) => !id.startsWith('kwadrant:'));
    const [before, others] = [board.find('kwadrant:quadrant:individueel-burger').height, cards()];
    expect(board.projection.setLabelScale(1)).toBe(false);
    expect(board.projection.setLabelScale(2)).toBe(true);
    board.flush();
    expect(board.find('kwadrant:quadrant:individueel-burger').height).toBe(before * 2);
    expect(cards()).toEqual(others);
    expect(interpret(board.asScene()).gestures).toEqual([]);
  });
});

describe('the user\'s hand', () => {
  const movedA = { ...A, card: { x: 77, y: 0, w: 168, h: 60, lines: ['x'] } };

  it('keeps a held card still and brings it up to date afterwards', () => {
    board.held.add('A');
    const before = board.find('A');
    board.tell(movedA);
    expect(board.find('A')).toBe(before);
    board.held.clear();
    board.flush();
    expect(board.find('A').x).toBe(77 - 84);
  });

  it('keeps what was sent until the room has answered', () => {
    board.change('A', { x: 400 });
    board.projection.sent(board.scene);
    board.pending.set('A', 1);
    board.projection.touch(['A']);
    board.tell(movedA);
    expect(board.find('A').x).toBe(400);
    board.pending.clear();
    board.flush();
    expect(board.find('A').x).toBe(77 - 84);
  });

  it('keeps what was sent while the answer has arrived and the board has not taken it', () => {
    board.change('A', { x: 400 });
    board.projection.sent(board.scene);
    board.projection.touch(['A']);
    board.arrive(movedA);
    board.flush();
    expect(board.find('A').x).toBe(400);
    board.tell(movedA);
    expect(board.find('A').x).toBe(77 - 84);
  });

  it('shows a card that is not on the board yet, whatever is on its way', () => {
    board.pending.set('C', 1);
    board.tell(initiative(3, 'C', 0, 200));
    expect(board.has('C')).toBe(true);
  });

  it('keeps what was done and is not read yet', () => {
    board.change('A', { x: 400 });
    board.tell(movedA);
    expect(board.find('A').x).toBe(400);
  });

  it('keeps the arrow at a held card still', () => {
    const L = link(3, 'L', A, B);
    board.tell(L);
    const before = board.find('L');
    board.held.add('A');
    board.tell({ ...L, arrow: { from: 1, to: 2, x1: 9, y1: 9, x2: 8, y2: 8 } });
    expect(board.find('L')).toBe(before);
  });

  it('keeps a drawing that was changed again before the room had the first change', () => {
    board.scene.push({ ...board.find('A'), id: 'D', version: 5, versionNonce: 50, index: TOP_INDEX } as never);
    delete (board.find('D') as { customData?: unknown }).customData;
    board.projection.sent([board.find('D')]);
    board.change('D', { x: 123 });
    board.tell(drawing(4, 'D', 5));
    expect(board.find('D').x).toBe(123);
  });
});

describe('links, copies and deletions', () => {
  it('shows no link that hangs in the air', () => {
    board.tell(link(3, 'L', A, B));
    expect(board.has('L')).toBe(true);
    board.tell({ ...B, gone: true });
    expect(board.has('L')).toBe(false);
    board.tell(B);
    expect(board.has('L')).toBe(true);
    expect(board.find('A').boundElements).toContainEqual({ id: 'L', type: 'arrow' });
  });

  it('shows a copy at once, and takes it away when it is refused', () => {
    board.projection.expect(new Map([['new', { kind: 'copy', source: 'A', x: 50, y: 60, element: 'c' }]]));
    board.pending.set('new', 1);
    board.flush();
    expect(board.find('new:t')).toMatchObject({ text: 'Titel A' });
    expect(interpret(board.asScene()).gestures).toEqual([]);
    board.pending.clear();
    board.projection.unexpect('new');
    board.flush();
    expect(board.has('new')).toBe(false);
  });

  it('shows a card that was cut and put back until the room has answered', () => {
    board.change('A', { isDeleted: true });
    board.projection.sent(board.scene);
    board.projection.expect(new Map([['A', { kind: 'back', x: 200, y: 100, element: 'pasted' }]]));
    board.pending.set('A', 2);
    board.flush();
    expect(board.find('A')).toMatchObject({ isDeleted: false, x: 200 - 84 });
    board.tell({ ...A, gone: true });
    expect(board.has('A')).toBe(true);
    board.pending.clear();
    board.tell({ ...A, card: { x: 210, y: 100, w: 168, h: 60, lines: ['x'] } });
    expect(board.find('A').x).toBe(210 - 84);
  });

  it('lets the room\'s own copy take the place of the expected one', () => {
    board.projection.expect(new Map([['new', { kind: 'copy', source: 'A', x: 50, y: 60, element: 'c' }]]));
    board.flush();
    board.tell(initiative(9, 'new', 70, 60));
    expect(board.find('new').x).toBe(70 - 84);
    expect(board.scene.filter((element) => element.id === 'new')).toHaveLength(1);
  });

  it('takes a sent drawing away that the room does not have', () => {
    board.copy('A', 'D', { customData: undefined });
    board.projection.sent([board.find('D')]);
    board.pending.set('D', 1);
    board.flush();
    expect(board.has('D')).toBe(true);
    board.pending.clear();
    board.flush();
    expect(board.has('D')).toBe(false);
  });

  it('puts a deleted and moved background back', () => {
    board.change('kwadrant:matrix', { isDeleted: true, x: 0 });
    board.projection.touchBackground();
    board.flush();
    expect(board.find('kwadrant:matrix')).toMatchObject({ isDeleted: false, x: -640, locked: true });
  });
});

describe('cards that others drag', () => {
  it('shows them where they are held, and back where the room has them', () => {
    board.projection.setMoving(new Map([['A', { x: 500, y: 5 }]]));
    board.flush();
    expect(board.find('A').x).toBe(500 - 84);
    expect(interpret(board.asScene()).gestures).toEqual([]);
    board.projection.setMoving(new Map());
    board.flush();
    expect(board.find('A').x).toBe(-84);
  });
});
