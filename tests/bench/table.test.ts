import { expect, it } from 'vitest';
import type { Figure } from './rounds.js';
import { table } from './table.js';

const row = { name: 'merge', unit: 'ms', times: 'Three replicas.' } as const;
const base = { row: 'merge', unit: 'ms' } as const;
const ours: Figure = { ...base, contender: 'kwadrant', version: '1', value: 2, lowest: 1, highest: 3, ratio: 1 };
const constant = { value: 250, lowest: 250, highest: 250, ratio: 125 };
const yjs: Figure = { ...base, contender: 'yjs', version: '13.6.33', ...constant };

it('lines up words to the left and numbers to the right', () => {
  expect(table(row, [ours, yjs])).toBe(
    [
      'merge (ms): Three replicas.',
      '  contender  version  median  lowest – highest  × ours',
      '  kwadrant   1          2.00       1.00 – 3.00    1.00',
      '  yjs        13.6.33     250                       125',
    ].join('\n'),
  );
});

it('shows the distance to the limit where there is one', () => {
  const lines = table(row, [{ ...ours, fromLimit: 4 }, { ...yjs, fromLimit: 500 }]).split('\n');
  expect(lines.map((line) => line.split(/\s{2,}/).at(-1))).toEqual([
    'merge (ms): Three replicas.',
    '× limit',
    '4.00',
    '500',
  ]);
});
