/** What a screen reader and a keyboard need of every state of the page, as far as axe can tell. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardPage, texts } from './boardPage.js';
import { type Look, Person } from './browser.js';
import { ServedMap } from './host.js';
import { Line } from './line.js';
import { violations } from './violations.js';

const people: Person[] = [];

async function arrive(look: Look = {}): Promise<Person> {
  const person = await Person.arrive(look);
  people.push(person);
  return person;
}

let empty: ServedMap;
let full: ServedMap;

/** Thirty initiatives: placed, spread and parked, with Dutch titles of all lengths. */
async function fill(map: ServedMap): Promise<void> {
  const rows = Array.from({ length: 30 }, (_unused, n) => {
    const title = n % 4 ? `Initiatief ${n}` : `Buurtmaaltijdvoorziening voor alleenstaande overburen ${n}`;
    const place = n % 5 ? `${(n * 37) % 100};${(n * 53) % 100};${n % 3 ? '' : 40};${n % 3 ? '' : 20}` : ';;;';
    return `${title};${place}`;
  });
  const file = join(map.file, '..', 'lijst.csv');
  writeFileSync(file, ['titel;collectief;burger;breedte_collectief;breedte_burger', ...rows].join('\n'));
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
}

beforeAll(async () => {
  [empty, full] = await Promise.all([ServedMap.start(), ServedMap.start()]);
  await fill(full);
});

afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await Promise.all([empty?.end(), full?.end()]);
});

/** The panel's screens, each from the list. */
const screens: Record<string, (board: BoardPage) => Promise<void>> = {
  'the list': async () => undefined,
  'the form of an initiative': async ({ page }) => {
    await page.locator('.panel-item').first().click();
    await page.locator('.panel-more summary').click();
    await page.locator('.panel-actions').waitFor();
  },
  'the form for a new initiative': async ({ page }) => {
    await page.locator('.panel-primary').first().click();
    await page.locator('form .panel-quadrants').waitFor();
  },
  people: async (board) => {
    await board.toPlace('people');
    await board.page.locator('.panel-people li').first().waitFor();
  },
  'the settings of the view': async (board) => {
    await board.toPlace('view');
    await board.page.getByRole('radio').first().waitFor();
  },
  'the panel closed': async ({ page }) => {
    await page.locator('.panel-fold').click();
    await page.locator('.panel-rail').waitFor();
  },
};

const looks: Record<string, Look> = {
  'in light': {},
  'in dark and English': { dark: true, locale: 'en-GB' },
  'on a phone': { width: 390, height: 844, touch: true },
  'on a beamer': { width: 1920, height: 1080 },
};

/** Opens a link in any language and width, with the panel open: a phone begins with the board. */
async function open(person: Person, link: string): Promise<BoardPage> {
  const page = await person.context.newPage();
  await page.goto(link);
  await page.locator('.panel-mark-good').waitFor();
  await page.locator('canvas.interactive').waitFor();
  const unfold = page.locator('.panel-rail > button').first();
  if (await unfold.isVisible()) await unfold.click();
  await page.locator('.panel-body').waitFor();
  return new BoardPage(page);
}

describe.each(Object.entries(looks))('%s', (_name, look) => {
  let board: BoardPage;

  beforeAll(async () => {
    board = await open(await arrive(look), full.links.facilitator);
  });

  it.each(Object.entries(screens))('%s', async (_screen, show) => {
    await show(board);
    expect(await violations(board.page)).toEqual([]);
    const { page } = board;
    const unfold = page.locator('.panel-rail > button').first();
    if (await unfold.isVisible()) await unfold.click();
    await page.locator('.panel-back, .panel-tabs button').filter({ visible: true }).first().click();
    await page.locator('.panel-item').first().waitFor();
  });
});

describe('moments', () => {
  it('an empty map, for who takes part and for who looks', async () => {
    const person = await arrive();
    for (const link of [empty.links.editor, empty.links.viewer]) {
      const { page } = await open(person, link);
      await page.locator('.panel-empty').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('who looks reads a form', async () => {
    const { page } = await open(await arrive(), full.links.viewer);
    await page.locator('.panel-item').first().click();
    await page.locator('.panel-facts, .panel-body h3').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('a card that is selected, and its text being edited', async () => {
    const board = await open(await arrive(), full.links.editor);
    await board.clickCard('Initiatief 3');
    await board.page.locator('.panel-actions').waitFor();
    expect(await violations(board.page)).toEqual([]);
    await board.page.keyboard.press('Enter');
    await board.page.locator('textarea.excalidraw-wysiwyg').waitFor();
    expect(await violations(board.page)).toEqual([]);
  });

  it('the links to hand out', async () => {
    const { page } = await open(await arrive(), full.links.facilitator);
    await screens['people']!(new BoardPage(page));
    await page.getByRole('button', { name: texts['panel.share.open']! }).click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('something deleted, with its message and in the list', async () => {
    const { page } = await open(await arrive(), full.links.editor);
    await page.locator('.panel-item').last().click();
    await page.locator('.panel-actions .panel-danger').click();
    await page.locator('.panel-message').waitFor();
    await page.locator('.panel-more summary').click();
    await page.locator('.panel-deleted').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('without a connection, with work that waits', async () => {
    const page = await (await arrive()).context.newPage();
    const line = await Line.of(page);
    await page.goto(empty.links.editor);
    const board = new BoardPage(page);
    await board.ready();
    await line.down();
    await board.status('offline');
    await page.locator('.panel-primary').click();
    await page.keyboard.type('Wandelclub');
    await page.keyboard.press('Enter');
    await board.toList();
    await page.locator('.panel-item-waiting').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('the keyboard at the start of the page', async () => {
    const { page } = await open(await arrive(), full.links.editor);
    await page.keyboard.press('Tab');
    await page.locator('.skip button:focus').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['nl-NL', 'en-GB'])('the pages for who has no link (%s)', async (locale) => {
    for (const dark of [false, true]) {
      const page = await (await arrive({ locale, dark })).context.newPage();
      const map = new URL(full.links.viewer);
      for (const address of ['/', map.pathname]) {
        await page.goto(new URL(address, map).href);
        await page.locator('main p').first().waitFor();
        expect(await violations(page)).toEqual([]);
        // Another address alone would not load the same page anew.
        await page.goto('about:blank');
      }
      await page.goto(`${map.origin}${map.pathname}#no-such-token`);
      await page.locator('.panel-status-text', { hasText: /\w\w: / }).waitFor({ state: 'attached' });
      expect(await violations(page)).toEqual([]);
    }
  });
});
