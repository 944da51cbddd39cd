import { describe, expect, it } from 'vitest';
import { SharedWords } from './sharedWords.js';

/** A part as the library writes it, with these tokens. */
const part = (...tokens: string[]): string =>
  `<sst>${tokens.map((token) => `<si><t>${token}</t></si>`).join('')}</sst>`;

describe('SharedWords', () => {
  it('puts every text in the place of its own token', () => {
    const shared = new SharedWords();
    const texts = ['constructor', '__proto__', '<b>', ' spaties ', 'words-0', '\uFFFD', '$&'];
    const tokens = texts.map((text) => shared.token(text));
    expect(new Set(tokens).size).toBe(texts.length);
    expect(shared.token('constructor')).toBe(tokens[0]);
    const read = [...shared.into(part(...tokens)).matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)];
    expect(read.map(([, text]) => text?.replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&'))).toEqual(
      texts,
    );
  });

  it('writes what Excel would take for a letter in Excel’s own way', () => {
    const shared = new SharedWords();
    expect(shared.into(part(shared.token('_x0041_ en _x_')))).toContain('>_x005F_x0041_ en _x_<');
  });
});
