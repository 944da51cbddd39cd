import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn } from './wrap.js';

describe('linesIn', () => {
  it('breaks between words, and within one that is longer than a line', () => {
    expect(linesIn('', 10)).toBe(1);
    expect(linesIn('een twee', 8)).toBe(1);
    expect(linesIn('een twee', 7)).toBe(2);
    expect(linesIn('Eenzaamheid onder alleenstaande vijfenzeventigplussers', 28)).toBe(3);
    expect(linesIn('mantelzorgondersteuning', 10)).toBe(3);
    expect(linesIn('bij mantelzorgondersteuning', 10)).toBe(4);
  });

  it('never takes fewer lines than the letters need, and never more than twice as many and one', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }).map((word) => word.replaceAll(' ', '_')));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (all, room) => {
        const text = all.join(' ');
        const lines = linesIn(text, room);
        const letters = all.reduce((sum, word) => sum + word.length, 0);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil(letters / room));
        expect(lines).toBeLessThanOrEqual(2 * Math.ceil(text.length / room) + 1);
      }),
    );
  });
});
