import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { card, choiceSet, field, flow, itemsOf, kind, optionsOf, pack, promptsOf, types } from './pack.js';

const optionIds = (id: string): string[] => choiceSet(id).options.map((option) => option.id);

describe('contact, presence and figures', () => {
  it('72: contact and vulnerability are told of groups, not of persons', () => {
    expect(optionsOf('community.contact_level')).toEqual(['good', 'little', 'none', 'resistance']);
    expect(types('community', 'vulnerable', 'strong')).toEqual(['long_text', 'long_text']);
    expect(field('community.title').help?.nl).toContain('geen persoon');
  });

  it('73: open interviews leave themes, a group and a number of new people, but no names', () => {
    expect(card('interview').audience).toBe('residents');
    expect(promptsOf('interview')).toHaveLength(6);
    expect(types('interview', 'themes', 'community', 'new_names')).toEqual(['choices', 'reference', 'integer']);
    expect(asks('interviews_few', { entities: { interview: 19 } })).toBe(true);
    expect(asks('interviews_few', { entities: { interview: 20 } })).toBe(false);
    expect(asks('interviews_few', {})).toBe(false);
  });

  it('74: a meeting point wants visits, and a visit says when the next one is', () => {
    expect(types('place_found', 'when_open', 'communities')).toEqual(['text', 'references']);
    expect(field('visit.place_found').kinds).toEqual(['place_found']);
    expect(types('visit', 'when', 'next_on')).toEqual(['date', 'date']);
    expect(asks('place_unvisited', {})).toBe(true);
    expect(asks('place_unvisited', { referred: { 'visit.place_found': 1 } })).toBe(false);
    expect(asks('visit_again', { fields: { next_on: -1 } })).toBe(true);
  });

  it('75: a partner group has a goal that is checked on five points', () => {
    expect(field('community.partner_goal').kinds).toEqual(['goal']);
    expect(itemsOf('goal.smart')).toEqual(['specific', 'measurable', 'acceptable', 'realistic', 'timed']);
    expect(field('goal.with').kinds).toContain('community');
    expect(asks('goal_vague', { fields: { due: 9, 'smart.measurable': 'no' } })).toBe(true);
  });

  it('76: a leaflet gathers the offers round one issue', () => {
    expect(types('provision', 'on_leaflet', 'when_where', 'sign_up', 'by')).toEqual([
      'boolean', 'text', 'text', 'reference',
    ]);
    expect(field('provision.issues').kinds).toEqual(['issue']);
    expect(optionIds('quote_uses')).toContain('leaflet');
  });

  it('77: an evaluation asks whom it reached and why people chose it or not', () => {
    expect(types('evaluation', 'reach', 'not_reached', 'why_chosen', 'why_not_chosen', 'cooperation')).toEqual([
      'integer', 'long_text', 'long_text', 'long_text', 'long_text',
    ]);
    expect(field('evaluation.when').type).toBe('date');
  });

  it('78: people speak, are spoken for or unite, and a letter takes quotes with consent', () => {
    expect(optionsOf('initiative.voices')).toEqual(['speak', 'speak_for', 'unite']);
    expect(field('issue.signal_letter').type).toBe('long_text');
    expect(optionsOf('quote.uses')).toContain('letter');
    expect(optionsOf('quote.consent')).toEqual(['asked', 'yes', 'no', 'withdrawn']);
    expect(field('quote.issue').kinds).toEqual(['issue']);
  });

  it('79: a figure goes over one person and a theme to people who are invited', () => {
    expect(flow('figures').steps.map(({ id }) => id)).toEqual(['figure', 'person', 'theme', 'invite', 'next']);
    expect(optionsOf('figure.level')).toEqual(['micro', 'macro']);
    expect(field('figure.invited').kinds).toEqual(['party', 'community']);
    expect(asks('figure_without_story', { fields: { step: 'theme' } })).toBe(true);
  });

  it('80: the area picture has strengths, people, features and what asks for attention', () => {
    expect(types('area', 'description', 'features', 'who_lives', 'strengths', 'attention', 'photo_on')).toEqual([
      ...Array<string>(5).fill('long_text'), 'date',
    ]);
  });

  it('81: help for one person stands beside a group, without a word about the person', () => {
    expect(kind('beside').traits).toMatchObject({ link: true, from: ['initiative'], to: ['initiative', 'provision'] });
    expect(optionsOf('initiative.beside')).toEqual(['talks', 'warm_up', 'specialist']);
    expect(field('initiative.referral').help?.nl).toContain('niets over een persoon');
    expect(asks('no_therapy', { fields: { 'beside.specialist': true } })).toBe(true);
    expect(asks('no_therapy', { fields: { 'beside.specialist': true, referral: 'huisarts' } })).toBe(false);
  });

  it('82: assets have five or six kinds, are linked into actions, and never ask for a name', () => {
    expect(kind('uses').traits).toMatchObject({ from: ['initiative', 'action'], to: ['asset'] });
    expect(optionIds('assets_five')).toEqual(['people', 'associations', 'institutions', 'places', 'economy']);
    expect(optionIds('assets_six')).toEqual([...optionIds('assets_five'), 'culture']);
    expect(optionIds('assets_wijkconnect')).toHaveLength(6);
    const all = new Set(['assets_five', 'assets_six', 'assets_wijkconnect'].flatMap(optionIds));
    expect(new Set(optionsOf('asset.category'))).toEqual(all);
    expect(kind('asset').traits).toEqual({ linkable: true, asset: true });
    expect(field('asset.contact').personal).toBe(true);
    expect(kind('becomes').traits).toMatchObject({ from: ['asset', 'action', 'answer'], to: ['action', 'initiative'] });
    expect(flow('asset_meeting').steps.map(({ id }) => id)).toEqual(['name', 'connect', 'choose']);
    expect(flow('abcd').steps).toHaveLength(5);
    expect(promptsOf('asset_talk')).toHaveLength(7);
    expect(asks('asset_unused', {})).toBe(true);
    expect(asks('asset_unused', { links: { uses: 1 } })).toBe(false);
    expect(asks('assets_unlinked', { entities: { asset: 10 } })).toBe(true);
  });

  it('83: teams learn from each other in workshops, and a lesson is shared without names', () => {
    expect(optionsOf('meeting.form')).toEqual(expect.arrayContaining(['workplace', 'city']));
    expect(field('lesson.share').type).toBe('boolean');
    expect(field('lesson.from').kinds).toContain('meeting');
  });

  it('84: hours stand by role at an initiative, and a team alone is asked about its community worker', () => {
    expect(field('team.community_work_hours').type).toBe('integer');
    expect(optionsOf('capacity.role')).toEqual(expect.arrayContaining(['lead', 'community_work', 'volunteer']));
    expect(field('capacity.hours').unit?.nl).toBe('uur');
    expect(asks('no_hours', { fields: { step: 'doing' } })).toBe(true);
    expect(asks('no_hours', { fields: { step: 'doing' }, referred: { 'capacity.initiative': 1 } })).toBe(false);
    expect(asks('team_alone', { fields: { community_work_hours: 17 } })).toBe(true);
    expect(asks('team_alone', { fields: { community_work_hours: 18 } })).toBe(false);
    expect(pack.kinds.filter(({ traits }) => traits.link).map(({ id }) => id)[0]).toBe('link');
  });
});
