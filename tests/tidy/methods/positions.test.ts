import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { axis, choiceSet, field, itemsOf, kind, lens, optionsOf, pack, readPack, types } from './pack.js';

const quadrantIds = (id: string): string[] => lens(id).quadrants.map((quadrant) => quadrant.id);

describe('matrices and positions', () => {
  it('1: the four quadrants are the same as in the small pack, so that places stay where they are', () => {
    const small = readPack('kwadranten');
    const { x, y, quadrants } = small.lenses[0]!;
    expect(lens('kwadranten')).toMatchObject({ x, y, quadrants });
    expect(small.axes.map(({ id }) => axis(id))).toEqual(small.axes);
    for (const { id, title, fields } of small.kinds) {
      expect(kind(id).title).toEqual(title);
      const named = fields.map(({ name }) => field(`${id}.${name}`));
      expect(named.map(({ name, type }) => [name, type])).toEqual(fields.map(({ name, type }) => [name, type]));
    }
  });

  it('2: what people carry together and stands in one quadrant only is asked about', () => {
    const shared = { pattern: 'shared' };
    expect(asks('shared_one_side', { fields: shared, shares: { 'collectief-burger': 100 } })).toBe(true);
    const both = { 'collectief-burger': 60, 'collectief-professional': 40 };
    expect(asks('shared_one_side', { fields: shared, shares: both })).toBe(false);
    expect(lens('kwadranten').description?.nl).toContain('in meer vakken tegelijk');
  });

  it('3: a team has its own words for every end of the axes of initiatives', () => {
    const ends = ['collectief', 'burger', 'activeren'].map(axis).flatMap(({ low, high }) => [low.id, high.id]);
    for (const end of ends) expect(field(`team.reads.${end}`).type).toBe('text');
    expect(field('team.border').type).toBe('long_text');
    expect(asks('team_unread', {})).toBe(true);
    expect(asks('team_unread', { fields: { 'reads.collectief': 'samen', 'reads.burger': 'wij' } })).toBe(false);
  });

  it('4: the broad base shares an axis with the quadrants and has help for one person at the lower left', () => {
    const { x, y } = lens('brede-basis');
    expect([lens('kwadranten').x, lens('kwadranten').y]).toContain(x);
    expect(axis(y)).toMatchObject({ low: { id: 'hulp' }, high: { id: 'activeren' } });
    expect(quadrantIds('brede-basis')[0]).toBe('individueel-hulp');
    expect(kind('initiative').traits.placeable).toContain('brede-basis');
  });

  it('5: a movement is planned or real, goes from one quadrant to another, and has a date and a reason', () => {
    expect(optionsOf('movement.sort')).toEqual(['planned', 'real']);
    expect(optionsOf('movement.from_quadrant')).toEqual(quadrantIds('kwadranten'));
    expect(optionsOf('movement.to_quadrant')).toEqual(quadrantIds('kwadranten'));
    expect(types('movement', 'when', 'why')).toEqual(['date', 'long_text']);
    expect(field('movement.initiative').kinds).toEqual(['initiative']);
    expect(asks('movement_without_reason', {})).toBe(true);
  });

  it('6: team members place themselves on the broad base, for themselves alone', () => {
    expect(new Set(quadrantIds('brede-basis')).size).toBe(4);
    expect(kind('team_member').traits).toMatchObject({ private: true, placeable: ['brede-basis'] });
    expect(field('team_member.title').personal).toBe(true);
    expect(itemsOf('team_member.competences')).not.toEqual([]);
  });

  it('7: players stand on the playing field, and a new card there is a player', () => {
    expect(axis(lens('speelveld').y)).toMatchObject({ low: { id: 'vrijblijvend' }, high: { id: 'normerend' } });
    expect(axis(lens('speelveld').x)).toMatchObject({ low: { id: 'individueel' }, high: { id: 'collectief' } });
    const standing = pack.kinds.filter(({ traits }) => traits.placeable?.includes('speelveld'));
    expect(standing.map(({ id }) => id)).toEqual(['player', 'initiative']);
  });

  it('8: the wanted balance names a share for every quadrant, and is asked for without a score', () => {
    for (const id of quadrantIds('kwadranten')) {
      expect(field(`balance.wanted.${id}`)).toMatchObject({ type: 'integer', least: 0, most: 100 });
    }
    expect(asks('no_balance', { entities: { initiative: 10 } })).toBe(true);
    expect(asks('no_balance', { entities: { initiative: 10, balance: 1 } })).toBe(false);
    expect(choiceSet('quadrants').options.map(({ id }) => id)).toEqual(quadrantIds('kwadranten'));
  });
});
