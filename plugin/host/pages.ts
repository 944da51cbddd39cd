/** The built pages, and the front door for who comes without a link. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { text, type Language } from '../local/text.js';
import { isId } from '../protocol/ids.js';
import { HostError } from './errors.js';

/** Folders whose files carry a hash in their name: what was fetched once stays right for ever. */
const hashedFolders = new Set(['assets', 'fonts']);

/** Serves the folder `pages`; without a built page there only the front door works and maps say `pages_missing`. */
export function addPages(app: FastifyInstance, pages: string): void {
  const frontDoor = frontDoorPage();
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(frontDoor));
  const built = existsSync(join(pages, 'index.html'));
  if (built) {
    void app.register(fastifyStatic, {
      root: pages,
      index: false,
      dotfiles: 'deny',
      // The build lays a packed copy beside what gets smaller by it.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', cacheFor(pages, path)),
    });
  }
  // The page is the same for every map and holds nothing of it, so it tells nobody which maps there are.
  app.get<{ Params: { map: string } }>('/m/:map', async (request, reply) => {
    if (!isId(request.params.map)) throw new HostError('not_found', 'invalid_input', 'not a map id');
    if (!built) throw new HostError('pages_missing', 'storage', 'the pages have not been built');
    return reply.sendFile('index.html', pages);
  });
}

function cacheFor(pages: string, path: string): string {
  const folder = relative(pages, path).split(sep)[0] ?? '';
  return hashedFolders.has(folder) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** One sentence in both languages; says nothing about maps. */
function frontDoorPage(): string {
  const part = (language: Language): string =>
    `<p lang="${language}">${escape(text(language, 'host.front_door'))}</p>`;
  return [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Kwadrant</title>',
    '<style>:root{color-scheme:light dark}body{font:1.25rem/1.5 system-ui,sans-serif;max-width:36rem;',
    'margin:15vh auto;padding:0 1.5rem}</style></head><body><main><h1>Kwadrant</h1>',
    `${part('nl')}${part('en')}</main></body></html>`,
  ].join('');
}

function escape(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
