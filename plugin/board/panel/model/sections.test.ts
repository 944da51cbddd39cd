import { describe, expect, it } from 'vitest';
import { readPack } from './pack/pack.js';
import { layOut } from './sections.js';

function laidOut(...fields: object[]): string {
  const pack = readPack({
    kinds: [{ id: 'k', fields: fields.map((one) => ({ type: 'text', ...one })) }],
    choice_sets: [{ id: 'set', options: [{ id: 'a' }] }],
  });
  const { first, more } = layOut(pack.kind('k')?.fields ?? []);
  return [first, ...more.map((one) => one.fields)].map((part) => part.map((one) => one.name).join(' ')).join(' | ');
}

describe('layOut', () => {
  it('shows everything at once when the pack pins nothing', () => {
    expect(laidOut({ name: 'title' }, { name: 'description' })).toBe('title description');
  });

  it('puts the title and what is pinned first', () => {
    expect(laidOut({ name: 'title' }, { name: 'a' }, { name: 'b', pinned: true })).toBe('title b | a');
  });

  it('keeps neighbours of one family together, and what is long apart', () => {
    expect(laidOut({ name: 'p', pinned: true }, { name: 'plan_a' }, { name: 'plan_b' }, { name: 'x' },
      { name: 'plan_c' }, { name: 'y.a' }, { name: 'y.b', type: 'choices', choices: 'set' }, { name: 'y.c' }))
      .toBe('p | plan_a plan_b | x | plan_c | y.a | y.b | y.c');
  });
});
