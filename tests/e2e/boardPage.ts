/**
 * The board page as a person uses it. Positions are board units; the page's own state of the whiteboard tells where
 * they are on the screen. It is found through React's tree, since the page shows nothing of itself to scripts.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { assetPath } from '../../plugin/local/folders.js';

/** What the page says to a Dutch reader. */
export const texts = JSON.parse(
  readFileSync(assetPath('text', 'nl.json'), 'utf8'),
) as Record<string, string>;

const statusWords = {
  saved: /^Opgeslagen$/,
  saving: /^Wordt opgeslagen/,
  offline: /^Geen verbinding/,
  readOnly: /^Alleen lezen/,
};

export interface Point {
  x: number;
  y: number;
}

export interface Element {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  isDeleted: boolean;
  locked: boolean;
  text?: string;
  originalText?: string;
  customData?: { kwadrant?: { id: string; part: string } };
}

interface Whiteboard {
  scene: { getElementsIncludingDeleted(): Element[] };
  state: { scrollX: number; scrollY: number; zoom: { value: number }; offsetLeft: number; offsetTop: number };
}

/** An expression that runs in the page: the whiteboard, or undefined. */
export const findWhiteboard = `(() => {
  const root = document.querySelector('.excalidraw');
  if (!root) return undefined;
  let fiber = root[Object.keys(root).find((key) => key.startsWith('__reactFiber$'))];
  while (fiber && !(fiber.stateNode && fiber.stateNode.scene && fiber.stateNode.state)) fiber = fiber.return;
  return fiber && fiber.stateNode;
})()`;

export class BoardPage {
  constructor(readonly page: Page) {}

  async ready(): Promise<void> {
    await this.page.locator('canvas.interactive').waitFor();
    // Asked again and again from here: the page's own policy lets no text become a function in it.
    const stands = `(() => {
      const board = ${findWhiteboard};
      return Boolean(board && board.scene.getNonDeletedElements().some((e) => e.locked));
    })()`;
    while (!(await this.page.evaluate(stands))) await this.page.waitForTimeout(50);
    await this.status('saved');
  }

  /** Waits until the status line says so. */
  async status(state: keyof typeof statusWords): Promise<void> {
    const line = this.page.locator('.panel-status-text', { hasText: statusWords[state] });
    await line.first().waitFor({ state: 'attached' });
  }

  async elements(): Promise<Element[]> {
    return this.page.evaluate(`(() => {
      const pick = ({ id, type, x, y, width, height, isDeleted, locked, text, originalText, customData }) =>
        ({ id, type, x, y, width, height, isDeleted, locked, text, originalText, customData });
      return ${findWhiteboard}.scene.getElementsIncludingDeleted().filter((e) => !e.isDeleted).map(pick);
    })()`);
  }

  /** The card with that title, or undefined. */
  async card(title: string): Promise<Element | undefined> {
    const elements = await this.elements();
    const words = elements.find((e) => e.type === 'text' && e.originalText === title && e.customData?.kwadrant);
    const id = words?.customData?.kwadrant?.id;
    return elements.find(({ type, customData }) => {
      const mark = customData?.kwadrant;
      return type !== 'text' && mark?.id === id && mark?.part === 'card';
    });
  }

  /** Waits for a card and answers its centre in board units. */
  async centre(title: string, until: (x: number, y: number) => boolean = () => true): Promise<Point> {
    let last = 'nowhere';
    for (let tries = 0; tries < 200; tries += 1) {
      const card = await this.card(title);
      if (card) {
        const at = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
        if (until(at.x, at.y)) return at;
        last = `at ${at.x}, ${at.y}`;
      }
      await this.page.waitForTimeout(50);
    }
    const status = await this.page.locator('.panel-status-text').allTextContents();
    throw new Error(`the card "${title}" is ${last}, not where it should be (${status.join()})`);
  }

  async gone(title: string): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (!(await this.card(title))) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`the card "${title}" is still there`);
  }

  /** Board units to the window's pixels. */
  async onScreen(x: number, y: number): Promise<{ x: number; y: number }> {
    const state: Whiteboard['state'] = await this.page.evaluate(`(() => {
      const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = ${findWhiteboard}.state;
      return { scrollX, scrollY, zoom: { value: zoom.value }, offsetLeft, offsetTop };
    })()`);
    const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = state;
    return { x: (x + scrollX) * zoom.value + offsetLeft, y: (y + scrollY) * zoom.value + offsetTop };
  }

  /** Takes a card by the mouse and holds it over a point. */
  async hold(title: string, x: number, y: number): Promise<void> {
    const from = await this.centre(title);
    const start = await this.onScreen(from.x, from.y);
    const end = await this.onScreen(x, y);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 12 });
  }

  async drag(title: string, x: number, y: number): Promise<void> {
    await this.hold(title, x, y);
    await this.page.mouse.up();
  }

  async clickCard(title: string): Promise<void> {
    const at = await this.centre(title);
    const pixel = await this.onScreen(at.x, at.y);
    await this.page.mouse.click(pixel.x, pixel.y);
  }

  /** A button by its name in the person's language. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Adds an initiative through the panel, parked. */
  async add(title: string): Promise<void> {
    await this.toList();
    const field = this.page.getByLabel(texts['panel.add.title']!);
    if (!(await field.isVisible())) await this.page.locator('.panel-primary').first().click();
    await field.fill(title);
    await this.button(texts['panel.add.submit']!).click();
    await this.centre(title);
    await this.toList();
  }

  /** Goes to a place of the panel, through "more" when the row has no room for it. */
  async toPlace(name: string): Promise<void> {
    const place = this.page.locator(`.panel-places [data-place="${name}"]`);
    await this.page.locator('.panel-tabs').waitFor();
    if (!(await place.isVisible())) await this.page.locator('.panel-tabs button[aria-expanded]').click();
    await place.click();
  }

  /** From a form in the panel back to its list. */
  async toList(): Promise<void> {
    const back = this.button(texts['panel.back']!);
    if (await back.isVisible()) await back.click();
  }

  /** The scene as it should be on every screen: what stands where, without what differs per page. */
  async picture(): Promise<string[]> {
    const near = (n: number) => Math.round(n);
    return (await this.elements())
      .map((e) => `${e.id} ${e.type} ${near(e.x)},${near(e.y)} ${near(e.width)}x${near(e.height)} ${e.text ?? ''}`)
      .sort();
  }
}
