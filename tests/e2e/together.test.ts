/** Two people on one map, in two browsers. */
import { describe, expect, it } from 'vitest';
import type { BoardPage } from './boardPage.js';
import type { Person } from './browser.js';
import { inCompany } from './company.js';
import type { ServedMap } from './host.js';

let map: ServedMap;
let people: Person[];
let ann: BoardPage;
let bob: BoardPage;

inCompany((company) => ({ map, people, ann, bob } = company));

/** Lines that only one of two pages has. */
const difference = (one: string[], other: string[]): string[] => [
  ...one.filter((line) => !other.includes(line)),
  ...other.filter((line) => !one.includes(line)),
];

describe('a drag', () => {
  it('is seen by the other and stands in the file', async () => {
    await ann.add('Wandelclub');
    await bob.centre('Wandelclub');
    await ann.drag('Wandelclub', 320, -224);
    const near = (x: number, y: number) => Math.abs(x - 320) < 8 && Math.abs(y + 224) < 8;
    await ann.centre('Wandelclub', near);
    await bob.centre('Wandelclub', near);
    await ann.status('saved');
    const [initiative] = await map.inspect();
    expect(initiative!.place!.x).toBeGreaterThan(7400);
    expect(initiative!.place!.x).toBeLessThan(7600);
    expect(initiative!.shares['collectief-burger']).toBe(10_000);
  });

  it('off the matrix parks the card and loses nothing', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, 200);
    await expect.poll(async () => (await map.inspect())[0]!.place?.x).toBeLessThan(5000);
    await bob.centre('Wandelclub', (x, y) => Math.abs(x + 300) < 2 && Math.abs(y - 200) < 2);
    await bob.drag('Wandelclub', 0, 620);
    await ann.centre('Wandelclub', (_x, y) => y > 450);
    await bob.status('saved');
    expect((await map.inspect())[0]!.place).toBeNull();
  });

  it('of one card by both ends in one place for all', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', 0, 0);
    await bob.centre('Wandelclub', (x, y) => Math.abs(x) < 8 && Math.abs(y) < 8);
    await ann.hold('Wandelclub', -300, -200);
    // Bob sees where Ann holds it, and takes it there.
    await bob.centre('Wandelclub', (x, y) => x < -290 && y < -190);
    await bob.hold('Wandelclub', 300, 200);
    await ann.page.mouse.up();
    // The last one counts; so that it is Bob, Ann's must be in the file before he lets go.
    await expect.poll(async () => (await map.inspect())[0]!.place?.x).toBeLessThan(3000);
    await bob.page.mouse.up();
    const last = (x: number, y: number) => Math.abs(x - 300) < 8 && Math.abs(y - 200) < 8;
    await ann.centre('Wandelclub', last);
    await bob.centre('Wandelclub', last);
    await expect.poll(async () => difference(await ann.picture(), await bob.picture())).toEqual([]);
  });
});

describe('in company', () => {
  it('undo takes back only what is mine', async () => {
    await ann.add('Wandelclub');
    await bob.add('Bakkie in de buurt');
    await ann.drag('Wandelclub', -300, -200);
    await bob.drag('Bakkie in de buurt', 300, -200);
    await bob.centre('Wandelclub', (x) => x < -250);
    await bob.page.keyboard.press('Control+z');
    await ann.centre('Bakkie in de buurt', (_x, y) => y > 450);
    await ann.centre('Wandelclub', (x, y) => x < -250 && y < -150);
    await bob.page.keyboard.press('Control+Shift+z');
    await ann.centre('Bakkie in de buurt', (x, y) => x > 250 && y < -150);
  });

  it('a copy is an initiative of its own', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    await ann.clickCard('Wandelclub');
    await ann.page.keyboard.press('Control+d');
    await expect.poll(async () => (await map.inspect()).map((i) => i.title)).toEqual(['Wandelclub', 'Wandelclub']);
    const ids = (await map.inspect()).map((initiative) => initiative.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('a card that one deletes goes for both, and comes back by undo', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    await bob.centre('Wandelclub', (x) => x < -250);
    await ann.clickCard('Wandelclub');
    await ann.page.keyboard.press('Delete');
    await bob.gone('Wandelclub');
    await expect.poll(async () => (await map.inspect()).length).toBe(0);
    await ann.page.keyboard.press('Control+z');
    await bob.centre('Wandelclub', (x, y) => x < -250 && y < -150);
  });

  it('a fresh page shows what a long-lived one shows', async () => {
    for (const [n, title] of ['Wandelclub', 'Leefstraat', 'Bakkie', 'Spreekuur'].entries()) {
      await ann.add(title);
      await ann.drag(title, -400 + n * 250, n % 2 ? 150 : -150);
    }
    await ann.clickCard('Bakkie');
    await ann.page.keyboard.press('Delete');
    await bob.gone('Bakkie');
    await ann.page.keyboard.press('Escape');
    await ann.status('saved');
    const fresh = await people[1]!.open(map.links.viewer);
    for (const board of [fresh, bob]) {
      await expect.poll(async () => difference(await board.picture(), await ann.picture())).toEqual([]);
    }
  });
});
