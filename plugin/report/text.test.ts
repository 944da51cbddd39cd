import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escaped, oneLine } from './text.js';

/** Any character that a string can hold, halves of pairs too, and often one that means something in markup. */
const letter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(...`&<>"';#\n\t\u0000\uFFFE`),
);
const anyWords = fc.array(letter, { maxLength: 20 }).map((letters) => letters.join(''));

describe('escaped', () => {
  it('leaves nothing that could be markup, and gives back what XML can hold', () => {
    const back: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    fc.assert(
      fc.property(anyWords, (words) => {
        const markup = escaped(words);
        expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        const read = markup.replace(/&([^;]+);/g, (_whole, name: string) => back[name] ?? '');
        expect(oneLine(read)).toBe(oneLine(words));
      }),
    );
  });

  it('drops what XML cannot hold', () => {
    expect(escaped('a\u0000b\u000Bc\uD800d\uFFFEe\u{1F600}')).toBe('abcde\u{1F600}');
  });
});

describe('oneLine', () => {
  it('makes one space of ends of lines and tabs', () => {
    expect(oneLine('een\r\ntwee\u2028drie\tvier')).toBe('een twee drie vier');
  });
});

describe('element', () => {
  it('closes itself when empty, escapes attributes and leaves out what is undefined', () => {
    expect(element('a', { b: '"<', c: undefined, d: 2 })).toBe('<a b="&quot;&lt;" d="2"/>');
    expect(element('a', {}, 'x', '<b/>')).toBe('<a>x<b/></a>');
  });
});
