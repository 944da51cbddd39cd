import { expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { readPack } from './pack/pack.js';
import { lensOf } from './packLens.js';

const lens = readPack(full).lenses[0]!;

it('gives a lens of the pack its words, and its quadrants as they stand', () => {
  const made = lensOf(lens, 'nl');
  expect(made.x.ends).toEqual(['voor één persoon', 'voor een groep']);
  expect(made.x.endIds).toEqual(['individueel', 'collectief']);
  expect(made.quadrants.map((one) => `${one.x}${one.y}`)).toEqual(['00', '10', '01', '11']);
  expect(made.asShown.map((one) => one.id)).toEqual([
    'individueel-burger', 'collectief-burger', 'individueel-professional', 'collectief-professional',
  ]);
});

it('turns it as the pack says', () => {
  expect(lensOf({ ...lens, flipX: true, flipY: true }, 'en').asShown.map((one) => one.id)).toEqual([
    'collectief-professional', 'individueel-professional', 'collectief-burger', 'individueel-burger',
  ]);
});
