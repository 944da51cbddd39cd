/** A page with Excalidraw in it and nothing else, in Debian's own Chromium. */
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../../plugin/local/folders.js';
import { Person } from '../../e2e/browser.js';

const page = join(projectFolder(), 'tests', 'bench', 'excalidraw', 'page.ts');
const folder = join(projectFolder(), 'build', 'bench', 'excalidraw');
const repeats = 3;

let made: Promise<unknown> | undefined;

/** Makes one script of the page and its packages. */
function bundle(): Promise<unknown> {
  return (made ??= build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: page, formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    },
  }));
}

/** Milliseconds of an export of that scene in a fresh browser, its code warm. */
export async function exportInChromium(scene: string): Promise<{ times: number[]; size: number }> {
  await bundle();
  const person = await Person.arrive();
  try {
    const tab = await person.context.newPage();
    await tab.goto('about:blank');
    await tab.addScriptTag({ path: join(folder, 'page.js') });
    const words = `exportScene(${JSON.stringify(scene)}, ${repeats})`;
    return await tab.evaluate<{ times: number[]; size: number }>(words);
  } finally {
    await person.leave();
  }
}
