import { describe, expect, it } from 'vitest';
import { errorText, fill, formatNumber, t } from './text.js';

describe('numbers', () => {
  it('are written as the language writes them', () => {
    expect(formatNumber('nl', 4.6)).toBe('4,6');
    expect(formatNumber('en', 4.6)).toBe('4.6');
    expect(formatNumber('nl', 1000)).toBe('1.000');
    expect(formatNumber('nl', 0.04)).toBe('0');
  });
});

describe('fill', () => {
  const sentence = '{count|één initiatief|# initiatieven}';

  it('takes the first form for exactly one', () => {
    expect(fill('nl', sentence, { count: 1 })).toBe('één initiatief');
    expect(fill('nl', sentence, { count: 0 })).toBe('0 initiatieven');
    expect(fill('nl', sentence, { count: 4.6 })).toBe('4,6 initiatieven');
    expect(fill('en', sentence, { count: 1200 })).toBe('1,200 initiatieven');
  });

  it('shows a missing value as an ellipsis', () => {
    expect(fill('nl', 'kies {a}')).toBe('kies …');
    expect(fill('nl', sentence)).toBe('… initiatieven');
  });

  it('never reads a value as a pattern, nor a name from the prototype', () => {
    expect(fill('nl', '„{title}” is weg', { title: '$& {count} #' })).toBe('„$& {count} #” is weg');
    expect(fill('nl', '{toString}')).toBe('…');
  });
});

describe('errorText', () => {
  it('speaks by code', () => {
    expect(errorText('nl', 'store_full')).toMatch(/^De schijf is vol\./);
  });

  it('shows a code that has no text', () => {
    expect(errorText('nl', 'brand_new')).toContain('brand_new');
    expect(errorText('en', 'constructor')).toContain('constructor');
  });
});

describe('t', () => {
  it('shows an unknown key as itself', () => {
    expect(t('nl', 'no.such.key')).toBe('no.such.key');
  });
});
