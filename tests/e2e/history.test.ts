/** A team maps its work, names the moment, moves what it wants to move, and looks back: by mouse and by keyboard. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import { type Look, Person } from './browser.js';
import type { ServedMap } from './host.js';
import { violations } from './violations.js';
import { Walk } from './walk.js';

let map: ServedMap;
let person: Person;
let board: BoardPage;
let page: Page;

alone((mine) => ({ map, person, board, page } = mine));

const slider = (): Locator => page.getByRole('slider', { name: texts['panel.history.choose']! });
const named = (title: string): Locator => page.locator('.panel-moment', { hasText: title });
const list = (key: string): Locator => page.getByRole('region', { name: texts[key]!, exact: true });
const place = async (title: string): Promise<{ x: number; y: number } | null | undefined> =>
  (await map.inspect()).find((one) => one.title === title)?.place;
/** Texts on the board with these words: the card's own, and a ghost's when there is one. */
const standing = async (words: string): Promise<number> =>
  (await board.elements()).filter((one) => one.type === 'text' && one.text === words).length;

async function nameNow(title: string): Promise<void> {
  await board.toPlace('history');
  await page.locator('.panel-body summary', { hasText: texts['panel.history.nameNow']! }).click();
  await page.getByLabel(texts['panel.history.name']!).fill(title);
  await page.keyboard.press('Enter');
  await named(title).waitFor();
}

/** Two initiatives, a moment with a name, and then: one goes to the neighbourhood, one is deleted, one is new. */
async function live(): Promise<void> {
  await board.add('Wandelclub');
  await board.drag('Wandelclub', -250, 250);
  await board.add('Spreekuur');
  await board.status('saved');
  await nameNow('Voor de zomer');
  await board.status('saved');
  await board.toPlace('list');
  await board.drag('Wandelclub', 250, -250);
  await board.centre('Wandelclub', (x) => x > 0);
  await board.clickCard('Spreekuur');
  await page.locator('.panel-actions .panel-danger').click();
  await board.add('Buurttuin');
  await board.status('saved');
}

describe('history', () => {
  it('shows a moment beside now, tells what moved, and puts one thing back', async () => {
    await live();
    const now = await place('Wandelclub');
    await board.toPlace('history');
    await named('Voor de zomer').click();
    await list('panel.history.moved').locator('.panel-item', { hasText: 'Wandelclub' }).waitFor();
    await list('panel.history.gone').locator('.panel-item', { hasText: 'Spreekuur' }).waitFor();
    await list('panel.history.added').locator('.panel-item', { hasText: 'Buurttuin' }).waitFor();
    await page.locator('.panel-line', { hasText: /Wandelclub.+ schoof van het team naar de buurt/ }).waitFor();
    await expect.poll(() => standing('Wandelclub')).toBe(2);
    expect(await violations(page)).toEqual([]);

    await list('panel.history.moved').locator('.panel-item', { hasText: 'Wandelclub' }).click();
    await page.locator('.panel-body', { hasText: texts['panel.history.placeOther']! }).waitFor();
    expect(await violations(page)).toEqual([]);
    await board.button(texts['panel.history.putBack']!).click();
    await board.centre('Wandelclub', (x) => x < 0);
    await board.status('saved');
    expect(await place('Wandelclub')).not.toEqual(now);
    await expect.poll(() => standing('Wandelclub')).toBe(1);

    await list('panel.history.gone').locator('.panel-item', { hasText: 'Spreekuur' }).click();
    await board.button(texts['panel.history.putBack']!).click();
    await board.centre('Spreekuur');
    await board.toPlace('list');
    await expect.poll(() => standing('Wandelclub')).toBe(1);
  });

  it('is gone through with nothing but the keyboard', async () => {
    await live();
    const walk = new Walk(page);
    await walk.press(page.locator('.panel-tabs button[aria-expanded]'), 'Shift+Tab');
    await walk.press(page.locator('.panel-places [data-place="history"]'));
    await walk.to(slider());
    expect(await slider().getAttribute('aria-valuetext')).toBe(texts['panel.history.now']);
    await page.keyboard.press('Home');
    await list('panel.history.added').locator('.panel-item').first().waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => list('panel.history.added').count()).toBe(0);
    await walk.press(named('Voor de zomer'));
    await walk.press(list('panel.history.moved').locator('.panel-item', { hasText: 'Wandelclub' }));
    await walk.press(board.button(texts['panel.history.putBack']!));
    await board.centre('Wandelclub', (x) => x < 0);
  });

  it('is only looked at by who may not change it', async () => {
    await live();
    const looker = await person.open(map.links.viewer);
    await looker.toPlace('history');
    const at = looker.page.locator('.panel-moment', { hasText: 'Voor de zomer' });
    await at.click();
    await looker.page.locator('.panel-item', { hasText: 'Wandelclub' }).first().click();
    await looker.page.locator('.panel-body', { hasText: texts['panel.history.placeOther']! }).waitFor();
    expect(await looker.button(texts['panel.history.putBack']!).count()).toBe(0);
    expect(await violations(looker.page)).toEqual([]);
  });

  const looks: [string, Look][] = [
    ['dark and in English', { dark: true, locale: 'en-GB' }], ['on a phone', { width: 360, height: 740, touch: true }],
    // A window of 1280 wide at 400 %.
    ['at 400 %', { width: 320, height: 640, touch: true }],
  ];

  it.each(looks)('has nothing for axe to find, %s', async (_name, look) => {
    await live();
    const other = await Person.arrive(look);
    const looker = await other.context.newPage();
    await looker.goto(map.links.editor);
    if (look.touch) await looker.locator('.panel-rail > button').first().click();
    await looker.locator('.panel-tabs button[aria-expanded]').click();
    await looker.locator('.panel-places [data-place="history"]').click();
    await looker.locator('.panel-moment').first().click();
    await looker.locator('.panel-figures').waitFor();
    expect(await violations(looker)).toEqual([]);
    await looker.locator('.panel-item', { hasText: 'Wandelclub' }).first().click();
    await looker.locator('.panel-primary').waitFor();
    expect(await violations(looker)).toEqual([]);
    await other.leave();
  });
});
