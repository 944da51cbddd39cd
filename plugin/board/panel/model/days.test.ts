import { describe, expect, it } from 'vitest';
import { dayText, dayToIso, isoToDay, today } from './days.js';

describe('days', () => {
  it('count from 1970', () => {
    expect(isoToDay('1970-01-02')).toBe(1);
    expect(dayToIso(20_524)).toBe('2026-03-12');
    expect(isoToDay('2024-02-29')).toBeDefined();
  });

  it.each(['', '12-03-2026', '2026-02-29', '2026-13-01', '1899-12-31', '2201-01-01', '0002-01-01'])(
    'do not count %j', (iso) => {
      expect(isoToDay(iso)).toBeUndefined();
    });

  it('read as people write them', () => {
    expect(dayText('nl', 20_524)).toBe('do 12 maart 2026');
    expect(dayText('en', 20_524)).toBe('Thu, 12 March 2026');
  });

  it('begin at midnight where the page is', () => {
    expect(dayToIso(today(new Date(2026, 2, 12, 23, 59)))).toBe('2026-03-12');
  });
});
