/** Three stories of a neighbourhood, each told with nothing but the keyboard, and with nothing but the outline. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { ServedMap } from './host.js';
import { entitiesOf, type StoredEntity } from './mapFile.js';
import { violations } from './violations.js';
import { Walk } from './walk.js';

let map: ServedMap;
let board: BoardPage;
let page: Page;
let walk: Walk;

alone((mine) => {
  ({ map, board, page } = mine);
  walk = new Walk(page);
}, 'facilitator');

beforeEach(() => walk.to(page.locator('.panel-tabs button').first()));

const button = (key: string): Locator => board.button(texts[key]!);
const heading = (title: string): Locator => page.getByRole('heading', { level: 2, name: title });
const quadrant = (id: string): Locator => page.locator(`.panel-quadrants [data-quadrant="${id}"]`);
const picker = (field: string): Locator => page.locator('.panel-picker > button').and(page.getByLabel(field));
const summary = (words: string): Locator => page.locator('.panel-body summary', { hasText: words });

/** Makes something of a kind; the keyboard is at the heading of its form afterwards. */
async function make(kind: string, title: string): Promise<void> {
  await walk.toPlace('outline', 'Shift+Tab');
  await walk.press(page.locator('.panel-foot .panel-primary'));
  await walk.press(page.locator('.panel-kinds button').getByText(kind, { exact: true }));
  await expect.poll(() => walk.isOn(page.locator('.panel-body input[type="text"]'))).toBe(true);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect.poll(() => walk.isOn(heading(title))).toBe(true);
}

/** From the outline to the form of what stands in it. */
async function openForm(title: string): Promise<void> {
  await walk.toPlace('outline', 'Shift+Tab');
  await walk.press(summary(title));
  await walk.press(board.button(texts['panel.outline.edit']!.replace('{title}', title)));
  await expect.poll(() => walk.isOn(heading(title))).toBe(true);
}

/** Chooses something for a field that refers to others, by typing how it begins. */
async function pick(field: string, words: string): Promise<void> {
  await walk.press(picker(field));
  await expect.poll(() => walk.isOn(page.locator('.panel-search input'))).toBe(true);
  await page.keyboard.type(words);
  await walk.press(page.locator('.panel-search .panel-item').first());
}

const stored = async (kind: string, title: string): Promise<StoredEntity | undefined> =>
  (await entitiesOf(map, kind)).find((one) => one.fields['title'] === title);
const field = (kind: string, title: string, name: string) => async (): Promise<unknown> =>
  (await stored(kind, title))?.fields[name];

describe('by the outline and the keyboard alone', () => {
  it('a team maps its work, and says where it wants to go', async () => {
    for (const [title, place] of [['Spreekuur', 'individueel'], ['Wandelclub', 'collectief']] as const) {
      await make('Initiatief', title);
      await walk.press(quadrant(`${place}-professional`), 'Tab', 'Space');
      await board.centre(title, (_x, y) => y > 0);
    }
    await make('Beweging', 'Van ons naar de buurt');
    await pick('Welk initiatief?', 'wandel');
    await walk.press(board.button(/^Gepland/), 'Tab', 'Space');
    await walk.press(summary(texts['panel.more.title']!.split(' ')[0]!));
    await walk.press(summary('Naar welk vak?'));
    await walk.press(board.button('Collectief · burger'), 'Tab', 'Space');
    const club = await stored('initiative', 'Wandelclub');
    await expect.poll(async () => (await stored('movement', 'Van ons naar de buurt'))?.fields).toMatchObject({
      initiative: { id: club?.id }, sort: 'planned', to_quadrant: 'collectief-burger',
    });

    // A season later: it is there.
    await openForm('Wandelclub');
    await walk.press(quadrant('collectief-burger'), 'Tab', 'Space');
    await board.centre('Wandelclub', (x, y) => x > 0 && y < 0);
    expect(await violations(page)).toEqual([]);
  });

  it('what residents have becomes an initiative', async () => {
    await make('Kracht', 'Lekker koken');
    await make('Kracht', 'Keuken');
    await make('Actie', 'Samen soep koken');
    await walk.press(summary(texts['panel.more.title']!.split(' ')[0]!));
    await walk.press(summary('Waar komt het uit voort?'));
    for (const asset of ['lekker', 'keuken']) await pick('Waar komt het uit voort?', asset);
    await walk.press(button('panel.next.initiative'), 'Shift+Tab');
    await expect.poll(() => walk.isOn(heading('Samen soep koken'))).toBe(true);
    await walk.press(quadrant('collectief-burger'), 'Tab', 'Space');
    await board.centre('Samen soep koken', (x, y) => x > 0 && y < 0);
    const assets = (await entitiesOf(map, 'asset')).map((one) => one.id).sort();
    const action = await stored('action', 'Samen soep koken');
    expect((action?.fields['from'] as { ids: string[] }).ids.sort()).toEqual(assets);
    expect(await field('initiative', 'Samen soep koken', 'from_action')()).toEqual({ id: action?.id });
  });

  it('a question that keeps coming back becomes a joint approach', async () => {
    for (const [n, signal] of ['Eet altijd alleen', 'Kent niemand', 'Wil wel wandelen'].entries()) {
      await make('Signaal', signal);
      await walk.press(picker('Bij welke bundel?'));
      await expect.poll(() => walk.isOn(page.locator('.panel-search input'))).toBe(true);
      await page.keyboard.type('Alleen in de flat');
      await walk.press(page.locator(n === 0 ? '.panel-search .panel-pick-new' : '.panel-search .panel-item').first());
      await page.locator('.panel-links', { hasText: 'Alleen in de flat' }).waitFor();
    }
    // Nothing of a bundle is written out before it has its third signal.
    await expect.poll(field('signal', 'Wil wel wandelen', 'bundle')).toEqual({ id: expect.any(String) as string });
    await openForm('Alleen in de flat');
    await walk.press(button('panel.next.issue'));
    await walk.press(page.getByRole('button', { name: /^b\. / }), 'Tab', 'Space');
    await expect.poll(field('issue', 'Alleen in de flat', 'who_moves')).toBe('b');
    await walk.press(button('panel.next.initiative'), 'Shift+Tab');
    await walk.press(quadrant('collectief-burger'), 'Tab', 'Space');
    await board.centre('Alleen in de flat', (x, y) => x > 0 && y < 0);
    const issue = await stored('issue', 'Alleen in de flat');
    expect(await field('initiative', 'Alleen in de flat', 'issue')()).toEqual({ id: issue?.id });
    expect(await field('bundle', 'Alleen in de flat', 'issue')()).toEqual({ id: issue?.id });
  });
});
