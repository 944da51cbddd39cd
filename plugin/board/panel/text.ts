/**
 * Texts for people, from assets/text. A text holds `{name}` for a value and `{name|one form|other form}` for a word
 * that depends on a number: the first form when the value is exactly 1, with `#` for the number itself.
 */
import type { Language } from '../shell.js';

export type Params = Readonly<Record<string, string | number>>;

type Table = Readonly<Record<string, string>>;

const files = import.meta.glob<Table>('../../../assets/text/*.json', { eager: true, import: 'default' });

function table(language: Language): Table {
  const path = Object.keys(files).find((name) => name.endsWith(`/${language}.json`));
  return (path !== undefined && files[path]) || {};
}

const tables: Readonly<Record<Language, Table>> = { nl: table('nl'), en: table('en') };

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A number as people write it in this language, with at most one decimal. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** Fills in a sentence's values. A value that is not given shows as `…`, so that the rest can still be read. */
export function fill(language: Language, sentence: string, params: Params = {}): string {
  const shown = (name: string): string => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return '…';
    return typeof value === 'number' ? formatNumber(language, value) : value;
  };
  return sentence.replace(placeholder, (_whole, name: string, one?: string, other?: string) => {
    if (one === undefined || other === undefined) return shown(name);
    const form = Object.hasOwn(params, name) && Number(params[name]) === 1 ? one : other;
    return form.replaceAll('#', () => shown(name));
  });
}

/** The text of a key. An unknown key shows as itself: a test keeps the keys used and the keys written together. */
export function t(language: Language, key: string, params: Params = {}): string {
  return fill(language, tables[language][key] ?? key, params);
}

/** The sentences for an error's code; a code without a text gives the general sentence, with the code in it. */
export function errorText(language: Language, code: string, params: Params = {}): string {
  const key = `error.${code}`;
  return Object.hasOwn(tables[language], key) ? t(language, key, params) : t(language, 'error.unknown', { code });
}
