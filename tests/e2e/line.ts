/** The line between a page and its host, to be cut and mended by a test. */
import type { Page, WebSocketRoute } from 'playwright-core';
import { BoardPage } from './boardPage.js';
import type { Person } from './browser.js';

export class Line {
  private cut = false;
  private readonly open = new Set<WebSocketRoute>();

  /** Before the page opens its link. */
  static async of(page: Page): Promise<Line> {
    const line = new Line();
    await page.routeWebSocket(/\/live$/, (route) => {
      if (line.cut) {
        void route.close({ code: 4999, reason: 'cut' });
        return;
      }
      line.open.add(route);
      route.connectToServer();
    });
    return line;
  }

  async down(): Promise<void> {
    this.cut = true;
    await Promise.all([...this.open].map((route) => route.close({ code: 4999, reason: 'cut' })));
    this.open.clear();
  }

  up(): void {
    this.cut = false;
  }
}

/** Opens a link in a tab whose line can be cut. */
export async function openOnALine(person: Person, link: string): Promise<[BoardPage, Line]> {
  const page = await person.context.newPage();
  const line = await Line.of(page);
  await page.goto(link);
  const board = new BoardPage(page);
  await board.ready();
  return [board, line];
}
