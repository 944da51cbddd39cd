import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { card, choiceSet, field, flow, kind, optionsOf, pack, promptsOf, reference, types } from './pack.js';

const six = ['area', 'goal', 'bring', 'needs', 'together', 'course'];
/** Publications that the cards name as further reading. */
const further = [
  'tools-samenwerking', 'participatiewaaier', 'toolbox-samen', 'belangen-handreiking', 'kwartiermaken', 'actie-model',
  'actief-burgerschap', 'wat-werkt', 'profiel-opbouwwerker', 'profiel-sociaal-werker',
];

describe('conversation cards', () => {
  it('31: six cards with groups of prompts, and an answer knows its card, its prompt and who spoke', () => {
    expect(six.map((id) => card(id).groups.length)).toEqual([4, 2, 4, 4, 3, 2]);
    expect(six.map((id) => promptsOf(id).length)).toEqual([11, 6, 14, 9, 13, 11]);
    expect(types('answer', 'card', 'prompt', 'text')).toEqual(['text', 'text', 'long_text']);
    expect(optionsOf('answer.said_by')).toEqual(['resident', 'professional', 'municipality', 'organisation']);
    expect(choiceSet('card_choice').options).toEqual(pack.cards.map(({ id, title }) => ({ id, title })));
    expect(field('meeting.cards').choices).toBe('card_choice');
  });

  it('32: five of the six end with a check and an action, and answers become actions with owner and date', () => {
    expect(asks('action_open', {})).toBe(true);
    const ends = six.filter((id) => card(id).check && card(id).action);
    expect(ends).toEqual(['area', 'goal', 'needs', 'together', 'course']);
    expect(field('action.from').kinds).toEqual(expect.arrayContaining(['answer', 'asset']));
    expect(types('action', 'owner', 'due', 'done')).toEqual(['reference', 'date', 'boolean']);
    expect(asks('action_past', { fields: { due: -1 } })).toBe(true);
    expect(asks('action_past', { fields: { due: -1, done: true } })).toBe(false);
    expect(asks('action_soon', { fields: { due: 3 } })).toBe(true);
  });

  it('33: a conversation goes in five moves, with time for more than one card', () => {
    const { steps, transitions } = flow('conversation');
    expect(steps.map(({ id }) => id)).toEqual(['who', 'moment', 'cards', 'talk', 'agree']);
    expect(transitions).toContainEqual(expect.objectContaining({ from: 'talk', to: 'cards', back: true }));
    expect(field('meeting.step').flow).toBe('conversation');
    expect(six.every((id) => card(id).minutes === 60)).toBe(true);
    expect(field('meeting.minutes').unit?.nl).toBe('minuten');
  });

  it('34: cards 1 and 2 are for residents, and a talk about them without residents is asked about', () => {
    expect(six.filter((id) => card(id).audience === 'residents')).toEqual(['area', 'goal']);
    expect(asks('meeting_no_residents', { fields: { 'cards.area': true, residents: 0 } })).toBe(true);
    expect(asks('meeting_no_residents', { fields: { 'cards.area': true, residents: 4 } })).toBe(false);
    expect(asks('meeting_no_residents', { fields: { 'cards.needs': true, residents: 0 } })).toBe(false);
  });

  it('35: the area card asks for missing voices, and groups we do not hear ask for a way in', () => {
    expect(promptsOf('area')).toContain('Welke groepen zien en horen we nooit?');
    expect(optionsOf('community.heard')).toEqual(['heard', 'barely', 'not']);
    expect(asks('missing_voices', { entities: { initiative: 5 } })).toBe(true);
    expect(asks('missing_voices', { entities: { initiative: 5, community: 1 } })).toBe(false);
    expect(asks('voice_without_way', { fields: { heard: 'not' } })).toBe(true);
  });

  it('36: a goal has an owner and a date, and without a date is asked how one will know', () => {
    expect(optionsOf('goal.owner')).toEqual(['residents', 'organisation', 'municipality']);
    expect(field('goal.due').type).toBe('date');
    expect(asks('goal_vague', {})).toBe(true);
    expect(asks('goal_vague', { fields: { due: 100 } })).toBe(false);
  });

  it('37: what I can, may and want and my interests are private', () => {
    expect(kind('team_member').traits.private).toBe(true);
    expect(types('team_member', 'can', 'may', 'want', 'interests')).toEqual(Array<string>(4).fill('long_text'));
    expect(card('bring').groups.map(({ id }) => id)).toEqual(['can', 'may', 'want', 'interests']);
  });

  it('38: needs stand by sort and by who brings them, and a gap is asked about', () => {
    expect(card('needs').groups.map(({ id }) => id)).toEqual(optionsOf('need.sort'));
    expect(optionsOf('need.sort')).toEqual(['contacts', 'tasks', 'knowledge', 'conditions']);
    expect(field('need.brings')).toMatchObject({ type: 'references', kinds: ['party'] });
    expect(asks('need_gap', {})).toBe(true);
    expect(asks('need_gap', { fields: { brings: 'one' } })).toBe(false);
  });

  it('39: a party carries an initiative in a role, with what it sees to and who answers in the end', () => {
    expect(card('together').groups.map(({ id }) => id)).toEqual(['relation', 'roles', 'values']);
    expect(kind('carries').traits).toMatchObject({ link: true, to: ['initiative'] });
    expect(types('carries', 'role', 'responsibility', 'final')).toEqual(['choice', 'text', 'boolean']);
    expect(field('carries.person').personal).toBe(true);
    expect(types('party', 'expects', 'values')).toEqual(['long_text', 'choices']);
    expect(asks('nobody_carries', { fields: { step: 'plan' } })).toBe(true);
    expect(asks('nobody_carries', { fields: { step: 'plan' }, links: { carries: 1 } })).toBe(false);
  });

  it('40: on course looks at the goal again, at help and hindrance, and at the earlier talk', () => {
    expect(card('course').groups.map(({ id }) => id)).toEqual(['goal', 'together']);
    expect(types('goal', 'helps', 'hinders', 'next_talk')).toEqual(['long_text', 'long_text', 'date']);
    expect(field('meeting.earlier').kinds).toEqual(['meeting']);
    expect(asks('goal_past', { fields: { due: -1, state: 'open' } })).toBe(true);
    expect(asks('goal_past', { fields: { due: -1, state: 'reached' } })).toBe(false);
  });

  it('41: twelve values to choose from, said to be our own list', () => {
    expect(optionsOf('team.values')).toHaveLength(12);
    expect(promptsOf('values')).toHaveLength(4);
    expect(promptsOf('values')[0]).toContain('drie waarden');
    expect(reference('waardenkaartjes').fits).toContain('values');
  });

  it('42: further reading is shown at the card or step where it fits', () => {
    for (const id of further) expect(reference(id).fits, id).not.toEqual([]);
    expect(reference('participatiewaaier').fits).toEqual(['course', 'routekaart.doing']);
    expect(reference('kwartiermaken').fits).toEqual(['area']);
  });
});
