import { describe, expect, it } from 'vitest';
import { optionsJson, today } from './order.js';

describe('optionsJson', () => {
  it('says only what was chosen', () => {
    expect(JSON.parse(optionsJson('nl', { date: '2026-11-22' }))).toEqual({ language: 'nl', today: '2026-11-22' });
    expect(JSON.parse(optionsJson('en', { sections: 'map,hints', redact: true, since: 'x', kind: 'area' }))).toEqual({
      language: 'en',
      today: today(),
      sections: ['map', 'hints'],
      redact: true,
      since: 'x',
      kind: 'area',
    });
  });
});

describe('today', () => {
  it("is the day of this computer's own clock", () => {
    expect(today(new Date(2026, 2, 1, 0, 0, 1))).toBe('2026-03-01');
    expect(today(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
  });
});
