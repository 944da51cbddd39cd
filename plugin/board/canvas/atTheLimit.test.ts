/** A map as large as a map may be must open: nothing may take an argument of a call, or of the stack, for each card. */
import { expect, it } from 'vitest';
import type { MapView } from '../session/types.js';
import { drawing, TestBoard } from './testing/scene.js';

/** As many as a room lets people make (`kEntities` in native/core/limits.h), and what replicas may add by merging. */
const many = 150_000;

it('a board of 150,000 things is shown at once', () => {
  const board = new TestBoard();
  const all = Array.from({ length: many }, (_, i) => drawing(i + 1, `D${i}`, 1, { index: 'i00' }));
  const view = { entities: new Map(all.map((entity) => [entity.ref, entity])) } as unknown as MapView;
  board.projection.touch(board.replica.take(view, { all: true, entities: new Set() }));
  expect(board.flush()).toBe(true);
  expect(board.scene.filter((element) => element.id.startsWith('D')).length).toBe(many);
  expect(new Set(board.scene.map((element) => element.index)).size).toBe(board.scene.length);
  expect(board.flush()).toBe(false);
}, 60_000);
