/** Free drawing: pen and pictures reach the others, the file, and whoever comes later. */
import { expect, it } from 'vitest';
import type { BoardPage } from './boardPage.js';
import type { Person } from './browser.js';
import { inCompany } from './company.js';
import type { ServedMap } from './host.js';

let map: ServedMap;
let people: Person[];
let ann: BoardPage;
let bob: BoardPage;

inCompany((company) => ({ map, people, ann, bob } = company));

const free = async (board: BoardPage): Promise<string[]> =>
  (await board.elements()).filter((e) => !e.customData?.kwadrant).map((e) => e.type);

/** Puts a square picture of noise on the clipboard and pastes it; noise does not get smaller by packing. */
async function pastePicture(board: BoardPage, side: number): Promise<void> {
  const middle = await board.onScreen(0, 0);
  await board.page.mouse.move(middle.x, middle.y);
  await board.page.evaluate(async (width) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = width;
    const context = canvas.getContext('2d')!;
    const noise = context.createImageData(width, width);
    for (let i = 0; i < noise.data.length; i += 1) noise.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
    context.putImageData(noise, 0, 0);
    const png = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
    const data = new DataTransfer();
    data.items.add(new File([png], 'plaatje.png', { type: 'image/png' }));
    document.querySelector<HTMLElement>('.excalidraw-container')!.focus();
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, side);
}

/** True when the page holds the picture itself and not only its frame. */
const holdsPicture = async (board: BoardPage): Promise<boolean> =>
  board.page.evaluate(`(() => {
    const root = document.querySelector('.excalidraw');
    let fiber = root[Object.keys(root).find((key) => key.startsWith('__reactFiber$'))];
    while (!(fiber.stateNode && fiber.stateNode.scene && fiber.stateNode.state)) fiber = fiber.return;
    return Object.values(fiber.stateNode.files).some((file) => file.dataURL.startsWith('data:image/'));
  })()`);

it('a line of the pen is seen by the other, and is still there after the host was killed', async () => {
  const from = await ann.onScreen(-200, -100);
  const to = await ann.onScreen(150, 120);
  await ann.page.locator('.excalidraw-container').focus();
  await ann.page.keyboard.press('p');
  await ann.page.mouse.move(from.x, from.y);
  await ann.page.mouse.down();
  await ann.page.mouse.move(to.x, to.y, { steps: 20 });
  await ann.page.mouse.up();
  await expect.poll(() => free(bob)).toEqual(['freedraw']);
  await ann.status('saved');
  await map.stop('SIGKILL');
  await map.serve();
  const fresh = await people[1]!.open(map.links.viewer);
  await expect.poll(() => free(fresh)).toEqual(['freedraw']);
});

it('a picture is seen by the other and by who comes later', async () => {
  await pastePicture(ann, 120);
  await expect.poll(() => free(bob)).toEqual(['image']);
  await expect.poll(() => holdsPicture(bob)).toBe(true);
  await ann.status('saved');
  await map.stop();
  await map.serve();
  const fresh = await people[1]!.open(map.links.viewer);
  await expect.poll(() => free(fresh)).toEqual(['image']);
  await expect.poll(() => holdsPicture(fresh)).toBe(true);
});

it('a picture above 2 MB is refused in words, and nothing of it stays', async () => {
  await pastePicture(ann, 1200);
  await ann.page.getByText(/2\s*MB/).first().waitFor();
  await ann.page.keyboard.press('Escape');
  await expect.poll(() => free(ann)).toEqual([]);
  expect(await free(bob)).toEqual([]);
});
