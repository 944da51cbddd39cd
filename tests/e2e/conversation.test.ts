/** Talking by a card: what is said is kept, and becomes an action; by mouse and by keyboard alone. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
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

const question = 'Over welk gebied praten we?';
const answer = 'De hele Slachthuisbuurt';
const fill = (key: string, name: string, value: string): string => texts[key]!.replace(`{${name}}`, value);
const stored = async (kind: string): Promise<Record<string, unknown>[]> =>
  (await entitiesOf(map, kind)).map((one) => one.fields);

describe('a card', () => {
  it('is answered at a meeting, and an answer becomes an action with who and when', async () => {
    await board.toPlace('talk');
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-card="area"]').click();
    await board.button(texts['panel.conversation.meetingNew']!).click();
    await board.button(texts['panel.conversation.timerStart']!).click();
    await page.getByRole('timer').waitFor();
    await board.button(fill('panel.conversation.answerTo', 'question', question)).click();
    await page.getByRole('textbox', { name: question }).fill(answer);
    await board.button('Bewoners').click();
    expect(await violations(page)).toEqual([]);
    await board.button(texts['panel.conversation.keep']!).click();
    await page.locator('.panel-said', { hasText: answer }).waitFor();
    const [meeting] = await entitiesOf(map, 'meeting');
    await expect.poll(() => stored('answer')).toEqual([expect.objectContaining({
      card: 'area', prompt: 'where', text: answer, said_by: 'resident', meeting: { id: meeting?.id },
    })]);

    await board.button(texts['panel.conversation.ready']!).click();
    await board.button(fill('panel.conversation.actFor', 'answer', answer)).click();
    await page.getByLabel(texts['panel.conversation.actTitle']!).fill('Samen door de buurt lopen');
    await page.locator('.panel-answer-form .panel-picker button').first().click();
    await page.locator('.panel-search input').fill('Buurthuis');
    await page.locator('.panel-search .panel-pick-new').click();
    await page.locator('.panel-answer-form input[type="date"]').fill('2027-03-12');
    await board.button(texts['panel.conversation.agree']!).click();
    await page.locator('.panel-said-actions', { hasText: 'Samen door de buurt lopen' }).waitFor();
    const [said] = await entitiesOf(map, 'answer');
    const [party] = await entitiesOf(map, 'party');
    await expect.poll(() => stored('action')).toEqual([expect.objectContaining({
      title: 'Samen door de buurt lopen', due: 20_889, owner: { id: party?.id }, from: { ids: [said?.id] },
    })]);
    expect(await violations(page)).toEqual([]);

    await board.toPlace('talk');
    await page.locator('.panel-body section .panel-item').first().click();
    await page.locator('.panel-said', { hasText: answer }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('keeps what was begun while somebody looks elsewhere', async () => {
    await board.toPlace('talk');
    await page.locator('[data-card="area"]').click();
    await board.button(fill('panel.conversation.answerTo', 'question', question)).click();
    await page.getByRole('textbox', { name: question }).fill('Half een');
    await board.toPlace('list');
    await board.toPlace('talk');
    await page.locator('[data-card="area"]').click();
    expect(await page.getByRole('textbox', { name: question }).inputValue()).toBe('Half een');
  });

  it('stands on the board as notes, for everyone', async () => {
    const other = await person.open(map.links.viewer);
    await board.toPlace('talk');
    await page.locator('[data-card="area"]').click();
    await board.button(texts['panel.conversation.onBoard']!).click();
    await board.status('saved');
    const notes = async (on: BoardPage): Promise<string[]> => (await on.elements())
      .filter((one) => one.type === 'text' && !one.customData).map((one) => one.originalText ?? '');
    await expect.poll(() => notes(other)).toContain(question);
    expect((await notes(other)).sort()).toEqual((await notes(board)).sort());
    const [first] = (await other.elements()).filter((one) => one.type === 'rectangle' && !one.customData);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(-500);
  });

  it('is answered with nothing but the keyboard', async () => {
    const walk = new Walk(page);
    await walk.press(page.locator('.panel-tabs button[aria-expanded]'));
    await walk.press(page.locator('.panel-places [data-place="talk"]'));
    await walk.press(page.locator('[data-card="goal"]'));
    await walk.press(page.locator('.panel-question .panel-text').first());
    await expect.poll(() => walk.isOn(page.locator('.panel-answer-form textarea'))).toBe(true);
    await page.keyboard.type('Dat niemand alleen eet');
    await walk.press(board.button('Beroepskrachten'), 'Tab', 'Space');
    await walk.press(board.button(texts['panel.conversation.keep']!));
    await page.locator('.panel-said', { hasText: 'Dat niemand alleen eet' }).waitFor();
    await walk.press(board.button(texts['panel.conversation.ready']!));
    await walk.press(board.button(fill('panel.conversation.actFor', 'answer', 'Dat niemand alleen eet')), 'Shift+Tab');
    await expect.poll(() => walk.isOn(page.getByLabel(texts['panel.conversation.actTitle']!))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => stored('action')).toEqual([expect.objectContaining({ title: 'Dat niemand alleen eet' })]);
    await expect.poll(() => stored('answer')).toEqual([expect.objectContaining({ said_by: 'professional' })]);
  });
});
