import { describe, expect, it } from 'vitest';
import { Media } from './media.js';

describe('Media', () => {
  it('gives each picture back for its own word, and nothing for anything else', () => {
    const media = new Media();
    const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)];
    const [first, second] = [media.token(one), media.token(two)];
    expect(media.of(second)).toBe(two);
    expect(media.of(first)).toBe(one);
    expect(media.of(new TextEncoder().encode('picture-3'))).toBeUndefined();
    expect(media.of(new Uint8Array(40))).toBeUndefined();
  });
});
