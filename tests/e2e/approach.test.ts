/** From an initiative to an approach: along its flow, onwards and back, by mouse and by keyboard alone. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';
import type { Person } from './browser.js';
import type { ServedMap } from './host.js';
import { entitiesOf } from './mapFile.js';
import { violations } from './violations.js';
import { Walk } from './walk.js';

let map: ServedMap;
let person: Person;
let board: BoardPage;
let page: Page;

alone((mine) => ({ map, person, board, page } = mine));

const way = (title: string): Locator => page.locator('.panel-ways button', { hasText: title });
const current = (): Promise<string | null> => page.locator('.panel-way [aria-current="step"]').textContent();
const fields = async (): Promise<Record<string, unknown> | undefined> =>
  (await entitiesOf(map, 'initiative'))[0]?.fields;

async function signal(title: string): Promise<void> {
  await page.locator('.panel-body input[type="text"]').first().fill(title);
  await page.keyboard.press('Enter');
}

/** A question that is heard three times becomes an initiative. */
async function fromSignals(): Promise<void> {
  await board.toPlace('issues');
  await page.locator('.panel-foot .panel-primary').click();
  for (const title of ['Eet alleen', 'Kent niemand', 'Wil wandelen']) await signal(title);
  await page.locator('.panel-back').first().click();
  for (const tick of await page.locator('.panel-tick').all()) await tick.check();
  await board.button(texts['panel.issues.makeBundle']!).click();
  await signal('Alleen in de flat');
  await board.button(texts['panel.next.issue']!).click();
  await board.button(texts['panel.next.initiative']!).click();
  await board.centre('Alleen in de flat');
}

describe('an initiative', () => {
  it('goes from signals to a plan, and back to it when it falters', async () => {
    await fromSignals();
    await board.toPlace('approach');
    expect(await violations(page)).toEqual([]);
    await page.locator('.panel-item', { hasText: 'Alleen in de flat' }).click();
    await way('1. Verkennen').click();
    await expect.poll(current).toContain('1. Verkennen');
    await way('2. Plan maken').click();
    await expect.poll(current).toContain('2. Plan maken');
    expect(await violations(page)).toEqual([]);

    await page.locator('.panel-section > summary', { hasText: 'Plan 1.' }).click();
    await page.getByLabel('Plan 2. Wat willen we bereiken?').fill('Elke week samen eten');
    await way('3. Samen doen').click();
    await expect.poll(current).toContain('3. Samen doen');
    await way('Terug naar 2. Plan maken').click();
    await expect.poll(current).toContain('2. Plan maken');
    await expect.poll(fields).toMatchObject({ step: 'plan', plan_goal: 'Elke week samen eten' });
    await page.locator('.panel-section > summary', { hasText: 'Plan 1.' }).click();
    expect(await page.getByLabel('Plan 2. Wat willen we bereiken?').inputValue()).toBe('Elke week samen eten');

    await page.locator('.panel-back').click();
    const plan = page.locator('.panel-group', { hasText: '2. Plan maken' });
    await plan.locator('.panel-item', { hasText: 'Alleen in de flat' }).waitFor();
  });

  it('goes its way with nothing but the keyboard', async () => {
    await board.add('Samen eten');
    const walk = new Walk(page);
    const place = page.locator('.panel-places [data-place="approach"]');
    if (!(await place.isVisible())) await walk.press(page.locator('.panel-tabs button[aria-expanded]'), 'Shift+Tab');
    await walk.press(place);
    await walk.press(page.locator('.panel-item', { hasText: 'Samen eten' }));
    for (const step of ['1. Verkennen', '3. Samen doen', 'Terug naar 2. Plan maken']) {
      await walk.press(way(step));
      await expect.poll(current).toContain(step.replace('Terug naar ', ''));
      // The button that was pressed is gone: reading goes on from the heading, not from the top of the page.
      await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
    }
    await expect.poll(async () => (await fields())?.['step']).toBe('plan');
    await walk.press(page.locator('.panel-back'), 'Shift+Tab');
    await walk.to(page.locator('.panel-item', { hasText: 'Samen eten' }));
  });

  it('is only looked at by who may not change it', async () => {
    await board.add('Samen eten');
    await board.toPlace('approach');
    await page.locator('.panel-item', { hasText: 'Samen eten' }).click();
    await way('1. Verkennen').click();
    await board.status('saved');
    const looker = await person.open(map.links.viewer);
    await looker.toPlace('approach');
    await looker.page.locator('.panel-item', { hasText: 'Samen eten' }).click();
    await looker.page.locator('.panel-prompts').waitFor();
    expect(await looker.page.locator('.panel-ways button').count()).toBe(0);
    expect(await violations(looker.page)).toEqual([]);
  });
});
