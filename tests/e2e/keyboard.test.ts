/** Everything that the page can do, with nothing but the keyboard. No test here touches the mouse. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BoardPage, texts } from './boardPage.js';
import { Person } from './browser.js';
import { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';
import { Walk } from './walk.js';

let map: ServedMap;
let person: Person;
let board: BoardPage;
let page: Page;

beforeEach(async () => {
  [map, person] = await Promise.all([ServedMap.start(), Person.arrive()]);
});

afterEach(async () => {
  await person.leave();
  await map.end();
  expect(person.problems).toEqual([]);
});

async function arrive(link: string): Promise<void> {
  board = await person.open(link);
  page = board.page;
}

/** A text of the page, with its values filled in. */
function text(key: string, values: Record<string, string> = {}): string {
  return texts[key]!.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name]!);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const focused = (target: Locator): Promise<boolean> => new Walk(page).isOn(target);
const to = (target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => new Walk(page).to(target, way);
const walkAndPress = (target: Locator, key = 'Enter'): Promise<void> => new Walk(page).press(target, 'Tab', key);

const button = (name: string): Locator => board.button(name);
const row = (title: string): Locator => page.locator('.panel-item', { hasText: title });
const heading = (title: string): Locator => page.getByRole('heading', { level: 2, name: title });

/** Opens the form of an initiative from the list. */
async function openForm(title: string): Promise<void> {
  await walkAndPress(row(title));
  await expect.poll(() => focused(heading(title))).toBe(true);
}

/** From a form to the list, on the row one came from. */
async function back(): Promise<void> {
  await to(button(text('panel.back')), 'Shift+Tab');
  await press('Enter');
  await page.locator('.panel-body .panel-group').first().waitFor();
}

/** Adds an initiative from the list, in a quadrant or parked. */
async function add(title: string, quadrant?: string): Promise<void> {
  await walkAndPress(button(text('panel.add.button')));
  await expect.poll(() => focused(page.getByLabel(text('panel.add.title')))).toBe(true);
  await page.keyboard.type(title);
  if (quadrant) await walkAndPress(page.locator(`.panel-quadrants [data-quadrant="${quadrant}"]`), 'Space');
  await walkAndPress(button(text('panel.add.submit')));
  await back();
  await row(title).waitFor();
}

const titles = async (): Promise<string[]> => (await map.inspect()).map(({ title }) => title).sort();
const place = async () => (await map.inspect())[0]?.place;

describe('the keyboard', () => {
  it('skips the board, adds an initiative and fills in its form', async () => {
    await arrive(map.links.editor);
    await press('Tab');
    expect(await focused(button(text('panel.skip')))).toBe(true);
    await press('Enter');
    await expect.poll(() => focused(heading(text('panel.list.title')))).toBe(true);

    await add('Wandelclub', 'collectief-burger');
    await expect.poll(place).toEqual({ x: 7500, y: 7500, rx: 0, ry: 0 });
    await openForm('Wandelclub');
    await to(page.getByLabel('Titel', { exact: true }));
    await press('Control+a');
    await page.keyboard.type('Wandelclub 60+');
    await press('Tab');
    await expect.poll(titles).toEqual(['Wandelclub 60+']);
    expect(await focused(page.getByLabel('Omschrijving'))).toBe(true);
    await page.keyboard.type('Elke dinsdag');
    await press('Enter');
    await page.keyboard.type('samen op pad');
    await press('Tab');
    const description = async () => (await entitiesOf(map, 'initiative'))[0]?.fields['description'];
    await expect.poll(description).toBe('Elke dinsdag\nsamen op pad');
  });

  it('gives an initiative every place, a breadth, and none', async () => {
    await arrive(map.links.editor);
    await add('Wandelclub');
    expect(await place()).toBeNull();
    await openForm('Wandelclub');
    await walkAndPress(page.locator('.panel-quadrants [data-quadrant="individueel-professional"]'));
    await expect.poll(place).toEqual({ x: 2500, y: 2500, rx: 0, ry: 0 });

    const sliders = page.locator('.panel-body input[type="range"]');
    await to(sliders.nth(0));
    await press('End', 'ArrowLeft', 'ArrowLeft');
    await expect.poll(place).toEqual({ x: 9800, y: 2500, rx: 0, ry: 0 });
    await to(sliders.nth(1));
    await press('Home', 'ArrowRight');
    await expect.poll(place).toEqual({ x: 9800, y: 100, rx: 0, ry: 0 });

    await walkAndPress(page.getByText(text('panel.breadth.title')));
    await to(sliders.nth(2));
    await press('ArrowRight', 'ArrowRight');
    await expect.poll(async () => (await place())?.rx).toBe(100);
    await to(sliders.nth(3));
    await press('PageUp');
    await expect.poll(async () => (await place())?.ry).toBeGreaterThan(100);

    await walkAndPress(button(text('panel.place.park')));
    await expect.poll(place).toBeNull();
  });

  it('links, copies, deletes and restores, undoes and redoes', async () => {
    await arrive(map.links.editor);
    await add('Wandelclub', 'individueel-burger');
    await add('Leefstraat', 'collectief-burger');
    await openForm('Wandelclub');
    const links = async () => (await entitiesOf(map, 'link')).length;
    const linking = page.getByRole('button', { name: text('panel.links.choose') });
    await walkAndPress(linking);
    await page.keyboard.type('leef');
    await walkAndPress(page.locator('.panel-search .panel-item'));
    await expect.poll(links).toBe(1);
    expect(await focused(linking)).toBe(true);
    await walkAndPress(button(text('panel.links.remove', { title: 'Leefstraat' })));
    await expect.poll(links).toBe(0);
    // What was pressed has gone; the keyboard goes on beside it.
    expect(await focused(linking)).toBe(true);

    await walkAndPress(button(text('panel.copy')));
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub', 'Wandelclub']);
    await press('Shift+Tab');
    await walkAndPress(button(text('panel.delete')));
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub']);

    await walkAndPress(page.getByText(text('panel.deleted.title', { count: '1' })));
    await walkAndPress(button(text('panel.deleted.restore', { title: 'Wandelclub' })));
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub', 'Wandelclub']);
    expect(await focused(heading(text('panel.list.title')))).toBe(true);
    await to(button(text('panel.undo')));
    await press('Enter');
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub']);
    await to(button(text('panel.redo')));
    await press('Space');
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub', 'Wandelclub']);
    await press('Control+z');
    await expect.poll(titles).toEqual(['Leefstraat', 'Wandelclub']);
  });

  it('shows the whole map again', async () => {
    await arrive(map.links.viewer);
    const middle = async (): Promise<number> => Math.round((await board.onScreen(0, 0)).y);
    const whole = await middle();
    await to(page.locator('.excalidraw-container'));
    await press('PageDown');
    await expect.poll(middle).not.toBe(whole);
    await walkAndPress(button(text('panel.fit')));
    await expect.poll(middle).toBe(whole);
  });

  it('gives a nickname, and sets language, theme and calm, which stay after a reload', async () => {
    await arrive(map.links.editor);
    await new Walk(page).toPlace('view');
    await to(page.getByRole('radio', { name: text('panel.view.theme.system') }));
    await press('ArrowDown', 'ArrowDown');
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await walkAndPress(page.getByRole('checkbox', { name: text('panel.view.calm') }), 'Space');
    await to(page.getByRole('radio', { name: 'Nederlands' }), 'Shift+Tab');
    await press('ArrowDown');
    await page.locator('.panel[lang="en"]').waitFor();

    await new Walk(page).toPlace('people');
    await to(page.locator('.panel-body input[type="text"]'));
    await page.keyboard.type('Ans');
    await press('Enter');
    await page.locator('.panel-people', { hasText: 'Ans' }).waitFor();

    await page.reload();
    await page.locator('.panel[lang="en"]').waitFor();
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await new Walk(page).toPlace('view');
    expect(await page.locator('.panel-body input[type="checkbox"]').isChecked()).toBe(true);
  });

  it('names, turns and sizes the map, and hands out its links', async () => {
    await arrive(map.links.facilitator);
    const fields = async () => (await entitiesOf(map, 'map'))[0]?.fields;
    await new Walk(page).toPlace('view');
    await to(page.getByLabel(text('panel.view.mapTitle')));
    await press('Control+a');
    await page.keyboard.type('Slachthuisbuurt');
    await press('Enter');
    await expect.poll(async () => (await fields())?.['title']).toBe('Slachthuisbuurt');
    await walkAndPress(button(text('panel.view.flipX')));
    await walkAndPress(button(text('panel.view.flipY')), 'Space');
    await to(page.getByRole('radio', { name: text('panel.view.size.0') }));
    await press('ArrowDown');
    await expect.poll(fields).toMatchObject({ flip_x: true, flip_y: true, size: 1 });

    await new Walk(page).toPlace('people', 'Shift+Tab');
    await walkAndPress(button(text('panel.share.open')));
    const link = page.getByRole('dialog').getByLabel(text('panel.share.for.viewer'), { exact: true });
    await to(link);
    expect(await link.inputValue()).toBe(map.links.viewer);
    await to(button(text('panel.share.close')));
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(button(text('panel.share.open')))).toBe(true);
  });
});
