/** Builds the board page into build/board: self-hosted, offline, fit for a policy that allows only its own origin. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const excalidraw = path.join(root, 'node_modules/@excalidraw/excalidraw/dist/prod');

type Tree = { [key: string]: string | Tree };

function merge(base: Tree, extra: Tree): Tree {
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(extra)) {
    const before = merged[key];
    merged[key] = typeof value === 'string' ? value : merge(typeof before === 'object' ? before : {}, value);
  }
  return merged;
}

/** What is different in Excalidraw's own code, and why. Each literal must be there, or the build stops. */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  // Every font has another site as its last resort, which the page's policy refuses with a message for each.
  ['https://esm.sh/', '${window.location.origin}/'],
  // The largest picture: a host takes 2 MB, so that is what the whiteboard says when one is too large.
  ['4*1024*1024', '2*1024*1024'],
  // Other people's cursors and selections were pastels that nobody sees on a light board; canvas/presence.ts picks the
  // hues. The name on a cursor is dark behind the dark theme's filter too, where that cursor is light.
  [', 100%, 83%)', ', 80%, 62%)'],
  ['e.fillStyle=gh,e.fillText(', 'e.fillStyle=t.theme==="dark"?"#ffffff":gh,e.fillText('],
];

function changedExcalidraw(): Plugin {
  const missing = new Set(CHANGES.map(([from]) => from));
  return {
    name: 'kwadrant:changed-excalidraw',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@excalidraw/excalidraw/')) return undefined;
      const changes = CHANGES.filter(([from]) => code.includes(from));
      for (const [from] of changes) missing.delete(from);
      const changed = changes.reduce((text, [from, to]) => text.replaceAll(from, to), code);
      return changes.length === 0 ? undefined : { code: changed, map: null };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) this.error(`not in Excalidraw any more: ${[...missing].join(', ')}`);
    },
  };
}

/** Fonts beside the page, without the Chinese one: it is 13 MB and no text of ours needs it. */
function fontsBeside(): Plugin {
  return {
    name: 'kwadrant:fonts-beside',
    generateBundle() {
      const fonts = path.join(excalidraw, 'fonts');
      for (const family of readdirSync(fonts).filter((name) => name !== 'Xiaolai')) {
        for (const file of readdirSync(path.join(fonts, family))) {
          const source = readFileSync(path.join(fonts, family, file));
          this.emitFile({ type: 'asset', fileName: `fonts/${family}/${file}`, source });
        }
      }
    },
  };
}

/** The whiteboard's Dutch lacks a quarter of its texts; ours stand in assets/text/whiteboard/nl.json. */
function wholeDutch(): Plugin {
  const texts = path.join(root, 'assets/text/whiteboard/nl.json');
  return {
    name: 'kwadrant:whole-dutch',
    enforce: 'pre',
    async transform(_code, id) {
      if (!/locales\/nl-NL-\w+\.js$/.test(id)) return undefined;
      this.addWatchFile(texts);
      const theirs = (await import(pathToFileURL(id).href)) as { default: Tree };
      const all = merge(theirs.default, JSON.parse(readFileSync(texts, 'utf8')) as Tree);
      const lines = Object.entries(all).map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`);
      return { code: lines.join('\n'), map: null };
    },
  };
}

/**
 * A packed copy beside every file that gets smaller by it: 3 MB of script over a hall's network becomes less than one.
 * Gzip and nothing better, since browsers offer the better ones on https only, and halls have http.
 */
function packedBeside(): Plugin {
  return {
    name: 'kwadrant:packed-beside',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|html|svg)$/.test(file))) {
        const plain = readFileSync(path.join(dir, name));
        const packed = gzipSync(plain, { level: 9 });
        if (packed.length < plain.length) writeFileSync(path.join(dir, `${name}.gz`), packed);
      }
    },
  };
}

export default defineConfig({
  root: here,
  base: '/',
  plugins: [changedExcalidraw(), fontsBeside(), wholeDutch(), packedBeside(), react()],
  resolve: {
    alias: {
      // Diagrams from a text language: half of the page's weight, a history of script injection, no use here.
      '@excalidraw/mermaid-to-excalidraw': path.join(here, 'canvas/no_mermaid.ts'),
    },
  },
  build: {
    outDir: path.join(root, 'build/board'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 3_000,
  },
});
