/** The approach and the conversation in every look: nothing for axe to find. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardPage } from './boardPage.js';
import { type Look, Person } from './browser.js';
import { ServedMap } from './host.js';
import { violations } from './violations.js';

let map: ServedMap;
const people: Person[] = [];

beforeAll(async () => {
  map = await ServedMap.start({ method: 'samenlevingsopbouw' });
  const person = await Person.arrive();
  people.push(person);
  const board = await person.open(map.links.editor);
  await board.add('Buurtmaaltijdvoorziening voor alleenstaande overburen');
  await board.toPlace('approach');
  await board.page.locator('.panel-item').first().click();
  await board.page.locator('.panel-ways button').first().click();
  await board.page.locator('.panel-prompts').waitFor();
  await board.status('saved');
});

afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await map?.end();
});

const looks: [string, Look][] = [
  ['dark and in English', { dark: true, locale: 'en-GB' }],
  ['on a phone', { width: 360, height: 740, touch: true }],
  // What is left of a window of 1280 by 800 at 400 %.
  ['at 400 %', { width: 320, height: 200 }],
];

describe.each(looks)('%s', (_name, look) => {
  let board: BoardPage;

  beforeAll(async () => {
    const person = await Person.arrive(look);
    people.push(person);
    const page = await person.context.newPage();
    await page.goto(map.links.editor);
    await page.locator('canvas.interactive').waitFor();
    const unfold = page.locator('.panel-rail > button').first();
    if (await unfold.isVisible()) await unfold.click();
    await page.locator('.panel-item').first().waitFor();
    board = new BoardPage(page);
  });

  it('the approach, and the way of one initiative', async () => {
    const { page } = board;
    await board.toPlace('approach');
    await page.locator('.panel-way-head').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('.panel-item').first().click();
    await page.locator('.panel-section > summary').first().click();
    expect(await violations(page)).toEqual([]);
  });

  it('the cards, a question, and an agreement', async () => {
    const { page } = board;
    await board.toPlace('talk');
    await page.locator('.panel-cards').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-card="area"]').click();
    await page.locator('.panel-question .panel-text').first().click();
    await page.locator('.panel-answer-form').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
