/** What a person does on the whiteboard itself, and what Excalidraw must go on doing for it to work. */
import { describe, expect, it } from 'vitest';
import type { BoardPage } from './boardPage.js';
import { inCompany } from './company.js';
import type { ServedMap } from './host.js';

let map: ServedMap;
let ann: BoardPage;
let bob: BoardPage;

inCompany((company) => ({ map, ann, bob } = company));

async function titles(): Promise<string[]> {
  return (await map.inspect()).map((initiative) => initiative.title).sort();
}

/** Draws with the tool of this key, from corner to corner in board units. */
async function draw(board: BoardPage, key: string, from: [number, number], to: [number, number]): Promise<void> {
  // The board takes letters as tools only when it has the focus.
  await board.page.locator('.excalidraw-container').focus();
  const [start, end] = [await board.onScreen(...from), await board.onScreen(...to)];
  await board.page.keyboard.press(key);
  await board.page.mouse.move(start.x, start.y);
  await board.page.mouse.down();
  await board.page.mouse.move(end.x, end.y, { steps: 10 });
  await board.page.mouse.up();
}

async function free(board: BoardPage): Promise<string[]> {
  const elements = await board.elements();
  return elements.filter((e) => !e.customData?.kwadrant).map((e) => `${e.type} ${Math.round(e.x)},${Math.round(e.y)}`);
}

describe('a card', () => {
  it('dragged with Alt stays, and its copy lies where it was let go', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    await ann.status('saved');
    await ann.page.keyboard.down('Alt');
    await ann.drag('Wandelclub', 300, 200);
    await ann.page.keyboard.up('Alt');
    await expect.poll(titles).toEqual(['Wandelclub', 'Wandelclub']);
    const places = (await map.inspect()).map((initiative) => initiative.place!.x < 5_000);
    expect(places).toEqual([true, false]);
  });

  it('cut and put back is the same initiative elsewhere', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    const [before] = await map.inspect();
    await ann.clickCard('Wandelclub');
    await ann.page.keyboard.press('Control+x');
    await bob.gone('Wandelclub');
    const to = await ann.onScreen(300, 200);
    await ann.page.mouse.move(to.x, to.y);
    await ann.page.keyboard.press('Control+v');
    await bob.centre('Wandelclub', (x, y) => x > 200 && y > 100);
    await ann.status('saved');
    expect((await map.inspect()).map(({ id }) => id)).toEqual([before!.id]);
  });

  it('renamed on the board gets a title, not a size', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    const at = await ann.centre('Wandelclub', (x) => x < -250);
    const pixel = await ann.onScreen(at.x, at.y);
    await ann.page.mouse.dblclick(pixel.x, pixel.y);
    await ann.page.locator('textarea.excalidraw-wysiwyg').waitFor();
    await ann.page.keyboard.press('Control+a');
    await ann.page.keyboard.type('Wandelen met de buurt, elke dinsdag om tien uur vanaf het buurthuis');
    await ann.page.keyboard.press('Escape');
    await expect.poll(titles).toEqual(['Wandelen met de buurt, elke dinsdag om tien uur vanaf het buurthuis']);
    expect((await map.inspect())[0]!.place).toMatchObject({ rx: 0, ry: 0 });
    expect((await ann.elements()).filter((e) => e.customData?.kwadrant?.part === 'footprint')).toEqual([]);
  });

  it('made larger gets a footprint, and made small again is a dot', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', 0, 0);
    await ann.clickCard('Wandelclub');
    const card = (await ann.card('Wandelclub'))!;
    const corner = await ann.onScreen(card.x + card.width, card.y + card.height);
    await ann.page.mouse.move(corner.x + 4, corner.y + 4);
    await ann.page.mouse.down();
    await ann.page.mouse.move(corner.x + 120, corner.y + 90, { steps: 8 });
    await ann.page.mouse.up();
    await expect.poll(async () => (await map.inspect())[0]!.place!.rx).toBeGreaterThan(500);
    const footprint = (await ann.elements()).find((e) => e.customData?.kwadrant?.part === 'footprint')!;
    const inside = await ann.onScreen(footprint.x + 10, footprint.y + 10);
    await ann.page.keyboard.press('Escape');
    await ann.page.mouse.click(inside.x, inside.y);
    await ann.page.keyboard.press('Delete');
    await expect.poll(async () => (await map.inspect())[0]!.place!.rx).toBe(0);
    expect(await titles()).toEqual(['Wandelclub']);
  });

  it('joined to another by an arrow is linked for everyone', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', -300, -200);
    await ann.add('Leefstraat');
    await ann.drag('Leefstraat', 300, 200);
    await draw(ann, 'a', [-300, -200], [300, 200]);
    const links = async (board: BoardPage) =>
      (await board.elements()).filter((e) => e.customData?.kwadrant?.part === 'link').length;
    await expect.poll(() => links(bob)).toBe(1);
    await expect.poll(() => links(ann)).toBe(1);
    expect(await free(ann)).toEqual([]);
  });
});

describe('a free drawing', () => {
  it('is seen, moved and taken away for everyone', async () => {
    await draw(ann, 'r', [100, 100], [200, 180]);
    await expect.poll(() => free(bob)).toEqual(['rectangle 100,100']);
    const edge = await bob.onScreen(100, 140);
    await bob.page.mouse.move(edge.x, edge.y);
    await bob.page.mouse.down();
    await bob.page.mouse.move(edge.x + 50, edge.y, { steps: 6 });
    await bob.page.mouse.up();
    await expect.poll(async () => (await free(ann))[0]).not.toBe('rectangle 100,100');
    await expect.poll(async () => (await free(ann)).join() === (await free(bob)).join()).toBe(true);
    await bob.page.keyboard.press('Delete');
    await expect.poll(() => free(ann)).toEqual([]);
  });

  it('sent to the back lies over the matrix and under the cards, for everyone', async () => {
    await ann.add('Wandelclub');
    await ann.drag('Wandelclub', 0, 0);
    await draw(ann, 'r', [-200, -100], [200, 100]);
    await ann.page.keyboard.press('Control+Shift+BracketLeft');
    const order = async (board: BoardPage) => (await board.elements())
      .map((e) => e.customData?.kwadrant?.part ?? 'free')
      .filter((part) => part !== 'title');
    for (const board of [ann, bob]) {
      await expect.poll(async () => {
        const parts = await order(board);
        return parts.indexOf('free') > parts.indexOf('background') && parts.indexOf('free') < parts.indexOf('card');
      }).toBe(true);
    }
  });

  it('as a note becomes an initiative where it lies', async () => {
    const at = await ann.onScreen(300, 200);
    await ann.page.locator('.excalidraw-container').focus();
    await ann.page.keyboard.press('t');
    await ann.page.mouse.click(at.x, at.y);
    await ann.page.keyboard.type('Buurtmaaltijd');
    await ann.page.keyboard.press('Escape');
    await ann.button(/^Maak er/).click();
    await expect.poll(titles).toEqual(['Buurtmaaltijd']);
    expect((await map.inspect())[0]!.shares['collectief-professional']).toBe(10_000);
    await expect.poll(() => free(bob)).toEqual([]);
  });
});

describe('the background', () => {
  it('is put back when it is unlocked, moved or deleted, and nobody else hears of it', async () => {
    const before = await bob.picture();
    await ann.page.evaluate(`(() => {
      const root = document.querySelector('.excalidraw');
      let fiber = root[Object.keys(root).find((key) => key.startsWith('__reactFiber$'))];
      while (!(fiber.stateNode && fiber.stateNode.scene && fiber.stateNode.state)) fiber = fiber.return;
      const { scene } = fiber.stateNode;
      const changes = [{ locked: false }, { x: 500 }, { isDeleted: true }];
      let n = 0;
      scene.replaceAllElements(scene.getElementsIncludingDeleted().map((e) => {
        const change = e.locked ? changes[n++ % 3] : {};
        return { ...e, ...change, version: e.version + 1, versionNonce: e.versionNonce + 1 };
      }));
    })()`);
    await expect.poll(() => ann.picture()).toEqual(before);
    expect((await ann.elements()).filter((e) => !e.locked)).toEqual([]);
    expect(await bob.picture()).toEqual(before);
  });
});
