import { beforeEach, describe, expect, it } from 'vitest';
import { presenceIds } from '../../protocol/limits.js';
import type { Member } from '../session/types.js';
import { collaborators, draggedCards, Moving, selectedIds } from './presence.js';
import { initiative, placed, TestBoard } from './testing/scene.js';

function member(number: number, more: Partial<Member> = {}): Member {
  return { number, role: 'editor', nickname: `lid ${number}`, dragged: [], selected: [], ...more };
}

function view(...members: Member[]) {
  return { member: 1, members: new Map(members.map((m) => [m.number, m])) };
}

function board(): TestBoard {
  const made = new TestBoard();
  made.tell(initiative(1, 'A', 0, 0), initiative(2, 'B', 300, 100, placed(300, 100, 200, 120)));
  return made;
}

const guest = (number: number) => `gast ${number}`;

describe('the others', () => {
  it('are shown by name, cursor and selection, without oneself', () => {
    const two = member(2, { cursor: { x: 3, y: 4 }, selected: ['A'] });
    const shown = collaborators(view(member(1), two, member(3, { nickname: '' })), guest);
    expect(shown.size).toBe(2);
    const [fatima, silent] = [...shown.values()];
    expect(fatima).toMatchObject({ username: 'lid 2', pointer: { x: 3, y: 4 }, selectedElementIds: { A: true } });
    expect(silent?.pointer).toBeUndefined();
    expect(silent?.username).toBe('gast 3');
  });

  it('have hues that can be seen on the board, five in turn', () => {
    const others = view(...[2, 3, 4, 5, 6, 7].map((n) => member(n)));
    const ids = [...collaborators(others, guest).values()].map(({ id }) => id);
    // As Excalidraw reckons a hue from an id of one character.
    const hues = ids.map((id) => ((id ?? '').charCodeAt(0) % 37) * 10);
    expect(hues).toEqual([270, 0, 300, 210, 330, 270]);
  });
});

describe('what the others see of us', () => {
  it('names a selected entity once, and no background', () => {
    const { scene } = board();
    const ids = selectedIds(scene, { A: true, 'B:f': true, B: true, 'kwadrant:matrix': true });
    expect(ids.sort()).toEqual(['A', 'B']);
  });

  it('is where cards are on the move, not what only is selected', () => {
    const made = board();
    made.change('A', { x: 116, y: 70 });
    made.change('B:f', { x: 5 });
    const dragged = draggedCards(made.scene, { A: true, B: true, 'B:f': true }, made.projection.known);
    expect(dragged).toEqual([{ id: 'A', x: 200, y: 100 }]);
  });

  it('is no more than the wire takes', () => {
    const made = new TestBoard();
    const ids = Array.from({ length: presenceIds + 1 }, (_, i) => `card${i}`);
    made.tell(...ids.map((id, i) => initiative(i + 1, id, i, i)));
    for (const id of ids) made.change(id, { x: 9_000 });
    const selected = Object.fromEntries(ids.map((id) => [id, true as const]));
    expect(draggedCards(made.scene, selected, made.projection.known)).toHaveLength(presenceIds);
  });
});

describe('cards that others hold', () => {
  const at = (x: number, y: number) => view(member(2, { dragged: [{ id: 'A', x, y }] }));
  const holding = at(5, 6);
  const free = view(member(2));
  /** The room has the card here. */
  let card = { x: 0, y: 0 };
  let moving: Moving;
  beforeEach(() => {
    card = { x: 0, y: 0 };
    moving = new Moving(() => card);
  });

  it('stay a moment where they were let go, then are the room\'s again', () => {
    expect(moving.update(holding, 0).at.get('A')).toEqual({ x: 5, y: 6 });
    const after = moving.update(free, 100);
    expect(after.at.has('A')).toBe(true);
    expect(moving.update(free, 100 + (after.again ?? 0)).at.size).toBe(0);
  });

  it('are the room\'s at once when it tells where they are', () => {
    moving.update(holding, 0);
    card = { x: 9, y: 9 };
    expect(moving.arrived(holding, ['A'])).toBe(true);
    expect(moving.arrived(holding, ['A'])).toBe(false);
    expect(moving.update(free, 1)).toEqual({ at: new Map() });
  });

  it('stay the room\'s when word of the hand comes after it', () => {
    moving.update(holding, 0);
    card = { x: 9, y: 9 };
    moving.arrived(holding, ['A']);
    expect(moving.update(holding, 1)).toEqual({ at: new Map() });
    expect(moving.update(free, 2)).toEqual({ at: new Map() });
  });

  it('stay the room\'s when the last word of the hand came with it', () => {
    moving.update(holding, 0);
    card = { x: 9, y: 9 };
    moving.arrived(at(7, 8), ['A']);
    expect(moving.update(at(7, 8), 1)).toEqual({ at: new Map() });
    expect(moving.update(free, 2)).toEqual({ at: new Map() });
  });

  it('are the hand\'s again when it takes them up once more', () => {
    moving.update(holding, 0);
    card = { x: 9, y: 9 };
    moving.arrived(holding, ['A']);
    expect(moving.update(at(7, 6), 1).at.get('A')).toEqual({ x: 7, y: 6 });
    moving.update(free, 2);
    expect(moving.update(holding, 900).at.get('A')).toEqual({ x: 5, y: 6 });
  });

  it('stay the hand\'s when the room tells something else of them', () => {
    moving.update(holding, 0);
    expect(moving.arrived(holding, ['A'])).toBe(false);
    expect(moving.update(holding, 1).at.get('A')).toEqual({ x: 5, y: 6 });
  });

  it('are not one\'s own', () => {
    expect(moving.update(view(member(1, { dragged: [{ id: 'A', x: 1, y: 1 }] })), 0).at.size).toBe(0);
  });
});
