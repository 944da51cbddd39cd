import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { card, checklist, choiceSet, field, itemsOf, kind, optionsOf, pack, promptsOf, types } from './pack.js';

const scales = ['follow_steer', 'use_strengthen', 'citizens_organisations', 'own_strength_skills', 'involved_serving'];

describe('judging and improving', () => {
  it('59: eight questions to weigh, each with room for a reason', () => {
    const questions = itemsOf('weighing.answers');
    expect(questions).toHaveLength(8);
    expect(questions.map((id) => field(`weighing.why.${id}`).type)).toEqual(Array<string>(8).fill('long_text'));
    expect(checklist('weighing').items.every(({ text }) => text.nl.endsWith('?'))).toBe(true);
    expect(asks('not_weighed', { fields: { step: 'plan' } })).toBe(true);
    expect(asks('weighing_doubt', { fields: { 'answers.pace': 'not', 'answers.viable': 'not' } })).toBe(true);
  });

  it('60: seven, six and eight working factors for planning, contact and doing', () => {
    expect(['design', 'contact', 'doing'].map((name) => itemsOf(`reflection.${name}`).length)).toEqual([7, 6, 8]);
    const two = { 'doing.equal': 'attention', 'doing.celebrate': 'attention' };
    expect(asks('factors_attention', { fields: two })).toBe(true);
    expect(asks('factors_attention', { fields: { 'doing.equal': 'attention' } })).toBe(false);
  });

  it('61: five dilemmas as scales between two ends that are both good', () => {
    expect(types('reflection', ...scales)).toEqual(Array<string>(5).fill('scale'));
    const ends = scales.map((name) => field(`reflection.${name}`)).flatMap(({ low, high }) => [low?.nl, high?.nl]);
    expect(new Set(ends).size).toBe(10);
  });

  it('62: ownership, vision and the tie with the area are gauges, and a low one asks where to begin', () => {
    expect(types('reflection', 'ownership', 'vision', 'neighbourhood')).toEqual(Array<string>(3).fill('scale'));
    expect(asks('success_low', { fields: { ownership: 2999, vision: 9000, neighbourhood: 9000 } })).toBe(true);
    expect(asks('success_low', { fields: { ownership: 3000, vision: 9000, neighbourhood: 9000 } })).toBe(false);
    expect(asks('success_low', {})).toBe(false);
  });

  it('63: actions run on two tracks, and much doing without a lesson is asked about', () => {
    expect(field('action.tracks').type).toBe('choices');
    expect(optionsOf('action.tracks')).toEqual(['result', 'mindset']);
    expect(asks('one_track', { entities: { action: 5 } })).toBe(true);
    expect(asks('one_track', { entities: { action: 5, lesson: 1 } })).toBe(false);
  });

  it('64: four lessons on the process, and a card to look back by', () => {
    expect(optionsOf('lesson.sort')).toEqual(['ownership', 'time_and_pace', 'emotion', 'overload']);
    expect(card('look_back').groups.map(({ id }) => id)).toEqual(['ownership', 'pace', 'emotion', 'load']);
    expect(promptsOf('look_back')).toHaveLength(8);
  });

  it('65: four things that make it hard, and more than one asks what to tackle first', () => {
    expect(optionsOf('initiative.hindrances')).toEqual(['commitment', 'agenda', 'small_or_change', 'pace']);
    const two = { 'hindrances.pace': true, 'hindrances.agenda': true };
    expect(asks('many_hindrances', { fields: two })).toBe(true);
    expect(asks('many_hindrances', { fields: { 'hindrances.pace': true } })).toBe(false);
  });

  it('66: what resembles an initiative, and a team that does everything, is asked about', () => {
    expect(field('team.not_ours').type).toBe('long_text');
    expect(asks('similar', { similar: 1 })).toBe(true);
    expect(asks('similar', { similar: 0 })).toBe(false);
    expect(asks('team_everything', { fields: { position: 'aanjagen' } })).toBe(true);
    expect(asks('team_everything', { fields: { position: 'aanjagen', not_ours: 'zorg' } })).toBe(false);
  });

  it('67: barriers in three classes', () => {
    const count = (prefix: string): number =>
      optionsOf('issue.barriers').filter((id) => id.startsWith(prefix)).length;
    expect(['think_', 'question_', 'condition_'].map(count)).toEqual([4, 4, 3]);
    expect(field('issue.barriers').type).toBe('choices');
  });

  it('68: four benefits, expected at an initiative and looked for at its evaluation', () => {
    expect(optionsOf('initiative.benefits')).toEqual(['efficient', 'contacts', 'signals', 'prevention']);
    expect(field('evaluation.benefits_seen').choices).toBe(field('initiative.benefits').choices);
    const expected = { step: 'closed', 'benefits.contacts': true };
    expect(asks('benefits_unchecked', { fields: expected })).toBe(true);
    expect(asks('benefits_unchecked', { fields: { step: 'closed' } })).toBe(false);
  });

  it('69: a decision can be not now, and is asked for its reason and looked at again', () => {
    expect(optionsOf('decision.sort')).toEqual(['take_up', 'later', 'not', 'other', 'stop']);
    expect(field('decision.decided').type).toBe('record');
    expect(asks('decision_without_reason', {})).toBe(true);
    expect(asks('decision_without_reason', { fields: { because: 'te weinig tijd' } })).toBe(false);
    expect(asks('decision_again', { fields: { again_on: -1 } })).toBe(true);
  });

  it('70: choosing together names what is alike and who wants to carry what', () => {
    expect(card('choose').groups.map(({ id }) => id)).toEqual(['same', 'carry']);
    expect(promptsOf('choose')).toHaveLength(4);
    expect(promptsOf('choose')).toContain('Wie wil welke taak op zich nemen?');
    expect(field('action.wants_in').unit?.nl).toBe('mensen');
    expect(asks('action_wanted', { fields: { wants_in: 3 } })).toBe(true);
    expect(asks('action_wanted', { fields: { wants_in: 3 }, referred: { 'initiative.from_action': 1 } })).toBe(false);
  });

  it('71: seventeen competences and three expertises, for oneself', () => {
    expect(itemsOf('team_member.competences')).toHaveLength(17);
    expect(optionsOf('team_member.expertises')).toEqual(['vision', 'connect', 'organise']);
    expect(choiceSet('competence_answers').options.map(({ id }) => id)).toContain('learn');
    expect(field('team_member.stands_firm').type).toBe('scale');
    const holders = pack.kinds.filter(({ fields }) => fields.some((one) => one.checklist === 'competences'));
    expect(holders.map(({ id }) => kind(id).traits.private)).toEqual([true]);
  });
});
