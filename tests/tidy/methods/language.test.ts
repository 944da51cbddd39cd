import { describe, expect, it } from 'vitest';
import { pack, readPack } from './pack.js';
import { sentencesOf, textsIn } from './walk.js';

const mostWords = 20;
/** Words that Dutch does not have: one of them in a Dutch text is a text that nobody translated. */
const english = /\b(the|and|with|your|you|are|what|which|this|that|from|have|does|they|their|how|who|why|not)\b/i;
/** Words of offices. People who read the map would have to look them up. */
const office = /\b(faciliteren|implementeren|borgen|stakeholders?|commitment|mindset|doorontwikkelen|integraal)\b/i;

const all = [pack, readPack('kwadranten')].flatMap((one) => textsIn(one));
/** Titles of publications are what they are. */
const ours = all.filter(({ path }) => !/^references\[\d+\]\.title$/.test(path));
const found = (pattern: RegExp): string[] =>
  ours.flatMap(({ path, text }) => (pattern.test(text.nl) ? [`${path}: ${text.nl}`] : []));

describe('texts of packs', () => {
  it('stand in both languages', () => {
    expect(all.length).toBeGreaterThan(1_000);
    const half = all.filter(({ text }) => !text.nl?.trim() || !text.en?.trim());
    expect(half.map(({ path }) => path)).toEqual([]);
  });

  it(`have Dutch sentences of at most ${mostWords} words`, () => {
    const sentences = ours.flatMap(({ text }) => sentencesOf(text.nl));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > mostWords)).toEqual([]);
  });

  it('have no English left in the Dutch', () => {
    expect(found(english)).toEqual([]);
  });

  it('have no office words in the Dutch', () => {
    expect(found(office)).toEqual([]);
  });

  it('stay within the bytes that a text may have', () => {
    const long = /(^|\.)(description|intro)$|^(flows|checks)\[.*\.help$|\.(options|items)\[.*\.help$/;
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    const over = all.filter(({ path, text }) =>
      [text.nl, text.en].some((words) => bytes(words) > (long.test(path) ? 2_000 : 500)),
    );
    expect(over.map(({ path }) => path)).toEqual([]);
  });
});
