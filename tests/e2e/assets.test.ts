/** What residents have becomes an initiative: with the mouse, and with nothing but the keyboard. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';
import { violations } from './violations.js';
import { Walk } from './walk.js';

const kitchen = [['Mensen', 'Lekker koken'], ['Plekken', 'Keuken']] as const;

let map: ServedMap;
let board: BoardPage;
let page: Page;

alone((mine) => ({ map, board, page } = mine));

const button = (key: string): Locator => board.button(texts[key]!);
const sort = (name: string): Locator => page.locator('.panel-sorts button', { hasText: name });
const tick = (title: string): Locator => page.getByLabel(texts['panel.tick']!.replace('{title}', title));

/** The lineage in the file: the action names the assets, the initiative the action. */
async function expectLineage(): Promise<void> {
  await expect.poll(async () => (await entitiesOf(map, 'initiative')).length).toBe(1);
  const assets = await entitiesOf(map, 'asset');
  const [action] = await entitiesOf(map, 'action');
  const [initiative] = await entitiesOf(map, 'initiative');
  const used = assets.filter((one) => one.fields['title'] !== 'Koor').map((one) => one.id).sort();
  expect((action?.fields['from'] as { ids: string[] }).ids.sort()).toEqual(used);
  expect(initiative?.fields['title']).toBe('Samen soep koken');
  expect(initiative?.fields['from_action']).toEqual({ id: action?.id });
}

describe('assets become an initiative', () => {
  it('with the mouse', async () => {
    await board.toPlace('assets');
    await page.locator('.panel-starter').waitFor();
    await page.locator('.panel-foot .panel-primary').click();
    for (const [name, title] of [...kitchen, ['Verenigingen', 'Koor']] as const) {
      await sort(name).click();
      await page.locator('.panel-body input[type="text"]').fill(title);
      await button('panel.assets.add').click();
      await button('panel.assets.otherSort').click();
    }
    await page.locator('.panel-back').click();
    expect(await page.locator('.panel-item', { hasText: texts['panel.assets.unlinked']! }).count()).toBe(3);

    await tick('Lekker koken').check();
    await tick('Keuken').check();
    await button('panel.assets.makeAction').click();
    await page.getByLabel(texts['panel.assets.actionTitle']!).fill('Samen soep koken');
    await button('panel.assets.actionAdd').click();
    await button('panel.next.initiative').click();
    await page.locator('.panel-trail', { hasText: 'Samen soep koken' }).waitFor();
    await page.locator('.panel-quadrants [data-quadrant="collectief-burger"]').click();
    await board.centre('Samen soep koken', (x, y) => x > 0 && y < 0);
    await expectLineage();

    await board.toPlace('assets');
    await expect.poll(() => page.locator('.panel-item', { hasText: texts['panel.assets.unlinked']! }).count()).toBe(1);
  });

  it('with the keyboard alone', async () => {
    const walk = new Walk(page);
    await walk.toPlace('assets');
    await walk.press(page.locator('.panel-foot .panel-primary'));
    for (const [name, title] of kitchen) {
      await walk.press(sort(name));
      await expect.poll(() => walk.isOn(page.locator('.panel-body input[type="text"]'))).toBe(true);
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await walk.press(button('panel.assets.otherSort'), 'Shift+Tab');
    }
    await walk.press(page.locator('.panel-back'), 'Shift+Tab');
    await walk.press(tick('Lekker koken'), 'Tab', 'Space');
    await walk.press(tick('Keuken'), 'Tab', 'Space');
    await walk.press(button('panel.assets.makeAction'));
    await expect.poll(() => walk.isOn(page.getByLabel(texts['panel.assets.actionTitle']!))).toBe(true);
    await page.keyboard.type('Samen soep koken');
    await page.keyboard.press('Enter');
    await walk.press(button('panel.next.initiative'));
    await walk.press(page.locator('.panel-quadrants [data-quadrant="collectief-burger"]'), 'Tab', 'Space');
    await board.centre('Samen soep koken', (x, y) => x > 0 && y < 0);
    await expectLineage();
  });
});

it('are looked back at: what came, and what was joined since a moment', async () => {
  await board.toPlace('assets');
  await page.locator('.panel-foot .panel-primary').click();
  for (const [name, title] of kitchen) {
    await sort(name).click();
    await page.locator('.panel-body input[type="text"]').fill(title);
    await button('panel.assets.add').click();
    await button('panel.assets.otherSort').click();
  }
  await page.locator('.panel-back').click();
  await board.status('saved');
  await button('panel.assets.before').click();
  await page.locator('.panel-body summary', { hasText: texts['panel.history.nameNow']! }).click();
  await page.getByLabel(texts['panel.history.name']!).fill('Vorig jaar');
  await page.keyboard.press('Enter');
  await page.locator('.panel-moment').waitFor();

  await board.toPlace('assets');
  await page.locator('.panel-item', { hasText: 'Keuken' }).click();
  await page.getByRole('button', { name: texts['panel.links.choose']! }).click();
  await page.locator('.panel-search .panel-item', { hasText: 'Lekker koken' }).click();
  await board.status('saved');
  await board.toPlace('history');
  await page.locator('.panel-moment').click();
  const then = page.getByRole('region', { name: texts['panel.history.assets']!, exact: true });
  await then.getByRole('row', { name: /verbonden zijn 0 2/ }).waitFor();
  await then.getByRole('listitem').filter({ hasText: /Keuken.*Lekker koken/ }).waitFor();
  await button('panel.history.assetsOnBoard').click();
  expect(await violations(page)).toEqual([]);
});
