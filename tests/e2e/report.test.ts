/** Somebody makes a report of the map from the panel, and has a file that others can open. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Alone, alone } from './alone.js';
import { texts } from './boardPage.js';
import { violations } from './violations.js';

let { board, page } = {} as Alone;
alone((met) => ({ board, page } = met));

const said = (key: string): string => texts[`panel.report.${key}`]!;

/** Presses the button and answers the file that comes. */
async function make(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said('make') }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'latin1') };
}

const choose = (label: string, value: string) => page.getByLabel(said(label)).selectOption(value);

describe('a report', () => {
  it('is a tagged PDF without further choices, and says where it is', async () => {
    await board.add('Wandelclub');
    await board.toPlace('report');
    const { name, text } = await make();
    expect(name).toMatch(/\.pdf$/);
    expect(text.slice(0, 7)).toBe('%PDF-1.');
    expect(text).toContain('/StructTreeRoot');
    await page.getByText(said('done').replace("'{file}'", `'${name}'`)).first().waitFor();
  });

  it('follows the choices: another file, another language, fewer parts', async () => {
    await board.add('Wandelclub');
    await board.toPlace('report');
    await choose('format', 'html');
    await page.getByText(said('more')).click();
    await page.getByRole('group', { name: said('language') }).getByLabel('English').check();
    await page.getByRole('checkbox', { name: said('section.alternative') }).uncheck();
    await page.getByLabel(said('look.mono')).check();
    const { name, text } = await make();
    expect(name).toMatch(/\.html$/);
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('Wandelclub');
    const headings = [...text.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(headings).toContain('Questions to talk about');
    expect(headings).not.toContain('The map in words');
    const [, picture = ''] = /<img src="data:image\/svg\+xml;base64,([^"]+)"/.exec(text) ?? [];
    const colours = Buffer.from(picture, 'base64').toString('utf8').match(/#[0-9A-F]{6}/g);
    expect(new Set(colours)).toEqual(new Set(['#000000', '#FFFFFF']));
  });

  it('offers a leaflet and a letter once there is an issue, and makes them of that one', async () => {
    await board.toPlace('report');
    await page.getByLabel(said('kind.area')).waitFor();
    expect(await page.getByLabel(said('kind.leaflet')).count()).toBe(0);
    await board.toPlace('outline');
    await page.locator('.panel-foot .panel-primary').click();
    await page.locator('.panel-kinds').getByRole('button', { name: 'Vraagstuk', exact: true }).click();
    await page.locator('.panel-body input[type="text"]').first().fill('Alleen in de flat');
    await page.keyboard.press('Enter');
    await page.locator('.panel-back').waitFor();
    await board.toPlace('report');
    await page.getByLabel(said('kind.leaflet')).check();
    await choose('format', 'html');
    expect((await make()).text).toContain('Alleen in de flat');
    expect(await violations(page)).toEqual([]);
  });

  it('can be stopped while it is made, and made again', async () => {
    await board.add('Wandelclub');
    await board.toPlace('report');
    let hold = true;
    await page.route('**/report/**', (route) => (hold ? undefined : route.continue()));
    await page.getByRole('button', { name: said('make') }).click();
    await page.getByText(said('busy')).waitFor();
    await page.getByRole('button', { name: said('stop'), exact: true }).click();
    await page.getByRole('button', { name: said('make') }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    hold = false;
    expect((await make()).name).toMatch(/\.pdf$/);
  });

  it('is chosen without a fault that axe can find, on a desk and on a phone', async () => {
    await board.toPlace('report');
    await page.getByText(said('more')).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page)).toEqual([]);
  });
});
