import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import { waysFrom } from './flow.js';
import { readPack } from './pack/pack.js';

const flow = readPack(full).flow('routekaart');
const ways = (step: string): string[] =>
  flow ? waysFrom(flow, step).map((way) => `${way.back ? '< ' : ''}${way.step.id}`) : [];

describe('waysFrom', () => {
  it('begins at the first step, also from a step that is not there', () => {
    expect(ways('')).toEqual(['explore']);
    expect(ways('elsewhere')).toEqual(['explore']);
  });

  it('goes along transitions, onwards and back', () => {
    expect(ways('explore')).toContain('plan');
    expect(ways('doing')).toContain('< plan');
  });
});
