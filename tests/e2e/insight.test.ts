/** A team maps its work and the balance it wants, and the map tells what it sees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { type BoardPage, texts } from './boardPage.js';
import { type Look, Person } from './browser.js';
import { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';
import { violations } from './violations.js';
import { Walk } from './walk.js';

let map: ServedMap;
const people: Person[] = [];

/** Most of the work is with single people by professionals; two initiatives look like each other. */
const rows = [
  'Spreekuur schulden;10;10', 'Huisbezoek;15;20', 'Formulierenhulp;20;15', 'Wandelclub dinsdag;80;85',
  'Wandelclub op dinsdag;82;80', 'Taalcafé;;',
];

beforeAll(async () => {
  map = await ServedMap.start({ method: 'samenlevingsopbouw' });
  const file = join(map.file, '..', 'lijst.csv');
  writeFileSync(file, ['titel;collectief;burger', ...rows].join('\n'));
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
});

afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await map?.end();
  expect(people.flatMap((person) => person.problems)).toEqual([]);
});

async function open(link: string, look: Look = {}): Promise<BoardPage> {
  const person = await Person.arrive(look);
  people.push(person);
  return person.open(link);
}

const quadrant = (page: Page, id: string): Locator => page.locator(`.panel-energy [data-quadrant="${id}"] button`);
const listed = (page: Page): Promise<string[]> =>
  page.locator('.panel-line-from:visible .panel-item-title').allTextContents();

describe('insight', () => {
  it('says where the energy is, in words, and lists where that comes from', async () => {
    const { page, toPlace } = await opened();
    await toPlace();
    const individual = quadrant(page, 'individueel-professional');
    await expect.poll(() => individual.textContent()).toContain('het grootste deel');
    await individual.click();
    expect((await listed(page)).sort()).toEqual(['Formulierenhulp', 'Huisbezoek', 'Spreekuur schulden']);
    expect(await violations(page)).toEqual([]);
    await quadrant(page, 'collectief-burger').click();
    expect((await listed(page)).sort()).toEqual(['Wandelclub dinsdag', 'Wandelclub op dinsdag']);
    const twins = page.getByRole('region', { name: texts['panel.insight.doubles']! });
    await twins.locator('button', { hasText: 'Wandelclub op dinsdag' }).waitFor();
    await page.getByRole('button', { name: /Wandelclub dinsdag$/ }).first().click();
    await page.locator('.panel-actions').waitFor();
  });

  it('asks at most five questions at first', async () => {
    const { page, toPlace } = await opened();
    await toPlace();
    const hints = page.locator('.panel-hint');
    await hints.first().waitFor();
    const first = await hints.count();
    expect(first).toBeLessThanOrEqual(5);
    for (const question of await hints.locator('.panel-grow').allTextContents()) expect(question).toMatch(/\?$/);
    const more = page.getByRole('region', { name: texts['panel.insight.hints']! }).locator('> button');
    if (first === 5 && (await more.isVisible())) {
      await more.click();
      await expect.poll(() => hints.count()).toBeGreaterThan(5);
    }
  });

  it('follows the map while somebody else works on it', async () => {
    const { page, toPlace } = await opened();
    await toPlace();
    await quadrant(page, 'individueel-professional').waitFor();
    const other = await open(map.links.editor);
    await other.add('Buurttuin');
    const parked = page.locator('.panel-line', { hasText: texts['panel.list.unplaced']! });
    await expect.poll(() => parked.textContent()).toContain('2');
  });

  it('stands beside what the team wants, with nothing but the keyboard', async () => {
    const { page, board } = await opened();
    const walk = new Walk(page);
    await walk.press(page.locator('.panel-tabs button[aria-expanded]'));
    await walk.press(page.locator('.panel-places [data-place="insight"]'));
    await walk.press(board.button(texts['panel.insight.sayWanted']!));
    await page.locator('.panel-more-fields').waitFor();
    await walk.press(page.locator('.panel-more-fields > summary'));
    await walk.press(page.locator('.panel-section > summary', { hasText: 'Individueel · professional' }));
    for (const [title, value] of [['Individueel · professional', '20'], ['Collectief · burger', '80']] as const) {
      await walk.to(page.getByRole('spinbutton', { name: title }).or(page.getByRole('textbox', { name: title })));
      await page.keyboard.type(value);
    }
    await page.keyboard.press('Tab');
    const stored = async (): Promise<unknown> => (await entitiesOf(map, 'balance'))[0]?.fields;
    await expect.poll(stored).toMatchObject({ 'wanted.individueel-professional': 20, 'wanted.collectief-burger': 80 });
    await walk.press(page.locator('.panel-back'), 'Shift+Tab');
    const wanted = page.getByRole('region', { name: texts['panel.insight.balance']! }).locator('.panel-line');
    await expect.poll(async () => (await wanted.allTextContents()).join()).toContain('Gewenst: het grootste deel');
    expect(await violations(page)).toEqual([]);
  });

  const looks: [string, Look][] = [
    ['dark and in English', { dark: true, locale: 'en-GB' }], ['on a phone', { width: 360, height: 740, touch: true }],
    // A window of 1280 wide at 400 %.
    ['at 400 %', { width: 320, height: 640, touch: true }],
  ];

  it.each(looks)('has nothing for axe to find, %s', async (_name, look) => {
    const person = await Person.arrive(look);
    people.push(person);
    const page = await person.context.newPage();
    await page.goto(map.links.viewer);
    const unfold = page.locator('.panel-rail > button').first();
    if (look.touch) await unfold.click();
    await page.locator('.panel-item').first().waitFor();
    await page.locator('.panel-tabs button[aria-expanded]').click();
    await page.locator('.panel-places [data-place="insight"]').click();
    await quadrant(page, 'individueel-professional').click();
    expect(await violations(page)).toEqual([]);
  });
});

async function opened() {
  const board = await open(map.links.editor);
  return { board, page: board.page, toPlace: () => board.toPlace('insight') };
}
