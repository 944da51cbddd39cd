/** The page in a real browser: what it says, that nothing runs or is fetched, and what axe says of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetPath } from '../../plugin/local/folders.js';
import { readHouse } from '../../plugin/report/house/readHouse.js';
import { oneLine } from '../../plugin/report/text.js';
import { sampleReport } from '../../plugin/report/testing/sample.js';
import { ReportFolder } from './files.js';
import { formulas, titles } from './titles.js';

const all = [...titles, ...formulas];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = new ReportFolder();
const profile = mkdtempSync(join(tmpdir(), 'kwadrant-chromium-'));
const outside: string[] = [];
const problems: string[] = [];
let context: BrowserContext;

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

beforeAll(async () => {
  const house = await readHouse(assetPath('report', 'templates', 'voorbeeldgemeente'));
  await folder.write(sampleReport(all), { house }, 'house', ['html']);
  await folder.write(sampleReport(['Walking club'], { language: 'en' }), {}, 'plain', ['html']);
  const executablePath = process.env['KWADRANT_CHROMIUM'] ?? '/usr/bin/chromium';
  context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args });
});
afterAll(async () => {
  await context?.close();
  folder.remove();
  rmSync(profile, { recursive: true, force: true });
});

async function open(name: string): Promise<Page> {
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!/^(?:data:|file:.*\.html$)/.test(request.url())) outside.push(request.url());
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`file://${folder.file('html', name)}`);
  return page;
}

describe('the page', () => {
  it('says every title as it was written, and nothing runs or is fetched', async () => {
    const page = await open('house');
    const read = await page
      .locator('tbody tr > :first-child')
      .evaluateAll((cells) => cells.map(({ textContent }) => textContent));
    const order = [...all.filter((_title, at) => at % 2 === 0), ...all.filter((_title, at) => at % 2 === 1)];
    expect(read).toEqual(order.map(oneLine));
    expect(await page.evaluate('document.scripts.length')).toBe(0);
    expect({ outside, problems }).toEqual({ outside: [], problems: [] });
  });

  it('shows its picture, and the house above and below', async () => {
    const page = await open('house');
    const sizes = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(sizes).toEqual([880, 1600]);
    expect(await page.locator('body > footer').innerText()).toBe('Samen voor de buurt');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(122, 31, 92)');
  });

  it.each(['house', 'plain'])('gives axe nothing to complain of (%s)', async (name) => {
    const page = await open(name);
    // The page's own policy lets no script in: axe comes through the debugger.
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run(document, {resultTypes: ["violations"]})')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  });
});
