import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from './record.js';

describe('a record', () => {
  it('is written in one way only', () => {
    expect(writeRecord({ why: 'feest', who: 'Ans "A"', when: 20_000 }))
      .toBe('{"when":20000,"who":"Ans \\"A\\"","why":"feest"}');
    expect(writeRecord({ when: null, who: '', why: '' })).toBe('');
  });

  it('is read back, whatever it holds', () => {
    const record = { when: null, who: 'buurman', why: '' };
    expect(readRecord(writeRecord(record))).toEqual(record);
    for (const text of ['', 'x', 'null', '[]', '{"when":"soon","who":3}']) {
      expect(readRecord(text)).toEqual({ when: null, who: '', why: '' });
    }
  });
});
