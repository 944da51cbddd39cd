/** Poor lines and hosts that die: nothing that a person did is lost, and the status line tells the truth. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BoardPage } from './boardPage.js';
import { Person } from './browser.js';
import { ServedMap } from './host.js';
import { type Line, openOnALine } from './line.js';

let map: ServedMap;
let ann: Person;

beforeEach(async () => {
  map = await ServedMap.start();
  ann = await Person.arrive();
});

afterEach(async () => {
  await ann.leave();
  await map.end();
});

/** Where the file has the only initiative between individual (0) and collective (10 000). */
const placed = async (): Promise<number | undefined> => (await map.inspect())[0]?.place?.x;

/** A card that stands in the file on the left, and was dragged to the right after the line was cut. */
async function dragWithoutALine(): Promise<[BoardPage, Line]> {
  const [board, line] = await openOnALine(ann, map.links.editor);
  await board.add('Wandelclub');
  await board.drag('Wandelclub', -300, -200);
  await expect.poll(placed).toBeLessThan(5000);
  await line.down();
  await board.status('offline');
  await board.drag('Wandelclub', 300, 200);
  return [board, line];
}

it('keeps what is made offline, and sends it when the line is back', async () => {
  const [board, line] = await dragWithoutALine();
  expect(await placed()).toBeLessThan(5000);
  line.up();
  await board.status('saved');
  await board.centre('Wandelclub', (x, y) => x > 250 && y > 150);
  await expect.poll(placed).toBeGreaterThan(5000);
});

it('goes on from a drag that waits, in the form too', async () => {
  const [board, line] = await dragWithoutALine();
  await board.page.locator('[data-quadrant="collectief-professional"][aria-pressed="true"]').waitFor();
  await board.page.locator('.panel-body input[type="range"]').first().focus();
  await board.page.keyboard.press('End');
  await board.page.locator('.panel-status-text', { hasText: '2 stappen' }).waitFor();
  line.up();
  await board.status('saved');
  await expect.poll(placed).toBe(10_000);
  expect((await map.inspect())[0]!.place!.y).toBeLessThan(5000);
});

it('keeps what is not sent through a reload', async () => {
  const [board, line] = await dragWithoutALine();
  await board.page.reload();
  line.up();
  await board.ready();
  await board.centre('Wandelclub', (x, y) => x > 250 && y > 150);
  await expect.poll(placed).toBeGreaterThan(5000);
});

it('goes on when the host is killed and started again in the middle of a drag', async () => {
  const board = await ann.open(map.links.editor);
  await board.add('Wandelclub');
  await board.drag('Wandelclub', -300, -200);
  await expect.poll(placed).toBeLessThan(5000);
  await board.hold('Wandelclub', 0, 100);
  await map.stop('SIGKILL');
  await board.status('offline');
  const end = await board.onScreen(300, 200);
  await board.page.mouse.move(end.x, end.y, { steps: 8 });
  await map.serve();
  await board.page.mouse.up();
  await board.status('saved');
  await board.centre('Wandelclub', (x, y) => Math.abs(x - 300) < 8 && Math.abs(y - 200) < 8);
  await expect.poll(placed).toBeGreaterThan(7200);
});

it('finds everything acknowledged again after a kill', async () => {
  const board = await ann.open(map.links.editor);
  for (let n = 1; n <= 5; n += 1) await board.add(`Initiatief ${n}`);
  await board.status('saved');
  await map.stop('SIGKILL');
  const titles = (await map.inspect()).map((initiative) => initiative.title);
  expect(titles).toEqual([1, 2, 3, 4, 5].map((n) => `Initiatief ${n}`));
});
