/** A question that keeps coming back becomes a joint approach: with nothing but the keyboard. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';
import { Walk } from './walk.js';

let map: ServedMap;
let board: BoardPage;
let page: Page;
let walk: Walk;

alone((mine) => {
  ({ map, board, page } = mine);
  walk = new Walk(page);
}, 'facilitator');

const button = (key: string): Locator => board.button(texts[key]!);
const input = (): Locator => page.locator('.panel-body input[type="text"]').first();
const tick = (title: string): Locator => page.getByLabel(texts['panel.tick']!.replace('{title}', title));
const signals = ['Eet altijd alleen', 'Kent niemand in de flat', 'Wil wel wandelen'];

async function writeSignals(...titles: string[]): Promise<void> {
  await walk.toPlace('issues', 'Shift+Tab');
  await walk.press(page.locator('.panel-foot .panel-primary'));
  for (const title of titles) {
    await expect.poll(() => walk.isOn(input())).toBe(true);
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await walk.press(page.locator('.panel-back'), 'Shift+Tab');
}

async function bundle(title: string, ...of: string[]): Promise<void> {
  for (const one of of) await walk.press(tick(one), 'Tab', 'Space');
  await walk.press(button('panel.issues.makeBundle'));
  await expect.poll(() => walk.isOn(input())).toBe(true);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

const idOf = async (kind: string): Promise<string | undefined> => (await entitiesOf(map, kind))[0]?.id;
const refersTo = async (kind: string, field: string): Promise<unknown[]> =>
  (await entitiesOf(map, kind)).map((one) => one.fields[field]);

describe('signals', () => {
  it('become a bundle, an issue and an initiative that stands on the board', async () => {
    await walk.to(page.locator('.panel-tabs button').first());
    await writeSignals(...signals);
    await bundle('Alleen in de flat', ...signals);
    await walk.press(button('panel.next.issue'));
    await expect.poll(() => refersTo('bundle', 'issue')).toEqual([{ id: await idOf('issue') }]);
    expect(await refersTo('signal', 'bundle')).toEqual(signals.map(() => expect.anything()));

    await walk.press(page.getByRole('button', { name: /^b\. / }));
    await expect.poll(() => refersTo('issue', 'who_moves')).toEqual(['b']);
    await walk.press(button('panel.next.initiative'), 'Shift+Tab');
    await walk.press(page.locator('.panel-quadrants [data-quadrant="collectief-burger"]'), 'Tab', 'Space');
    await board.centre('Alleen in de flat', (x, y) => x > 0 && y < 0);
    expect(await refersTo('initiative', 'issue')).toEqual([{ id: await idOf('issue') }]);
    await page.locator('.panel-trail', { hasText: 'Alleen in de flat' }).waitFor();
  });

  it('do not become an issue while there are fewer than three', async () => {
    await walk.to(page.locator('.panel-tabs button').first());
    await writeSignals(signals[0]!, signals[1]!);
    await bundle('Alleen', signals[0]!, signals[1]!);
    await page.locator('.panel-message', { hasText: '2 van 3' }).waitFor();
    await page.locator('.panel-item', { hasText: texts['panel.bundle.smallShort']!.slice(0, 25) }).click();
    await page.locator('.panel-actions').waitFor();
    expect(await button('panel.next.issue').count()).toBe(0);
  });
});
