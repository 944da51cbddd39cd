/** A page with Excalidraw in it and nothing else, in Debian's own Chromium. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { projectFolder } from '../../../plugin/local/folders.js';
import { Person } from '../../e2e/browser.js';

const page = join(projectFolder(), 'tests', 'bench', 'excalidraw', 'page.ts');
const folder = join(projectFolder(), 'build', 'bench', 'excalidraw');
const repeats = 3;

interface Stage {
  readonly person: Person;
  readonly tab: Page;
}

let stage: Promise<Stage> | undefined;

/** Makes one script of the page and its packages. */
function bundle(): Promise<unknown> {
  return build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: page, formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    },
  });
}

async function open(): Promise<Stage> {
  await bundle();
  const person = await Person.arrive();
  const tab = await person.context.newPage();
  await tab.goto('about:blank');
  await tab.addScriptTag({ path: join(folder, 'page.js') });
  return { person, tab };
}

/** Milliseconds of each export of that scene, all in one page: only the first one of all finds its code cold. */
export async function exportInChromium(scene: string): Promise<{ times: number[]; size: number }> {
  const { tab } = await (stage ??= open());
  return tab.evaluate<{ times: number[]; size: number }>(`exportScene(${JSON.stringify(scene)}, ${repeats})`);
}

export async function closeChromium(): Promise<void> {
  const ready = await stage?.catch(() => undefined);
  stage = undefined;
  await ready?.person.leave();
}
