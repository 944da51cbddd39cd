/** The panel's places on a map of the whole method: nothing for axe to find, in every look. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardPage, texts } from './boardPage.js';
import { type Look, Person } from './browser.js';
import { ServedMap } from './host.js';
import { violations } from './violations.js';

let map: ServedMap;
const people: Person[] = [];

/** Makes something of a kind through the outline; its form is shown afterwards. */
async function make(board: BoardPage, kind: string, title: string): Promise<void> {
  const { page } = board;
  await board.toPlace('outline');
  await page.locator('.panel-foot .panel-primary').click();
  await page.locator('.panel-kinds button').getByText(kind, { exact: true }).click();
  await page.locator('.panel-body input[type="text"]').fill(title);
  await page.keyboard.press('Enter');
  await page.locator('.panel-actions').waitFor();
}

beforeAll(async () => {
  map = await ServedMap.start({ method: 'samenlevingsopbouw' });
  const rows = Array.from({ length: 12 }, (_unused, n) => `Initiatief ${n};${(n * 37) % 100};${(n * 53) % 100}`);
  const file = join(map.file, '..', 'lijst.csv');
  writeFileSync(file, ['titel;collectief;burger', ...rows].join('\n'));
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
  const person = await Person.arrive();
  const board = await person.open(map.links.editor);
  const things = [['Kracht', 'Koor'], ['Kracht', 'Keuken'], ['Signaal', 'Eenzaam'], ['Vraagstuk', 'Contact'],
    ['Actie', 'Soep koken'], ['Terugblik', 'Na een jaar'], ['Partij', 'Kerk']] as const;
  for (const [kind, title] of things) await make(board, kind, title);
  await board.status('saved');
  await person.leave();
});

afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await map?.end();
});

async function openAll(page: Page): Promise<void> {
  const closed = page.locator('.panel-body details:not([open]) > summary');
  for (let left = 40; left > 0 && (await closed.count()) > 0; left -= 1) await closed.first().click();
}

async function openForm(board: BoardPage, title: string): Promise<void> {
  await board.toPlace('outline');
  const showAll = board.page.locator('.panel-filters .panel-text');
  if (await showAll.isVisible()) await showAll.click();
  await board.page.locator('.panel-body summary', { hasText: title }).click();
  await board.button(new RegExp(`${title}$`)).click();
  await board.page.locator('.panel-back').waitFor();
}

const screens: Record<string, (board: BoardPage) => Promise<void>> = {
  assets: (board) => board.toPlace('assets'),
  'the sorts of assets': async (board) => {
    await board.toPlace('assets');
    await board.page.locator('.panel-foot .panel-primary').click();
    await board.page.locator('.panel-sorts').waitFor();
  },
  'a new asset': async (board) => {
    await screens['the sorts of assets']!(board);
    await board.page.locator('.panel-sorts button').first().click();
  },
  'assets that are chosen, and the action': async (board) => {
    await board.toPlace('assets');
    for (const tick of await board.page.locator('.panel-tick').all()) await tick.check();
    expect(await violations(board.page)).toEqual([]);
    await board.page.locator('.panel-together button').first().click();
    await board.page.locator('form').waitFor();
  },
  issues: (board) => board.toPlace('issues'),
  'a new signal': async (board) => {
    await board.toPlace('issues');
    await board.page.locator('.panel-foot .panel-primary').click();
    await board.page.locator('form').waitFor();
  },
  'the outline with a search': async (board) => {
    await board.toPlace('outline');
    await board.page.locator('.panel-filters > .panel-more > summary').click();
    await board.page.locator('.panel-filters input').fill('init');
  },
  'what can be added': async (board) => {
    await board.toPlace('outline');
    await board.page.locator('.panel-foot .panel-primary').click();
    await board.page.locator('.panel-kinds').waitFor();
  },
  'the rest of the places': async ({ page }) => {
    await page.locator('.panel-tabs button[aria-expanded]').click();
  },
  'the whole form of an initiative': async (board) => {
    await openForm(board, 'Initiatief 3');
    await openAll(board.page);
  },
  'the whole form of a reflection': async (board) => {
    await openForm(board, 'Na een jaar');
    await openAll(board.page);
  },
  'a search for what a form refers to': async (board) => {
    await openForm(board, 'Soep koken');
    await board.page.locator('.panel-picker button').first().click();
    await board.page.locator('.panel-search input').fill('ke');
  },
};

const looks: Record<string, Look> = {
  'in light': {},
  'in dark and English': { dark: true, locale: 'en-GB' },
  'on a phone': { width: 360, height: 740, touch: true },
  // A window of 1280 wide at 400 %.
  'at 400 %': { width: 320, height: 640 },
};

describe.each(Object.entries(looks))('%s', (_name, look) => {
  let board: BoardPage;

  beforeAll(async () => {
    const person = await Person.arrive(look);
    people.push(person);
    const page = await person.context.newPage();
    await page.goto(map.links.editor);
    await page.locator('canvas.interactive').waitFor();
    const unfold = page.locator('.panel-rail > button').first();
    if (await unfold.isVisible()) await unfold.click();
    await page.locator('.panel-item').first().waitFor();
    board = new BoardPage(page);
  });

  it.each(Object.entries(screens))('%s', async (_screen, show) => {
    await show(board);
    expect(await violations(board.page)).toEqual([]);
    const back = board.page.locator('.panel-body .panel-back');
    while (await back.isVisible()) await back.click();
  });
});

it('who looks reads every place', async () => {
  const person = await Person.arrive();
  people.push(person);
  const board = await person.open(map.links.viewer);
  for (const place of ['assets', 'issues', 'outline']) {
    await board.toPlace(place);
    expect(await board.page.locator('.panel-foot .panel-primary').count()).toBe(0);
    expect(await violations(board.page)).toEqual([]);
  }
  await openForm(board, 'Soep koken');
  expect(await board.page.locator('.panel-body input').count()).toBe(0);
  expect(await violations(board.page)).toEqual([]);
});

it('the outline finds by words, kind and place, and edits by keyboard', async () => {
  const person = await Person.arrive();
  people.push(person);
  const board = await person.open(map.links.editor);
  const { page } = board;
  const rows = page.locator('.panel-body .panel-group li');
  await board.toPlace('outline');
  await expect.poll(() => rows.count()).toBe(19);
  await page.getByLabel(texts['panel.outline.search']!).fill('soep');
  await expect.poll(() => rows.allTextContents()).toEqual(['Soep koken']);
  await page.getByLabel(texts['panel.outline.search']!).fill('');
  await page.locator('.panel-filters > .panel-more > summary').click();
  await page.getByLabel(texts['panel.outline.kind']!).selectOption({ label: 'Krachten' });
  await expect.poll(() => rows.allTextContents()).toEqual(['Keuken', 'Koor']);
  await board.button(texts['panel.outline.showAll']!).click();
  await expect.poll(() => rows.count()).toBe(19);
});
