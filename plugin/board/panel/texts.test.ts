import { describe, expect, it } from 'vitest';

type Table = Readonly<Record<string, string>>;
const files = import.meta.glob<Table>('../../../assets/text/*.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  eager: true, import: 'default', query: '?raw',
});

function table(language: string): Table {
  const found = files[`../../../assets/text/${language}.json`];
  if (!found) throw new Error(`no texts for ${language}`);
  return found;
}

const nl = table('nl');
const en = table('en');

const native = import.meta.glob<string>('../../../native/core/status.h', {
  eager: true, import: 'default', query: '?raw',
});

/** Sentences as a reader meets them: a plural counts with its longest form, an example after a colon is not one. */
function sentences(text: string): string[] {
  const longest = text.replace(/\{\w+\|([^|}]*)\|([^|}]*)\}/g, (_whole, one: string, other: string) =>
    one.length > other.length ? one : other);
  // A list in the help of the command line has a line for each, and no full stops.
  return longest.split(/(?<=[.!?])\s+|\n(?=[A-Z])/);
}

describe('texts', () => {
  it('have no empty text', () => {
    for (const [key, text] of [...Object.entries(nl), ...Object.entries(en)]) expect(text.trim(), key).not.toBe('');
  });

  it('speak of every code that the core can give', () => {
    const codes = [...(Object.values(native)[0] ?? '').matchAll(/^ {2}X\((\w+), \w+\)/gm)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !Object.hasOwn(nl, `error.${code}`))).toEqual([]);
  });

  it('keep Dutch sentences within twenty words', () => {
    // Help of the command line is laid out in columns, not in sentences.
    const read = Object.entries(nl).filter(([key]) => !key.startsWith('cli.') || !key.includes('help'));
    for (const [key, text] of read) {
      for (const sentence of sentences(text)) {
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(20);
      }
    }
  });
});

describe('keys of the panel', () => {
  const code = Object.values(sources).join('\n');
  const whole = new Set([...code.matchAll(/'((?:panel|status|error)\.[\w.]*\w)'/g)].map((match) => match[1] ?? ''));
  const starts = [...code.matchAll(/`((?:panel|status|error)\.[\w.]*\.)\$\{/g)].map((match) => match[1] ?? '');

  it('are all written', () => {
    expect(whole.size).toBeGreaterThan(50);
    for (const key of whole) expect(nl, key).toHaveProperty([key]);
    for (const start of starts) expect(Object.keys(nl).some((key) => key.startsWith(start)), start).toBe(true);
  });

  it('are all used', () => {
    const own = Object.keys(nl).filter((key) => /^(panel|status)\./.test(key));
    const unused = own.filter((key) => !whole.has(key) && !starts.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
