/** What `kwadrant export` writes for other whiteboards, opened by plain Excalidraw's own reader in a real browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { Person } from './browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'build/plugin/cli/main.js');
const reader = join(root, 'node_modules/@excalidraw/excalidraw/dist/prod/index.js');
const site = 'http://plain.test';

let folder: string;
let person: Person;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kwadrant-plain-'));
  const script = `import { restore } from ${JSON.stringify(reader)};\nwindow.restore = restore;`;
  writeFileSync(join(folder, 'main.js'), script);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
  await build({ configFile: false, root: folder, logLevel: 'error', build: { outDir: 'out', minify: false } });
  execFileSync(process.execPath, [main, 'new', join(folder, 'kaart.kwadrant'), '--sample', 'haarlem']);
  person = await Person.arrive();
});
afterAll(async () => {
  await person?.leave();
  rmSync(folder, { recursive: true, force: true });
});

/** What must be as we wrote it: everything that one sees, and what holds on to what. */
const told = ['id', 'type', 'x', 'y', 'width', 'height', 'angle', 'text', 'originalText', 'points', 'containerId',
  'boundElements', 'startBinding', 'endBinding', 'strokeColor', 'backgroundColor', 'fileId', 'locked', 'customData'];

type Element = Record<string, unknown>;
const seen = (element: Element): Element => Object.fromEntries(told.map((key) => [key, element[key]]));

it.each(['kaart.excalidraw', 'kaart.whiteboard'])('opens %s with nothing missing', async (name) => {
  const target = join(folder, name);
  execFileSync(process.execPath, [main, 'export', join(folder, 'kaart.kwadrant'), target]);
  const written = JSON.parse(readFileSync(target, 'utf8')) as { elements: Element[] };
  const page = await person.context.newPage();
  await page.route(`${site}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    return route.fulfill({ path: join(folder, 'out', path === '/' ? 'index.html' : path) });
  });
  await page.goto(site);
  await page.waitForFunction('window.restore !== undefined');
  const read = await page.evaluate(`window.restore(${JSON.stringify(written)}, null, null, { repairBindings: true })`);
  const { elements } = read as { elements: Element[] };
  expect(written.elements.length).toBeGreaterThan(20);
  expect(elements.map(seen)).toEqual(written.elements.map(seen));
  await page.close();
});
