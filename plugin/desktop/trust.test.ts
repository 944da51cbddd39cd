import { describe, expect, it } from 'vitest';
import { Trust, startUrl } from './trust.js';

const trust = new Trust();
trust.setHost('http://127.0.0.1:4285/');

describe('own pages', () => {
  it.each(['http://127.0.0.1:4285/m/abc#token', 'http://127.0.0.1:4285/', startUrl])('%s', (url) => {
    expect(trust.isOwnPage(url)).toBe(true);
  });
});

describe('other pages', () => {
  it.each([
    'https://127.0.0.1:4285/m/abc',
    'http://127.0.0.1:4286/m/abc',
    'http://127.0.0.1/m/abc',
    'http://localhost:4285/m/abc',
    'http://127.0.0.1:4285.example.org/',
    'http://127.0.0.1:4285@example.org/',
    'http://example.org/#http://127.0.0.1:4285/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'kwadrant://shell/start?x',
    'kwadrant://other/start',
    'data:text/html,hello',
    'null',
    '',
  ])('%s', (url) => {
    expect(trust.isOwnPage(url)).toBe(false);
  });

  it('are all pages while there is no host', () => {
    expect(new Trust().isOwnPage('http://127.0.0.1:4285/')).toBe(false);
    expect(new Trust().isHostPage('null')).toBe(false);
  });
});

describe('mayLoad', () => {
  it.each([
    ['http://127.0.0.1:4285/assets/a.js', true],
    ['ws://127.0.0.1:4285/m/abc/live', true],
    ['blob:http://127.0.0.1:4285/1-2-3', true],
    ['data:image/png;base64,AA', true],
    ['ws://127.0.0.1:4286/m/abc/live', false],
    ['wss://example.org/', false],
    ['blob:https://example.org/1', false],
    ['https://esm.sh/font.woff2', false],
    ['http://127.0.0.1:9222/json', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, allowed) => {
    expect(trust.mayLoad(url)).toBe(allowed);
  });
});
