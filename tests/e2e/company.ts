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
    // Each waits for much of the time: for its process, its network, its first picture.
    const arriving = Promise.all([Person.arrive(), Person.arrive()]);
    [map, people] = await Promise.all([ServedMap.start(), arriving]);
    const [ann, bob] = await Promise.all([people[0]!.open(map.links.editor), people[1]!.open(map.links.editor)]);
    meet({ map, people, ann, bob });
  });

  afterEach(async () => {
    const problems = people.flatMap((person) => person.problems);
    await Promise.all(people.map((person) => person.leave()));
    await map.end();
    expect(problems).toEqual([]);
  });
}
