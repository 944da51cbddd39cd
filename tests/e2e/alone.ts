/** One person at a board page of a new map with the whole method, for each test. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { BoardPage } from './boardPage.js';
import { Person } from './browser.js';
import { type Links, ServedMap } from './host.js';

export interface Alone {
  map: ServedMap;
  person: Person;
  board: BoardPage;
  page: Page;
}

/** Hands over what each test works with; afterwards no page may have thrown, broken its policy or gone outside. */
export function alone(meet: (alone: Alone) => void, role: keyof Links = 'editor'): void {
  let map: ServedMap;
  let person: Person;

  beforeEach(async () => {
    [map, person] = await Promise.all([ServedMap.start({ method: 'samenlevingsopbouw' }), Person.arrive()]);
    const board = await person.open(map.links[role]);
    meet({ map, person, board, page: board.page });
  });

  afterEach(async () => {
    await person.leave();
    await map.end();
    expect(person.problems).toEqual([]);
  });
}
