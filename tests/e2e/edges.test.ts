/**
 * The edges at which whiteboards have lost work, where it is the browser that decides: closing, storage, tabs,
 * addresses and the text editor. The others are in plugin/board/session and tests/host under the same name.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BoardPage, texts } from './boardPage.js';
import { Person } from './browser.js';
import { ServedMap } from './host.js';
import { openOnALine } from './line.js';

let map: ServedMap;
let ann: Person;

beforeEach(async () => {
  map = await ServedMap.start();
  ann = await Person.arrive();
});

afterEach(async () => {
  const { problems } = ann;
  await ann.leave();
  await map.end();
  expect(problems).toEqual([]);
});

const titles = async (): Promise<string[]> => (await map.inspect()).map(({ title }) => title).sort();

/** Names under which this browser keeps something for the page. */
const storageNames = (page: Page): Promise<string[]> => page.evaluate('Object.keys(localStorage)');

it('an edit 0, 50, 349 or 351 ms before the tab goes is in the file afterwards', async () => {
  const board = await ann.open(map.links.editor);
  await board.add('begin');
  const field = board.page.getByLabel('Titel', { exact: true });
  for (const wait of [0, 50, 349, 351]) {
    await board.page.locator('.panel-item').first().click();
    await field.fill(`na ${wait}`);
    await board.page.waitForTimeout(wait);
    // Leaving for another page ends this one as closing does, and the tab can be used again.
    await board.page.goto('about:blank');
    await expect.poll(titles).toEqual([`na ${wait}`]);
    await board.page.goto(map.links.editor);
    await board.ready();
  }
});

it('two tabs without a connection keep their own work through a reload, and nothing else is stored', async () => {
  const [one, oneLine] = await openOnALine(ann, map.links.editor);
  const [two, twoLine] = await openOnALine(ann, map.links.editor);
  for (const line of [oneLine, twoLine]) await line.down();
  for (const [tab, title] of [[one, 'Van tab een'], [two, 'Van tab twee']] as const) {
    await tab.status('offline');
    await tab.page.locator('.panel-primary').first().click();
    await tab.page.getByLabel(texts['panel.add.title']!).fill(title);
    await tab.button(texts['panel.add.submit']!).click();
    await tab.page.locator('.panel-status-text', { hasText: '1 stap' }).waitFor();
    await tab.centre(title);
  }
  // What the room has not heard of stands on the board, and can be taken to its place.
  await one.drag('Van tab een', 300, 200);
  await one.page.locator('.panel-status-text', { hasText: '2 stappen' }).waitFor();
  const names = await storageNames(one.page);
  const owners = names.filter((name) => name.startsWith('kwadrant.waiting.')).map((name) => name.split('.').at(-2));
  expect(new Set(owners).size).toBe(2);
  expect(names.filter((name) => !name.startsWith('kwadrant.'))).toEqual([]);
  await Promise.all([one.page.reload(), two.page.reload()]);
  for (const line of [oneLine, twoLine]) line.up();
  for (const tab of [one, two]) await tab.ready();
  await expect.poll(titles).toEqual(['Van tab een', 'Van tab twee']);
  await two.centre('Van tab een', (x, y) => Math.abs(x - 300) < 8 && Math.abs(y - 200) < 8);
  await expect.poll(async () => (await storageNames(one.page)).filter((name) => /waiting/.test(name))).toEqual([]);
});

it('with its storage full the page says that work is in this window only, and still sends it', async () => {
  const [board, line] = await openOnALine(ann, map.links.editor);
  await board.add('Wandelclub');
  await line.down();
  await board.status('offline');
  await board.page.evaluate(() => {
    for (let size = 1 << 20; size > 0; size >>= 1) {
      try {
        for (let i = 0; ; i += 1) localStorage.setItem(`vol.${size}.${i}`, 'x'.repeat(size));
      } catch {
        // Full for this size: on with half of it.
      }
    }
  });
  await board.drag('Wandelclub', 300, 200);
  await board.page.locator('.panel-status-text', { hasText: /alleen in dit venster \(1 stap\)/ }).waitFor();
  line.up();
  await board.status('saved');
  await expect.poll(async () => (await map.inspect())[0]?.place?.x).toBeGreaterThan(5_000);
});

it('a page that is only looked at sends nothing: no opening, zooming, dressing or leaving is an edit', async () => {
  const maker = await ann.open(map.links.editor);
  await maker.add('Wandelclub');
  await maker.drag('Wandelclub', -300, -200);
  await maker.status('saved');
  const page = await ann.context.newPage();
  const sent: number[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(Buffer.from(payload)[0] ?? 0));
  });
  await page.goto(map.links.editor);
  const board = new BoardPage(page);
  await board.ready();
  await board.clickCard('Wandelclub');
  await page.mouse.wheel(40, 120);
  await page.keyboard.press('Control+-');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 900, height: 600 });
  await page.keyboard.press('Escape');
  await maker.drag('Wandelclub', 300, 200);
  await board.centre('Wandelclub', (x) => x > 250);
  await page.goto('about:blank');
  // 1 hello, 5 presence, 6 ping: none of the messages that change a map.
  expect(sent).toContain(1);
  expect(sent.filter((type) => ![1, 5, 6].includes(type))).toEqual([]);
});

it('a title that is changed elsewhere while it is being typed on the board keeps both changes', async () => {
  const bob = await ann.open(map.links.editor);
  const board = await ann.open(map.links.editor);
  await board.add('Wandelclub');
  await board.drag('Wandelclub', -300, -200);
  const at = await board.centre('Wandelclub', (x) => x < -250);
  const pixel = await board.onScreen(at.x, at.y);
  await board.page.mouse.dblclick(pixel.x, pixel.y);
  const editor = board.page.locator('textarea.excalidraw-wysiwyg');
  // All at once: Excalidraw selects the whole text some time after the editor has opened.
  await editor.fill('Wandelclub voor iedereen');
  await bob.page.locator('.panel-item', { hasText: 'Wandelclub' }).click();
  const field = bob.page.getByLabel('Titel', { exact: true });
  await field.fill('De Wandelclub');
  await field.press('Tab');
  await expect.poll(titles).toEqual(['De Wandelclub']);
  await board.page.keyboard.press('Escape');
  await expect.poll(titles).toEqual(['De Wandelclub voor iedereen']);
  await board.centre('De Wandelclub voor iedereen');
  await bob.centre('De Wandelclub voor iedereen');
});

it('a link with a bracket behind it opens, and another one pasted over it counts at once', async () => {
  const board = await ann.open(`${map.links.editor}).`);
  await board.add('Wandelclub');
  await board.page.goto(map.links.viewer);
  await board.ready();
  await expect.poll(() => board.page.locator('.panel-primary').count()).toBe(0);
  await board.page.goto(`${map.links.editor.split('#')[0]}#`);
  await board.page.locator('main.no-access').waitFor();
});
