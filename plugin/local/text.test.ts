import { describe, expect, it } from 'vitest';
import { errorText, fill, formatNumber, languageOf, text } from './text.js';

describe('languageOf', () => {
  it.each([
    [{}, 'nl'],
    [{ LANG: 'nl_NL.UTF-8' }, 'nl'],
    [{ LANG: 'C.UTF-8' }, 'nl'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_GB', LC_ALL: 'nl_NL' }, 'nl'],
    [{ LANG: 'nl_NL', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LANG: 'en', LC_ALL: '' }, 'en'],
  ])('%j gives %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('fill', () => {
  it('puts values in and shows a missing one as an ellipsis', () => {
    expect(fill('nl', "'{column}' is {value}", { column: 'burger' })).toBe("'burger' is …");
  });

  it.each([
    [0, '0 rijen'],
    [1, 'één rij'],
    [2, '2 rijen'],
    [1500, '1.500 rijen'],
  ])('chooses the form for %i', (count, words) => {
    expect(fill('nl', '{count|één rij|# rijen}', { count })).toBe(words);
  });

  it('does not take a value for notation', () => {
    expect(fill('en', '{file}', { file: '{count}$&' })).toBe('{count}$&');
  });

  it('finds no inherited names', () => {
    expect(fill('en', '{constructor}', {})).toBe('…');
  });
});

describe('texts', () => {
  it('gives the sentence of a code, and the general one with the code in it for an unknown code', () => {
    expect(errorText('nl', 'file_exists')).toContain('bestand');
    expect(errorText('en', 'never_heard_of')).toContain('never_heard_of');
  });

  it('shows an unknown key as itself', () => {
    expect(text('nl', 'no.such.key')).toBe('no.such.key');
  });

  it('writes numbers as each language does', () => {
    expect(formatNumber('nl', 4.6)).toBe('4,6');
    expect(formatNumber('en', 4.6)).toBe('4.6');
  });
});
