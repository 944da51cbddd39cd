import { expect, it } from 'vitest';
import { type Inspection, inspectionTable } from './inspect.js';

const map: Inspection = {
  title: 'De Wijk',
  lenses: [
    {
      id: 'kwadranten',
      quadrants: [
        { id: 'individueel-professional', title: 'Hulp op maat', initiatives: 0, share: 0 },
        { id: 'collectief-burger', title: 'De buurt', initiatives: 12, share: 4.6149 },
      ],
      unplaced: 1,
    },
  ],
  initiatives: [
    { id: 'a', title: 'Wandelclub', place: { x: 8250, y: 10_000, rx: 0, ry: 0 }, shares: {} },
    { id: 'b', title: 'Eten', place: null, shares: {} },
  ],
};

it('lists quadrants and initiatives in columns, in Dutch', () => {
  expect(inspectionTable('nl', map)).toBe(
    [
      'De Wijk',
      '',
      '  Hulp op maat    0  (0 initiatieven)',
      '  De buurt      4,6  (12 initiatieven)',
      '  nog geen plek: 1',
      '',
      '2 initiatieven',
      '  Wandelclub  collectief 82,5, burger 100',
      '  Eten        nog geen plek',
      '',
    ].join('\n'),
  );
});

it('is also there in English, and for an empty map', () => {
  expect(inspectionTable('en', map)).toContain('collective 82.5, citizen 100');
  const empty = { title: 'Leeg', lenses: [], initiatives: [] };
  expect(inspectionTable('nl', empty)).toBe('Leeg\n\n0 initiatieven\n');
});
