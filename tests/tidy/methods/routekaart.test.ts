import { describe, expect, it } from 'vitest';
import { asks } from './asks.js';
import { checklist, choiceSet, field, flow, itemsOf, kind, optionsOf, reference, types } from './pack.js';

const route = flow('routekaart');
const fieldsWith = (prefix: string): string[] =>
  kind('initiative').fields.map(({ name }) => name).filter((name) => name.startsWith(prefix));

describe('routekaart', () => {
  it('20: four steps, back from doing to the plan and from learning to exploring', () => {
    expect(route.steps.map(({ id }) => id)).toEqual(['explore', 'plan', 'doing', 'learning', 'closed']);
    const back = route.transitions.filter((one) => one.back).map(({ from, to }) => [from, to]);
    expect(back).toEqual([
      ['doing', 'plan'],
      ['learning', 'explore'],
    ]);
    const onward = route.transitions.filter((one) => !one.back).map(({ from, to }) => `${from} ${to}`);
    expect(onward).toEqual([
      'explore plan', 'explore doing', 'explore closed', 'plan doing', 'doing learning', 'learning closed',
    ]);
    expect(field('initiative.step').flow).toBe('routekaart');
    expect(route.steps.slice(0, 4).every(({ prompts = [] }) => prompts.length >= 3)).toBe(true);
  });

  it('21: six questions say what it is for, and a plan without a why is asked for it', () => {
    expect(fieldsWith('purpose_')).toHaveLength(6);
    expect(asks('purpose_missing', { fields: { step: 'plan' } })).toBe(true);
    expect(asks('purpose_missing', { fields: { step: 'plan', purpose_why: 'omdat' } })).toBe(false);
  });

  it('22: fewer than two leads, or leads who may not decide, is asked about', () => {
    expect(types('initiative', 'leads', 'leads_mandate')).toEqual(['integer', 'choice']);
    expect(asks('few_leads', { fields: { step: 'plan', leads: 1 } })).toBe(true);
    expect(asks('few_leads', { fields: { step: 'plan' } })).toBe(true);
    expect(asks('few_leads', { fields: { step: 'plan', leads: 2 } })).toBe(false);
    expect(asks('no_mandate', { fields: { leads: 2, leads_mandate: 'no' } })).toBe(true);
    expect(optionsOf('carries.role')).toEqual(expect.arrayContaining(['lead', 'member', 'resident']));
    expect(field('carries.mandate').type).toBe('boolean');
  });

  it('23: a working group without a resident is asked about, and a wider test has when, who and why', () => {
    expect(field('initiative.workgroup_residents').type).toBe('integer');
    expect(asks('no_resident', { fields: { step: 'doing', workgroup_residents: 0 } })).toBe(true);
    expect(asks('no_resident', { fields: { step: 'doing', workgroup_residents: 1 } })).toBe(false);
    expect(field('initiative.resident_test').type).toBe('record');
  });

  it('24: a plan has six parts, and doing with one of them empty is asked about', () => {
    const parts = fieldsWith('plan_');
    expect(parts).toEqual(['plan_issue', 'plan_goal', 'plan_how', 'plan_who', 'plan_tasks', 'plan_when']);
    const full = Object.fromEntries(parts.map((name) => [name, 'tekst']));
    expect(asks('plan_missing', { fields: { step: 'doing', ...full } })).toBe(false);
    for (const gone of parts) {
      const rest = Object.fromEntries(Object.entries(full).filter(([name]) => name !== gone));
      expect(asks('plan_missing', { fields: { step: 'doing', ...rest } })).toBe(true);
    }
  });

  it('25: looking halfway with residents, celebrating and telling have a place', () => {
    expect(types('initiative', 'next_check', 'celebrated', 'public_summary')).toEqual(['date', 'record', 'long_text']);
    expect(field('evaluation.interim').type).toBe('boolean');
    expect(asks('check_past', { fields: { step: 'doing', next_check: -1 } })).toBe(true);
    expect(asks('check_past', { fields: { step: 'doing', next_check: 1 } })).toBe(false);
    expect(asks('nothing_celebrated', { fields: { step: 'doing', starts: -91 } })).toBe(true);
    expect(asks('evaluation_alone', { fields: { with_residents: 'no' } })).toBe(true);
  });

  it('26: closing asks for effect, needs and what comes next', () => {
    expect(fieldsWith('closing_')).toEqual(['closing_effect', 'closing_needs', 'closing_next']);
    expect(optionsOf('initiative.closing_next')).toEqual(['continue', 'regular', 'residents', 'stop']);
    expect(asks('end_unevaluated', { fields: { step: 'closed' } })).toBe(true);
    const evaluated = { 'evaluation.initiative': 1 };
    expect(asks('end_unevaluated', { fields: { step: 'closed' }, referred: evaluated })).toBe(false);
    expect(asks('no_effect', { fields: { effect: 'no' } })).toBe(true);
    expect(asks('no_effect', { fields: { effect: 'partly' } })).toBe(false);
    expect(asks('effect_not_asked', { fields: { step: 'learning' } })).toBe(true);
  });

  it('27: conditions stand under six headings, and what is missing asks whose move it is', () => {
    expect(optionsOf('initiative.conditions_turn')).toContain('municipality');
    const headings = checklist('conditions').items.map(({ group }) => group?.en);
    const items = [...new Set(headings)].map((one) => headings.filter((heading) => heading === one).length);
    expect(items).toEqual([3, 3, 3, 3, 4, 2]);
    expect(itemsOf('initiative.conditions')).toHaveLength(18);
    expect(asks('conditions_empty', { fields: { step: 'plan' } })).toBe(true);
    expect(asks('conditions_empty', { fields: { step: 'plan', 'conditions.trust': 'met' } })).toBe(false);
    const missing = { 'conditions.time': 'not' };
    expect(asks('conditions_turn', { fields: missing })).toBe(true);
    expect(asks('conditions_turn', { fields: { ...missing, conditions_turn: 'municipality' } })).toBe(false);
  });

  it('28: the municipality leads for a while, and is asked when it hands back', () => {
    expect(types('initiative', 'municipality_from', 'municipality_until')).toEqual(['date', 'date']);
    expect(asks('municipality_stays', { fields: { municipality_from: -10 } })).toBe(true);
    expect(asks('municipality_stays', { fields: { municipality_from: -10, municipality_until: 5 } })).toBe(false);
  });

  it('29: residents, professionals and policy each say why an issue matters', () => {
    expect(types('issue', 'why_residents', 'why_professionals', 'why_policy')).toEqual(
      Array<string>(3).fill('long_text'),
    );
  });

  it('30: each phase of the decision trees goes with a step of the routekaart', () => {
    const phases = choiceSet('phases').options;
    expect(phases.map(({ id }) => id)).toEqual(['start', 'direction', 'action', 'evaluation']);
    phases.forEach(({ help }, at) => expect(help?.nl).toContain(`stap ${at + 1} van de routekaart`));
    expect(reference('beslisbomen').fits).toHaveLength(4);
    expect(field('initiative.phase').choices).toBe('phases');
  });
});
