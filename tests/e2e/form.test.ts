/** A form of the method's own kinds: every type of field reaches the file as the model has it. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';

let map: ServedMap;
let board: BoardPage;
let page: Page;

alone((mine) => ({ map, board, page } = mine));

const group = (name: string): Locator => page.getByRole('group', { name, exact: true });

/** Makes something through the outline; its form is shown afterwards, with all that it can say. */
async function make(kind: string, title: string): Promise<void> {
  await board.toPlace('outline');
  await page.locator('.panel-foot .panel-primary').click();
  await page.locator('.panel-kinds button').getByText(kind, { exact: true }).click();
  await page.locator('.panel-body input[type="text"]').fill(title);
  await page.keyboard.press('Enter');
  await page.locator('.panel-more-fields > summary').click();
}

const open = (title: string): Promise<void> => page.locator('.panel-section > summary', { hasText: title }).click();

/** What the file holds of the one thing of a kind, as far as a test asks. */
const told = (kind: string, ...names: string[]) => async (): Promise<unknown[]> => {
  const [one] = await entitiesOf(map, kind);
  return names.map((name) => one?.fields[name]);
};

describe('a form', () => {
  it('takes days, choices, yes and no, numbers, and something made on the spot', async () => {
    await make('Evaluatie', 'Na een jaar');
    await page.getByLabel('Wanneer?').fill('2026-03-12');
    await group('Deden bewoners mee?').getByRole('button', { name: 'Ja', exact: true }).click();
    await page.getByRole('button', { name: /Welk initiatief/ }).click();
    await page.locator('.panel-search input').fill('Buurttuin');
    await page.locator('.panel-pick-new').click();
    await open('Tussendoor?');
    await group('Tussendoor?').getByRole('button', { name: texts['panel.field.no']!, exact: true }).click();
    await open('Wat zagen we echt gebeuren?');
    await page.locator('.panel-section').getByRole('checkbox').first().check();
    await expect.poll(told('evaluation', 'when', 'with_residents', 'interim', 'benefits_seen.efficient'))
      .toEqual([20_524, 'yes', false, true]);
    const [initiative] = await entitiesOf(map, 'initiative');
    expect(initiative?.fields['title']).toBe('Buurttuin');
    expect(await told('evaluation', 'initiative')()).toEqual([{ id: initiative?.id }]);
  });

  it('says in words what is no number, keeps it in the field and sends nothing', async () => {
    await make('Evaluatie', 'Na een jaar');
    await open('Hoeveel mensen bereikten we?');
    const field = page.getByLabel(/Hoeveel mensen bereikten we/);
    await field.fill('veel');
    await field.press('Enter');
    await page.locator('.panel-problem').waitFor();
    expect(await field.inputValue()).toBe('veel');
    await field.fill('40');
    await field.press('Enter');
    await expect.poll(told('evaluation', 'reach')).toEqual([40]);
    expect(await page.locator('.panel-problem').count()).toBe(0);
    await field.fill('');
    await field.press('Enter');
    await expect.poll(told('evaluation', 'reach')).toEqual([null]);
  });

  it('takes a scale, which can be unsaid again, and the answers of a checklist', async () => {
    await make('Terugblik', 'Met het team');
    const scale = page.getByLabel('Van wie is het?');
    await scale.focus();
    await scale.press('End');
    await expect.poll(told('reflection', 'ownership')).toEqual([10_000]);
    const clear = texts['panel.field.clearOf']!.replace('{title}', 'Van wie is het?');
    await board.button(clear).click();
    await expect.poll(told('reflection', 'ownership')).toEqual([null]);
    await open('Vier principes');
    await page.locator('.panel-section select').first().selectOption({ index: 1 });
    const answers = async (): Promise<number> => {
      const [one] = await entitiesOf(map, 'reflection');
      return Object.keys(one?.fields ?? {}).filter((name) => name.startsWith('principles.')).length;
    };
    await expect.poll(answers).toBe(1);
  });

  it('moves along a flow, and keeps who, when and why together', async () => {
    await make('Initiatief', 'Wandelclub');
    await board.button('Begin bij 1. Verkennen').click();
    await expect.poll(told('initiative', 'step')).toEqual(['explore']);
    await group('Waar op de routekaart?').getByRole('button', { name: /2\. Plan maken/ }).click();
    await expect.poll(told('initiative', 'step')).toEqual(['plan']);
    await open('Voorgelegd aan meer bewoners');
    await page.getByLabel(texts['panel.record.when']!, { exact: true }).fill('2026-03-12');
    await page.getByLabel(texts['panel.record.who']!, { exact: true }).fill('de werkgroep');
    await page.getByLabel(texts['panel.record.why']!, { exact: true }).fill('om te horen wat mist');
    await page.getByLabel('Titel', { exact: true }).focus();
    await expect.poll(told('initiative', 'resident_test'))
      .toEqual(['{"when":20524,"who":"de werkgroep","why":"om te horen wat mist"}']);
  });

  it('gives an initiative a place on a lens that the board does not show', async () => {
    await make('Initiatief', 'Wandelclub');
    await page.locator('.panel-quadrants button').nth(1).click();
    const before = await board.centre('Wandelclub', (x, y) => x > 0 && y < 0);
    await board.button('Speelveld').click();
    await page.locator('.panel-quadrants button').nth(2).click();
    await expect.poll(told('initiative', 'place.speelveld', 'place.kwadranten'))
      .toEqual([expect.anything(), expect.anything()]);
    expect(await board.centre('Wandelclub')).toEqual(before);
  });

  it('shows where the map suggests to put something, and puts it there', async () => {
    const place = { x: 9000, y: 8000, rx: 0, ry: 0 };
    await page.route('**/ask', async (route) => {
      const { about, entity } = route.request().postDataJSON() as { about: string; entity: string };
      await (about === 'suggest'
        ? route.fulfill({ json: { place, because: 'De buurt doet al mee.', entities: [entity] } })
        : route.continue());
    });
    await make('Initiatief', 'Wandelclub');
    await page.locator('.panel-suggestion', { hasText: 'De buurt doet al mee.' }).waitFor();
    await board.button(texts['panel.suggest.take']!).click();
    await expect.poll(async () => (await map.inspect())[0]?.place).toEqual(place);
    await page.locator('.panel-suggestion').waitFor({ state: 'detached' });
  });
});
