/** Ann and Bob, two editors in browsers of their own, on a new map for each test. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { BoardPage } from './boardPage.js';
import { Person } from './browser.js';
import { ServedMap } from './host.js';

export interface Company {
  map: ServedMap;
  people: Person[];
  ann: BoardPage;
  bob: BoardPage;
}

/** Hands the company of each test to `meet`; afterwards no page may have thrown, broken its policy or gone outside. */
export function inCompany(meet: (company: Company) => void): void {
  let map: ServedMap;
  let people: Person[];

  beforeEach(async () => {
    map = await ServedMap.start();
    people = [await Person.arrive(), await Person.arrive()];
    const [ann, bob] = [await people[0]!.open(map.links.editor), await people[1]!.open(map.links.editor)];
    meet({ map, people, ann, bob });
  });

  afterEach(async () => {
    const problems = people.flatMap((person) => person.problems);
    await Promise.all(people.map((person) => person.leave()));
    await map.end();
    expect(problems).toEqual([]);
  });
}
