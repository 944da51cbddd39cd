/** Debian's own Chromium, and pages that show a map. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { BoardPage } from './boardPage.js';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  locale?: string;
  /** Finger instead of mouse. */
  touch?: boolean;
}

/** One person's browser: its own storage, any number of tabs. */
export class Person {
  readonly problems: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    private readonly folder: string,
  ) {}

  static async arrive(look: Look = {}): Promise<Person> {
    const folder = mkdtempSync(join(tmpdir(), 'kwadrant-person-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: process.env['KWADRANT_CHROMIUM'] ?? '/usr/bin/chromium',
      headless: true,
      args,
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
      colorScheme: look.dark ? 'dark' : 'light',
      locale: look.locale ?? 'nl-NL',
      hasTouch: look.touch ?? false,
    });
    return new Person(context, folder);
  }

  /** Opens a link and waits until the map stands on the board and is saved. */
  async open(link: string): Promise<BoardPage> {
    const page = await this.context.newPage();
    this.watch(page);
    await page.goto(link);
    const board = new BoardPage(page);
    await board.ready();
    return board;
  }

  async leave(): Promise<void> {
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What no page of ours may do: throw, break its own security policy, or reach for the internet. */
  private watch(page: Page): void {
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.problems.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.hostname === '127.0.0.1' || ['data:', 'blob:'].includes(url.protocol);
      if (!own) this.problems.push(`request to ${url.href}`);
    });
  }
}
