/** Someone who goes through the page by keyboard alone, and sees where the focus is. */
import type { Locator, Page } from 'playwright-core';

const mostStops = 200;

export class Walk {
  constructor(private readonly page: Page) {}

  isOn(target: Locator): Promise<boolean> {
    return target.and(this.page.locator(':focus')).isVisible();
  }

  /** Goes there with Tab, or back with Shift+Tab. */
  async to(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await this.isOn(target)) return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`${way} never reaches ${target}`);
  }

  /** Goes there and presses a key. */
  async press(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab', key = 'Enter'): Promise<void> {
    await this.to(target, way);
    await this.page.keyboard.press(key);
  }

  /** Goes to a place of the panel, through "more" when the row has no room for it. */
  async toPlace(name: string, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.page.locator('.panel-tabs').waitFor();
    const place = this.page.locator(`.panel-places [data-place="${name}"]`);
    const inRow = await place.isVisible();
    if (!inRow) await this.press(this.page.locator('.panel-tabs button[aria-expanded]'), way);
    await this.press(place, inRow ? way : 'Tab');
  }
}
