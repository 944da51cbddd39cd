/** Two teams beside each other: each reads the axes in words of its own, and the board can be read in them. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { Person } from './browser.js';
import type { ServedMap } from './host.js';
import { violations } from './violations.js';

let map: ServedMap;
let person: Person;
let board: BoardPage;
let page: Page;

alone((mine) => ({ map, person, board, page } = mine), 'facilitator');

const section = (key: string): Locator => page.getByRole('region', { name: texts[key]!, exact: true });
const readIn = (whose: string): Locator =>
  page.getByRole('group', { name: texts['panel.teams.readIn']! }).getByRole('button', { name: whose, exact: true });

/** A team with its own words for an end. */
async function makeTeam(title: string, end: string, words: string): Promise<void> {
  await board.toPlace('teams');
  await page.locator('.panel-foot .panel-primary').click();
  await page.locator('.panel-body input[type="text"]').fill(title);
  await page.keyboard.press('Enter');
  await page.locator('.panel-more-fields > summary').click();
  await page.locator('.panel-section > summary', { hasText: 'Onze woorden' }).click();
  const field = page.getByLabel(end);
  await field.fill(words);
  await field.press('Tab');
}

const boardTexts = async (): Promise<(string | undefined)[]> => (await board.elements()).map((one) => one.text);

beforeEach(async () => {
  await board.add('Wandelclub');
  await board.drag('Wandelclub', 250, -250);
  await makeTeam('Noord', 'Onze woorden voor: de buurt doet het', 'de straat aan zet');
  await makeTeam('Zuid', 'Onze woorden voor: één persoon', 'aan de keukentafel');
  await board.status('saved');
});

describe('teams', () => {
  it('stand beside each other, in their words', async () => {
    await board.toPlace('teams');
    const words = section('panel.teams.words');
    await words.getByRole('row', { name: /de buurt doet het de straat aan zet/ }).waitFor();
    await words.getByRole('row', { name: /voor één persoon nog niets aan de keukentafel/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('lend their words to the board of who wants to read it so, and to nobody else’s', async () => {
    const other = await person.open(map.links.viewer);
    await board.toPlace('teams');
    await readIn('Noord').click();
    await expect.poll(boardTexts).toContain('de straat aan zet');
    await board.toPlace('list');
    await page.locator('.panel-item', { hasText: 'Wandelclub' }).click();
    await page.locator('.panel-slider-ends', { hasText: 'de straat aan zet' }).first().waitFor();
    expect((await other.elements()).map((one) => one.text)).not.toContain('de straat aan zet');

    await board.toPlace('teams');
    await readIn(texts['panel.teams.method']!).click();
    await expect.poll(boardTexts).toContain('de buurt doet het');
  });

  it('see where their members are strong, if they lead the session', async () => {
    await board.toPlace('view');
    await page.getByRole('radio', { name: 'Brede basis' }).click();
    await expect.poll(boardTexts).toContain('Individueel · hulp bieden');
    await board.toPlace('teams');
    const strengths = section('panel.teams.strengths');
    await strengths.getByRole('button').last().click();
    await page.locator('.panel-body input[type="text"]').fill('Mo');
    await page.keyboard.press('Enter');
    await page.locator('.panel-quadrants [data-quadrant="collectief-activeren"]').click();
    await board.status('saved');
    await board.toPlace('teams');
    await strengths.locator('[data-quadrant="collectief-activeren"]', { hasText: 'Mo' }).waitFor();
    expect(await strengths.getByText(texts['panel.teams.nobody']!).count()).toBe(3);
    expect(await violations(page)).toEqual([]);

    const other = await person.open(map.links.editor);
    await other.toPlace('teams');
    await other.page.getByRole('heading', { level: 2, name: texts['panel.teams.title']!, exact: true }).waitFor();
    expect(await other.page.getByText(texts['panel.teams.strengths']!).count()).toBe(0);
  });
});
