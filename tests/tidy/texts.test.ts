import { describe, expect, it } from 'vitest';
import { codeFiles, read } from './files.js';

const table = (language: string): Record<string, string> =>
  JSON.parse(read(`assets/text/${language}.json`)) as Record<string, string>;
const nl = table('nl');
const en = table('en');

/** The values and plural words that a sentence takes, in order of name. */
const placeholders = (sentence: string | undefined): string[] =>
  [...new Set([...(sentence ?? '').matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();

describe('texts', () => {
  it.each(['nl', 'en'])('stand sorted by key in %s.json', (language) => {
    const keys = Object.keys(table(language));
    expect(keys).toEqual([...keys].sort());
  });

  it('have the same keys in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  it('take the same values in both languages', () => {
    const different = Object.keys(nl).filter((key) => `${placeholders(nl[key])}` !== `${placeholders(en[key])}`);
    expect(different).toEqual([]);
  });

  it('are there for every key that the command, the set-up and the desktop name', () => {
    const inFolders = codeFiles.filter((path) => /^plugin\/(cli|setup|desktop|local)\//.test(path));
    const files = inFolders.filter((path) => !/\.test\./.test(path));
    const named = files.flatMap((path) => [...read(path).matchAll(/'((?:cli|setup|desktop)\.[a-z_.]+)'/g)]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.map((match) => match[1] ?? '').filter((key) => !Object.hasOwn(nl, key))).toEqual([]);
  });
});
