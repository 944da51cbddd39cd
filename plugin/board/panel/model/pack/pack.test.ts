import { describe, expect, it } from 'vitest';
import full from '../../../../../assets/methods/samenlevingsopbouw.json';
import small from '../../../../../assets/methods/kwadranten.json';
import { readPack, say } from './pack.js';

describe('readPack', () => {
  it('reads every field, choice, step and card of the full pack', () => {
    const pack = readPack(full);
    expect(pack.kinds.map((kind) => [kind.id, kind.fields.length]))
      .toEqual(full.kinds.map((kind) => [kind.id, kind.fields.length]));
    expect(pack.choiceSets.map((set) => set.options.length)).toEqual(full.choice_sets.map((set) => set.options.length));
    expect(pack.checklists.map((list) => list.items.length)).toEqual(full.checklists.map((list) => list.items.length));
    expect(pack.flows.map((flow) => flow.steps.length)).toEqual(full.flows.map((flow) => flow.steps.length));
    expect(pack.cards.map((card) => card.groups.length)).toEqual(full.cards.map((card) => card.groups.length));
    expect(pack.references).toHaveLength(full.references.length);
    expect(pack.lenses).toHaveLength(full.lenses.length);
  });

  it('knows what a kind may do', () => {
    const pack = readPack(full);
    expect(pack.kind('asset')).toMatchObject({ asset: true, linkable: true, link: false });
    expect(pack.kind('becomes')).toMatchObject({ link: true, to: ['action', 'initiative'] });
    expect(pack.kind('bundle')?.bundle).toEqual({ kind: 'signal', by: 'bundle', least: 3 });
    expect(pack.kind('team_member')?.private).toBe(true);
    expect(pack.kind('initiative')?.lenses).toHaveLength(3);
  });

  it('reads a pack once', () => {
    expect(readPack(full)).toBe(readPack(full));
  });

  it('has nothing for what the first form does not have', () => {
    const pack = readPack(small);
    expect(pack.kinds.map((kind) => kind.id)).toEqual(['initiative', 'link']);
    expect([...pack.cards, ...pack.flows, ...pack.choiceSets]).toEqual([]);
    expect(say(pack.kind('initiative')?.plural, 'nl')).toBe('Initiatief');
  });

  it.each([undefined, null, 'pack', 7, [], { kinds: 'none', lenses: [null, { id: 'l' }], cards: [3] }])(
    'shows nothing of %j', (json) => {
      const pack = readPack(json);
      expect([...pack.kinds, ...pack.lenses, ...pack.cards]).toEqual([]);
    });

  it('leaves out a field that it cannot show', () => {
    const fields = [
      { name: 'a', type: 'choice', choices: 'gone' }, { name: 'b', type: 'hologram' }, { type: 'text' },
      { name: 'c', type: 'text' }, { name: 'd', type: 'scale' },
    ];
    const pack = readPack({ kinds: [{ id: 'k', fields }, { fields }] });
    expect(pack.kinds.map((kind) => kind.fields.map((field) => field.name))).toEqual([['c']]);
  });

  it('gives no address that a browser would run', () => {
    const pack = readPack({ references: [{ id: 'r', url: 'javascript:alert(1)' }] });
    expect(pack.references[0]?.url).toBeUndefined();
  });
});
