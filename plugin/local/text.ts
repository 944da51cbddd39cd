/**
 * Texts for people outside the browser, from assets/text. The notation is that of the board's panel: `{name}` is a
 * value, `{name|one form|other form}` a word that depends on a number, `#` the number inside such a form.
 */
import { readFileSync } from 'node:fs';
import { assetPath } from './folders.js';

export type Language = 'nl' | 'en';
export type Params = Readonly<Record<string, string | number>>;
type Table = Readonly<Record<string, string>>;

const tables = new Map<Language, Table>();

function table(language: Language): Table {
  let found = tables.get(language);
  if (!found) {
    found = JSON.parse(readFileSync(assetPath('text', `${language}.json`), 'utf8')) as Table;
    tables.set(language, found);
  }
  return found;
}

/** The language of this terminal or desktop: English when the locale says so, else Dutch. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(locale) ? 'en' : 'nl';
}

/** A number as people write it, with at most `digits` decimals. */
export function formatNumber(language: Language, value: number, digits = 1): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** Fills in a sentence's values; a value that is not given shows as `…`, so that the rest can still be read. */
export function fill(language: Language, sentence: string, params: Params = {}): string {
  const shown = (name: string): string => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return '…';
    return typeof value === 'number' ? formatNumber(language, value) : value;
  };
  const pattern = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;
  return sentence.replace(pattern, (_whole, name: string, one?: string, other?: string) => {
    if (one === undefined || other === undefined) return shown(name);
    const form = Number(params[name]) === 1 ? one : other;
    return form.replaceAll('#', () => shown(name));
  });
}

/** The text of a key; an unknown key shows as itself. */
export function text(language: Language, key: string, params: Params = {}): string {
  return fill(language, table(language)[key] ?? key, params);
}

/** True when there is a text for this key. */
export function hasText(language: Language, key: string): boolean {
  return Object.hasOwn(table(language), key);
}

/** What happened, what is safe and what to do, for a stable error code. */
export function errorText(language: Language, code: string, params: Params = {}): string {
  const key = `error.${code}`;
  return hasText(language, key) ? text(language, key, params) : text(language, 'error.unknown', { code });
}
