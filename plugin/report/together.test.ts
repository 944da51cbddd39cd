import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../protocol/report.js';
import { keptWithNext, leads } from './together.js';

const words: ReportBlock = { type: 'paragraph', text: 'Hierover praten we.', style: 'plain' };
const list: ReportBlock = { type: 'list', ordered: false, items: ['dit'] };

describe('leads', () => {
  it('keeps words with what they lead to, and with nothing else', () => {
    expect(leads(words, list)).toBe(true);
    expect(leads(words, { type: 'question', text: 'Wie?', why: '' })).toBe(true);
    expect(leads(words, words)).toBe(false);
    expect(leads(words, undefined)).toBe(false);
    expect(leads(list, words)).toBe(false);
  });

  it('keeps lines to sign on with the words that say so', () => {
    expect(leads({ type: 'answer_space', lines: 2 }, words)).toBe(true);
    expect(leads({ type: 'answer_space', lines: 2 }, list)).toBe(false);
  });
});

describe('keptWithNext', () => {
  it('leaves no item of a list alone, and no line without the words that follow', () => {
    expect(keptWithNext(0)).toEqual([]);
    expect(keptWithNext(1)).toEqual([false]);
    expect(keptWithNext(2, true)).toEqual([true, true]);
    expect(keptWithNext(5)).toEqual([true, false, false, true, false]);
  });
});
