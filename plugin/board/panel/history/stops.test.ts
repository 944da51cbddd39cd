import { describe, expect, it } from 'vitest';
import { momentText, stopsOf } from './stops.js';

describe('stopsOf', () => {
  it('puts marks and named moments in the order of time, a name over a mark of the same time', () => {
    const marks = [{ at: 10, changes: 1 }, { at: 30, changes: 2 }, { at: 40, changes: 1 }];
    const moments = [{ id: 'b', title: 'Avond', at: 30 }, { id: 'a', title: 'Begin', at: 20 }];
    expect(stopsOf({ marks, moments, last: 40 }).map((one) => `${one.at} ${one.title ?? '-'}`))
      .toEqual(['10 -', '20 Begin', '30 Avond']);
  });

  it('has none for a map where nothing happened', () => {
    expect(stopsOf({ marks: [], moments: [], last: 0 })).toEqual([]);
    expect(stopsOf({ marks: [{ at: 40, changes: 3 }], moments: [], last: 40 })).toEqual([]);
  });
});

describe('momentText', () => {
  it('says day and time as people write them', () => {
    const at = new Date(2026, 2, 12, 14, 5).getTime();
    expect(momentText('nl', at)).toMatch(/^do 12 maart 2026 .*14:05$/);
    expect(momentText('en', at)).toMatch(/^Thu.* 12 March 2026 .*14:05$/);
  });
});
