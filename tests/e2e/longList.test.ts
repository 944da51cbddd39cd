/** A list of hundreds is drawn bit by bit: nothing of it may be missing, and the keyboard finds its place again. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { texts } from './boardPage.js';
import { Person } from './browser.js';
import { ServedMap } from './host.js';
import { Walk } from './walk.js';

const count = 400;

let map: ServedMap;
let person: Person;

beforeAll(async () => {
  [map, person] = await Promise.all([ServedMap.start(), Person.arrive()]);
  // None on a middle line: such a one stands in two lists.
  const at = (n: number): number => 5 + (n % 40) + (n % 3 ? 50 : 0);
  const rows = Array.from({ length: count }, (_unused, n) => `Initiatief ${n};${at(n * 37)};${at(n * 53)}`);
  const file = join(dirname(map.file), 'lijst.csv');
  writeFileSync(file, ['titel;collectief;burger', ...rows].join('\n'));
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
});

afterAll(async () => {
  await person.leave();
  await map.end();
  expect(person.problems).toEqual([]);
});

it('has every row, and gives the last one the keyboard again after its form', async () => {
  const board = await person.open(map.links.editor);
  const rows = board.page.locator('.panel-item');
  await expect.poll(() => rows.count()).toBe(count);
  const last = rows.last();
  const title = await last.textContent();
  await last.focus();
  await board.page.keyboard.press('Enter');
  await new Walk(board.page).press(board.button(texts['panel.back']!), 'Shift+Tab');
  await expect.poll(() => new Walk(board.page).isOn(rows.last())).toBe(true);
  expect(await rows.last().textContent()).toBe(title);
  expect(await rows.count()).toBe(count);
});
