/** The page that is shown when no map is open: new, open, the sample, and the maps of last time. No script at all. */
import { randomBytes } from 'node:crypto';
import { type Language, text } from '../local/text.js';
import type { RecentMap } from './recentMaps.js';

/** What the start page can ask for. */
export type StartAction =
  | { readonly kind: 'new' | 'open' | 'sample' }
  | { readonly kind: 'recent'; readonly index: number };

/** An action as it comes from the page; undefined for anything else. */
export function readAction(message: unknown): StartAction | undefined {
  if (message === 'new' || message === 'open' || message === 'sample') return { kind: message };
  const recent = typeof message === 'string' ? /^recent:(\d{1,2})$/.exec(message) : null;
  return recent ? { kind: 'recent', index: Number(recent[1]) } : undefined;
}

/** Words as HTML, in a text or between quotes: every character with a meaning there by its number. */
const escape = (words: string): string => words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light dark; --paper: #FBFAF7; --ink: #1F2933; --quiet: #52606D; --line: #D9D5CC;
    --accent: #0B6E4F; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #16191D; --ink: #F0EDE6; --quiet: #B4BDC6; --line: #3A4149; --accent: #5CC9A2; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.5 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.5rem; }
  h1 { font-size: 2rem; margin: 0 0 .25rem; }
  h2 { font-size: 1rem; margin: 2rem 0 .5rem; color: var(--quiet); }
  ul { list-style: none; margin: 0; padding: 0; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--quiet); border-radius: 8px;
    min-height: 48px; padding: .4rem 1rem; cursor: pointer; }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
  .actions button:first-child { background: var(--accent); border-color: var(--accent); color: var(--paper); }
  li button { width: 100%; text-align: left; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; }
  small { display: block; color: var(--quiet); overflow-wrap: anywhere; }
`.replaceAll(/\s+/g, ' ');

function recentList(language: Language, maps: readonly RecentMap[]): string {
  if (maps.length === 0) return '';
  const rows = maps.map(
    ({ title, file }, index) =>
      `<li><button data-action="recent:${index}">${escape(title)}<small>${escape(file)}</small></button></li>`,
  );
  return `<h2>${escape(text(language, 'desktop.start.recent'))}</h2><ul>${rows.join('')}</ul>`;
}

/** The page as an answer of the shell's own scheme, with its policy. */
export function startPage(language: Language, maps: readonly RecentMap[]): Response {
  const say = (key: string): string => escape(text(language, `desktop.start.${key}`));
  const nonce = randomBytes(16).toString('base64');
  const button = (action: string): string => `<button data-action="${action}">${say(action)}</button>`;
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Kwadrant</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>Kwadrant</h1><p>${say('what')}</p>
<div class="actions">${['new', 'open', 'sample'].map(button).join('')}</div>${recentList(language, maps)}
</main></body></html>`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    },
  });
}
