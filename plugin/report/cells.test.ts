import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, isWhole, isoDay, valueOf } from './cells.js';
import { tableOf } from './testing/sample.js';

describe('decimal', () => {
  it('is the value divided by ten thousand, in the fewest digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(decimal(value)).toMatch(/^-?\d+(\.\d{0,3}[1-9])?$/);
        expect(Math.round(Number(decimal(value)) * 10_000)).toBe(value);
      }),
    );
  });

  it.each([
    [46_000, '4.6'],
    [0, '0'],
    [-5, '-0.0005'],
    [10_000, '1'],
  ])('writes %i as %s', (value, words) => {
    expect(decimal(value)).toBe(words);
  });
});

describe('valueOf', () => {
  const column = (kind: 'text' | 'number' | 'percent' | 'date') =>
    ({ title: '', align: 'start', kind, width: 1 }) as const;

  it('takes words for words, whatever they look like', () => {
    expect(valueOf({ text: '=1+1' }, column('number'))).toEqual({ kind: 'text' });
    expect(valueOf({ text: '4', value: 40_000 }, column('text'))).toEqual({ kind: 'text' });
  });

  it('gives days as spreadsheets count them', () => {
    expect(isoDay(0)).toBe('1970-01-01');
    expect(valueOf({ text: '', value: 20_779 }, column('date'))).toEqual({
      kind: 'date',
      day: '2026-11-22',
      serial: '46348',
    });
  });
});

describe('isWhole', () => {
  it('looks at every value of the column', () => {
    const table = tableOf('een', ['a', 'b']);
    expect(isWhole(table, 2)).toBe(false);
    const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, value: 120_000 })));
    expect(isWhole({ ...table, rows }, 2)).toBe(true);
  });
});
