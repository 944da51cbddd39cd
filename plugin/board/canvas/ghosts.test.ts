import { beforeEach, describe, expect, it } from 'vitest';
import { interpret } from './gestures.js';
import { boardPoint } from './ghosts.js';
import { initiative, link, MATRIX, TestBoard } from './testing/scene.js';

const A = initiative(1, 'A', 0, 0);
const B = initiative(2, 'B', 300, 100);

let board: TestBoard;

beforeEach(() => {
  board = new TestBoard();
  board.tell(A, B, link(3, 'L', A, B));
});

function ghosts(): string[] {
  return board.scene.filter(({ id }) => id.startsWith('kwadrant:ghost:')).map(({ id }) => id);
}

function opacityOf(id: string): number {
  return board.find(id).opacity;
}

describe('ghosts', () => {
  it('stand where the place is on the board, whichever way it is turned', () => {
    expect(boardPoint({ x: 10_000, y: 10_000 }, MATRIX)).toEqual({ x: 640, y: -448 });
    expect(boardPoint({ x: 10_000, y: 2_500 }, { ...MATRIX, flipX: true, flipY: true })).toEqual({ x: -640, y: -224 });
  });

  it('lead to where the card is now, and follow it', () => {
    board.projection.setGhosts([{ id: 'A', title: 'Wandelclub', x: 10_000, y: 10_000 }]);
    board.flush();
    expect(ghosts()).toEqual(['kwadrant:ghost:0:way', 'kwadrant:ghost:0:box', 'kwadrant:ghost:0:title']);
    const way = board.find('kwadrant:ghost:0:way');
    expect(way).toMatchObject({ x: 640, y: -448, locked: true, endArrowhead: 'arrow' });
    const before = (way as { points?: unknown }).points;
    board.tell({ ...A, card: { x: -300, y: 200, w: 168, h: 60, lines: ['Titel A'] } });
    expect((board.find('kwadrant:ghost:0:way') as { points?: unknown }).points).not.toEqual(before);
  });

  it('have their title in the middle of their box', () => {
    board.projection.setGhosts([{ title: 'Eetclub', x: 5_000, y: 9_000 }]);
    board.flush();
    const [box, title] = [board.find('kwadrant:ghost:0:box'), board.find('kwadrant:ghost:0:title')];
    expect(title.y + title.height / 2).toBe(box.y + box.height / 2);
    expect(title).toMatchObject({ height: 17.5, width: box.width, textAlign: 'center' });
  });

  it('have no arrow when there is no card any more, or it covers them', () => {
    board.projection.setGhosts([{ id: 'weg', title: 'Weg', x: 0, y: 0 }, { id: 'A', title: 'A', x: 5_000, y: 5_000 }]);
    board.flush();
    expect(ghosts().filter((id) => id.endsWith(':way'))).toEqual([]);
  });

  it('cannot be taken hold of and mean nothing, and go when they are asked to', () => {
    board.projection.setGhosts([{ title: 'Eetclub', x: 5_000, y: 9_000 }]);
    board.flush();
    expect(ghosts().every((id) => board.find(id).locked)).toBe(true);
    expect(interpret(board.asScene())).toMatchObject({ gestures: [], drawings: [], background: false });
    board.projection.setGhosts([]);
    board.flush();
    expect(ghosts()).toEqual([]);
  });

  it('come back when somebody unlocks and moves one', () => {
    board.projection.setGhosts([{ title: 'Eetclub', x: 5_000, y: 9_000 }]);
    board.flush();
    board.change('kwadrant:ghost:0:box', { x: 999 });
    const outcome = interpret(board.asScene());
    expect(outcome).toMatchObject({ gestures: [], background: true });
    board.projection.sent(board.scene);
    board.projection.touchBackground();
    board.flush();
    expect(board.find('kwadrant:ghost:0:box').x).toBe(-84);
  });
});

describe('dimming', () => {
  it('draws all others faint, links between bright ones as they are, and tells nobody', () => {
    board.projection.setBright(new Set(['A']));
    board.flush();
    expect([opacityOf('A'), opacityOf('A:t'), opacityOf('B'), opacityOf('L')]).toEqual([100, 100, 25, 25]);
    board.projection.setBright(new Set(['A', 'B']));
    board.flush();
    expect(opacityOf('L')).toBe(100);
    expect(interpret(board.asScene())).toMatchObject({ gestures: [], drawings: [] });
  });

  it('holds for what changes meanwhile, and ends', () => {
    board.projection.setBright(new Set(['A']));
    board.flush();
    board.tell({ ...B, card: { x: 40, y: 40, w: 168, h: 60, lines: ['Titel B'] } });
    expect(opacityOf('B')).toBe(25);
    board.projection.setBright(undefined);
    board.flush();
    expect(opacityOf('B')).toBe(100);
    expect(opacityOf('kwadrant:matrix')).toBe(100);
  });
});
