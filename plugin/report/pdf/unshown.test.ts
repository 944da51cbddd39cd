import { describe, expect, it } from 'vitest';
import { unshownIn, withoutUnshown } from './unshown.js';

const error = (text: string): string => `message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed"`;

describe('unshownIn', () => {
  it('finds each character that is named', () => {
    const message = `[${error('你')}, ${error('\\\\u{200d}')}, contains the codepoint \`\\"\\\\u{e000}\\"\`]`;
    expect([...unshownIn(message)]).toEqual(['你', '\u200D', '\uE000']);
  });

  it('finds none in another error', () => {
    expect(unshownIn('PDF/UA-1 error: missing alt text').size).toBe(0);
  });
});

describe('withoutUnshown', () => {
  it('shows where something is left out', () => {
    expect(withoutUnshown('a你b\u{1F1F3}', new Set(['你', '\u{1F1F3}']))).toBe('a\uFFFDb\uFFFD');
  });
});
