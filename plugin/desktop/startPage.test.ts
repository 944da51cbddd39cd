import { describe, expect, it } from 'vitest';
import { readAction, startPage } from './startPage.js';

describe('readAction', () => {
  it.each([
    ['new', { kind: 'new' }],
    ['open', { kind: 'open' }],
    ['sample', { kind: 'sample' }],
    ['recent:0', { kind: 'recent', index: 0 }],
    ['recent:12', { kind: 'recent', index: 12 }],
  ])('%s', (message, action) => {
    expect(readAction(message)).toEqual(action);
  });

  it.each(['', 'quit', 'recent:', 'recent:-1', 'recent:1e3', 'recent:999', ' new', null, 7, { kind: 'new' }, ['new']])(
    'refuses %j',
    (message) => {
      expect(readAction(message)).toBeUndefined();
    },
  );
});

describe('startPage', () => {
  it('shows titles and files as words, whatever is in them', async () => {
    const page = startPage('nl', [{ title: '<img src=x onerror=1>', file: `/a"b'c&.kwadrant` }]);
    const html = await page.text();
    expect(html).toContain('&#60;img src=x onerror=1&#62;');
    expect(html).toContain('/a&#34;b&#39;c&#38;.kwadrant');
    expect(html).not.toContain('<img');
  });

  it('allows nothing but its own style, under a new number each time', async () => {
    const [one, two] = [startPage('nl', []), startPage('en', [])];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-/);
    expect(await one.text()).toContain(`<style nonce="${nonce}">`);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    expect(await two.text()).not.toMatch(/<script|<h2>/);
  });
});
