/** Drawings look alike wherever they are read: Chromium, librsvg, and Skia's reader of SVG, which knows much less. */
import { createCanvas, GlobalFonts, type Image, loadImage } from '@napi-rs/canvas';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownFontFiles } from '../../plugin/report/picture/fonts.js';
import { run } from './programs.js';

const golden = new URL('../golden/drawing/', import.meta.url);
/** Not the dark one: light letters are smoothed too differently, and its forms are those of the others. */
const cases = readdirSync(golden).filter((name) => !name.includes('dark'));
const width = 700;
/** Letters are smoothed otherwise by each, so that what is compared is how bright a little square is as a whole. */
const square = 14;
/** Of 255: between what smoothing makes, 14, and a word that is not there, 24. */
const mostDifference = 18;

const face = 'Liberation Sans';
const profile = mkdtempSync(join(tmpdir(), 'kwadrant-chromium-'));
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
let context: BrowserContext;

beforeAll(async () => {
  for (const file of ownFontFiles()) GlobalFonts.registerFromPath(file, face);
  const executablePath = process.env['KWADRANT_CHROMIUM'] ?? '/usr/bin/chromium';
  context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args });
});
afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});

const svgOf = (name: string): string => readFileSync(new URL(`${name}/drawing.svg`, golden), 'utf8');

/** The same typeface for both, whatever this machine has. */
const faces = (): string =>
  ownFontFiles().map((file) =>
    `@font-face{font-family:"${face}";font-weight:${/bold/i.test(file) ? 700 : 400};` +
    `src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`).join('');

async function inChromium(svg: string, height: number): Promise<Image> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  const style = `${faces()}body{margin:0}svg{display:block;width:${width}px;height:${height}px}`;
  await page.setContent(`<style>${style}</style>${svg}`);
  await page.evaluate('document.fonts.ready');
  const shot = await page.screenshot();
  await page.close();
  return loadImage(shot);
}

/** The mean of every square, of each colour. */
function squares(image: Image, height: number): number[] {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const means: number[] = [];
  for (let top = 0; top + square <= height; top += square) {
    for (let left = 0; left + square <= width; left += square) {
      const sums = [0, 0, 0];
      for (let at = 0; at < square * square; at += 1) {
        const pixel = ((top + Math.floor(at / square)) * width + left + (at % square)) * 4;
        for (const colour of [0, 1, 2]) sums[colour]! += data[pixel + colour]!;
      }
      means.push(...sums.map((sum) => sum / square ** 2));
    }
  }
  return means;
}

const inSkia = (svg: string): Promise<Image> => loadImage(Buffer.from(svg));

/** What GNOME's programs, Wikimedia and many converters read with. Its faces are the system's. */
async function inLibrsvg(svg: string): Promise<Image> {
  const file = join(profile, 'drawing.svg');
  writeFileSync(file, svg);
  const said = run('rsvg-convert', ['--output', `${file}.png`, file]);
  if (said.code !== 0) throw new Error(said.out);
  return loadImage(`${file}.png`);
}

/** The largest difference of two squares at the same place. */
async function difference(forChromium: string, other: Image): Promise<number> {
  const height = Math.round((other.height * width) / other.width);
  const one = squares(await inChromium(forChromium, height), height);
  return squares(other, height).reduce((most, value, at) => Math.max(most, Math.abs(value - one[at]!)), 0);
}

it.each(cases)('%s looks alike in Chromium, in Skia and in librsvg', async (name) => {
  expect(await difference(svgOf(name), await inSkia(svgOf(name)))).toBeLessThan(mostDifference);
  expect(await difference(svgOf(name), await inLibrsvg(svgOf(name)))).toBeLessThan(mostDifference);
});

it('would see a word that one of them leaves out', async () => {
  const svg = svgOf('rich');
  const without = svg.replace('>Leefstraat</text>', '></text>');
  expect(without).not.toBe(svg);
  expect(await difference(svg, await inSkia(without))).toBeGreaterThan(mostDifference);
  expect(await difference(svg, await inLibrsvg(without))).toBeGreaterThan(mostDifference);
});
