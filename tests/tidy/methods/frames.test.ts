import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { checklist, choiceSet, field, itemsOf, lens, optionsOf, promptsOf, reference } from './pack.js';

const helpOf = (set: string, id: string): string =>
  choiceSet(set).options.find((option) => option.id === id)?.help?.nl ?? '';

describe('frames', () => {
  it('43: five forms of collective work', () => {
    expect(optionsOf('initiative.category')).toEqual(['group', 'provision', 'kick_off', 'bridge', 'monitor']);
  });

  it('44: a training, a workshop and a group activity, each with what it is for', () => {
    expect(optionsOf('initiative.group_form')).toEqual(['training', 'workshop', 'activity']);
    expect(helpOf('group_forms', 'training')).toContain('twaalf');
    expect(helpOf('group_forms', 'workshop')).toContain('Eén keer');
  });

  it('45: three people are a group, and a training above twelve is asked about safety', () => {
    expect(field('initiative.group_size').type).toBe('integer');
    expect(asks('training_large', { fields: { group_form: 'training', group_size: 13 } })).toBe(true);
    expect(asks('training_large', { fields: { group_form: 'training', group_size: 12 } })).toBe(false);
    expect(asks('training_large', { fields: { group_form: 'workshop', group_size: 40 } })).toBe(false);
    expect(asks('group_small', { fields: { group_size: 2 } })).toBe(true);
    expect(asks('group_small', { fields: { group_size: 3 } })).toBe(false);
    expect(asks('group_small', {})).toBe(false);
  });

  it('46: two main goals, of which an initiative can have both', () => {
    expect(field('initiative.main_goals').type).toBe('choices');
    expect(optionsOf('initiative.main_goals')).toEqual(['liveable', 'voice']);
  });

  it('47: three generations of participation, the last near the end of the neighbourhood', () => {
    expect(optionsOf('initiative.generation')).toEqual(['consultation', 'interactive', 'initiative']);
    expect(helpOf('generations', 'initiative')).toContain('de buurt doet het');
  });

  it('48: three features of participation, asked for where government consults', () => {
    expect(itemsOf('initiative.public_participation')).toHaveLength(3);
    expect(asks('consultation_thin', { fields: { generation: 'consultation' } })).toBe(true);
    const said = { generation: 'consultation', 'public_participation.input_counts': 'yes' };
    expect(asks('consultation_thin', { fields: said })).toBe(false);
    expect(asks('consultation_thin', { fields: { generation: 'initiative' } })).toBe(false);
  });

  it('49: four principles, each with a question to reflect on', () => {
    expect(promptsOf('principles')).toHaveLength(4);
    const { items } = checklist('principles');
    expect(items.map(({ id }) => id)).toEqual(['connect', 'include', 'enable', 'consult']);
    expect(items.every(({ help }) => help?.nl.endsWith('?'))).toBe(true);
    expect(field('reflection.principles').checklist).toBe('principles');
  });

  it('50: three classical methods lie along the axis from one person to a group', () => {
    expect(optionsOf('initiative.method')).toEqual(['casework', 'groupwork', 'community']);
    expect(helpOf('methods', 'casework')).toContain('individueel');
    expect(helpOf('methods', 'community')).toContain('collectief');
    const casework = { fields: { method: 'casework' }, placed: true };
    expect(asks('casework_for_group', { ...casework, shares: { 'collectief-burger': 100 } })).toBe(true);
    expect(asks('casework_for_group', { ...casework, shares: { 'individueel-professional': 100 } })).toBe(false);
  });

  it('51: three directions of community work, and politicising belongs to one', () => {
    expect(optionsOf('initiative.direction')).toEqual(['social', 'critical', 'pragmatic']);
    expect(helpOf('directions', 'critical')).toContain('politiseren');
  });

  it('52: a community is bound by more than an area', () => {
    expect(optionsOf('community.bonds')).toEqual(expect.arrayContaining(['area', 'religion', 'migration', 'identity']));
    expect(field('community.beyond_area').type).toBe('boolean');
  });

  it('53: three supporting roles, another one in each step if need be', () => {
    expect(checklist('support_by_step').answers).toBe('support_roles');
    expect(choiceSet('support_roles').options.map(({ id }) => id)).toEqual(['stimulate', 'facilitate', 'coproduce']);
    expect(itemsOf('initiative.support')).toEqual(['explore', 'plan', 'doing', 'learning']);
    expect(reference('burgers-maken-buurt').url).toMatch(/^https:/);
  });

  it('54: three patterns of working together explain the axis from team to neighbourhood', () => {
    expect(optionsOf('initiative.pattern')).toEqual(['professional', 'shared', 'voluntary']);
    expect(helpOf('patterns', 'professional')).toContain('het team doet het');
    expect(helpOf('patterns', 'voluntary')).toContain('de buurt doet het');
    const owned = { fields: { pattern: 'voluntary' }, placed: true };
    expect(asks('voluntary_at_team', { ...owned, shares: { 'collectief-professional': 100 } })).toBe(true);
    expect(asks('voluntary_at_team', { ...owned, shares: { 'collectief-burger': 100 } })).toBe(false);
    expect(lens('kwadranten').y).toBe('burger');
  });

  it('55: between coach and entrepreneur lies a scale', () => {
    expect(field('reflection.coach_entrepreneur')).toMatchObject({
      type: 'scale',
      low: { nl: 'ik begeleid en regel' },
      high: { nl: 'ik onderneem voor de buurt' },
    });
  });

  it('56: the worker is participant, expert by experience, volunteer, expert, starter or supporter', () => {
    expect(optionsOf('initiative.worker_role')).toEqual([
      'participant', 'experience', 'volunteer', 'expert', 'starter', 'supporter',
    ]);
  });

  it('57: the team signals, starts, kicks off or helps to develop', () => {
    expect(field('initiative.team_role').type).toBe('choices');
    expect(optionsOf('initiative.team_role')).toEqual(['signal', 'initiate', 'kick_off', 'develop']);
  });

  it('58: three parties carry the area, community work stands in and beside the team', () => {
    expect(optionsOf('party.triangle')).toEqual(['area_connector', 'team', 'community_work']);
    expect(optionsOf('team.community_work')).toEqual(['in_team', 'beside_team', 'both']);
    expect(itemsOf('team.leader')).toHaveLength(5);
  });
});
