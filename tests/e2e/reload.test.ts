/** What a page knows of the map after it was loaded again: all that the panel can show and bring back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alone } from './alone.js';
import { type BoardPage, texts } from './boardPage.js';

let board: BoardPage;
let page: Page;

alone((met) => ({ board, page } = met));

/** Makes a thing without a place through the outline; its form is shown afterwards. */
async function make(kind: string, title: string): Promise<void> {
  await board.toPlace('outline');
  await page.locator('.panel-foot .panel-primary').click();
  await page.locator('.panel-kinds button').getByText(kind, { exact: true }).click();
  await page.locator('.panel-body input[type="text"]').fill(title);
  await page.keyboard.press('Enter');
  await page.locator('.panel-actions').waitFor();
}

async function reload(): Promise<void> {
  await board.status('saved');
  await page.reload();
  await board.ready();
}

async function openForm(title: string): Promise<void> {
  await board.toPlace('outline');
  await page.locator('.panel-body summary', { hasText: title }).click();
  await board.button(new RegExp(`${title}$`)).click();
  await page.locator('.panel-back').waitFor();
}

describe('a page that was loaded again', () => {
  it('shows the place on a lens that the board does not show', async () => {
    await board.add('Wandelclub');
    await board.clickCard('Wandelclub');
    const third = page.locator('.panel-quadrants button').nth(2);
    await board.button('Speelveld').click();
    await third.click();
    await expect.poll(() => third.getAttribute('aria-pressed')).toBe('true');
    await reload();
    await board.clickCard('Wandelclub');
    await board.button('Speelveld').click();
    await expect.poll(() => third.getAttribute('aria-pressed')).toBe('true');
  });

  it('shows a link with something that has no card, and brings that back when it was deleted', async () => {
    await board.add('Wandelclub');
    await make('Vraagstuk', 'Eenzaam');
    await page.getByRole('button', { name: texts['panel.links.choose']! }).click();
    await page.locator('.panel-search li button', { hasText: 'Wandelclub' }).click();
    const link = page.locator('.panel-links li', { hasText: 'Wandelclub' });
    await link.waitFor();
    await reload();
    await openForm('Eenzaam');
    await link.waitFor();
    await page.locator('.panel-actions .panel-danger').click();
    await reload();
    await board.toPlace('list');
    await page.locator('.panel-more > summary', { hasText: 'Verwijderd' }).click();
    await board.button(texts['panel.deleted.restore']!.replace('{title}', 'Eenzaam')).click();
    await openForm('Eenzaam');
    await link.waitFor();
  });
});
