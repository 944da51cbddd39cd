import { describe, expect, it } from 'vitest';
import { asks, type Facts } from './asks.js';
import { card, choiceSet, field, kind, optionsOf, pack, promptsOf, reference, types } from './pack.js';

/** A bundle of so many signals. */
const bundled = (signals: number, fields: Facts['fields'] = {}): Facts => ({
  fields,
  referred: { 'signal.bundle': signals },
});

describe('from a single question to a shared issue', () => {
  it('9: signals make a bundle from three on, a bundle an issue, an issue an initiative', () => {
    expect(kind('bundle').traits.bundle).toEqual({ kind: 'signal', by: 'bundle', least: 3 });
    expect(field('signal.bundle')).toMatchObject({ type: 'reference', kinds: ['bundle'] });
    expect(field('bundle.issue')).toMatchObject({ type: 'reference', kinds: ['issue'] });
    expect(field('initiative.issue')).toMatchObject({ type: 'reference', kinds: ['issue'] });
    expect(asks('bundle_without_issue', bundled(3))).toBe(true);
    expect(asks('bundle_without_issue', bundled(3, { issue: 'one' }))).toBe(false);
  });

  it('a bundle that nobody may see yet is not asked about', () => {
    const about = pack.checks.filter((one) => one.about === 'bundle');
    expect(about.length).toBeGreaterThan(1);
    for (const { id } of about) expect(asks(id, bundled(2, { complete: 'no' })), id).toBe(false);
  });

  it('10: an issue is asked whether people start something or join what exists', () => {
    expect(optionsOf('issue.approach')).toEqual(['form', 'join']);
    expect(asks('issue_without_approach', { fields: { who_moves: 'b' } })).toBe(true);
    expect(asks('issue_without_approach', { fields: { who_moves: 'b', approach: 'join' } })).toBe(false);
    expect(asks('issue_without_approach', { fields: { who_moves: 'c' } })).toBe(false);
  });

  it('11: a provision says who can use it, and a school does not count', () => {
    expect(optionsOf('provision.access')).toEqual(['open', 'feature', 'assessment', 'general']);
    const general = choiceSet('access').options.find(({ id }) => id === 'general');
    expect(general?.help?.nl).toContain('telt hier niet mee');
  });

  it('12: a structural cause asks which rule should change and who should hear it', () => {
    expect(types('issue', 'structural', 'structural_cause')).toEqual(['choice', 'long_text']);
    const cause = { structural: 'yes', structural_cause: 'een regel' };
    expect(asks('structural_unsaid', { fields: cause })).toBe(true);
    expect(asks('structural_unsaid', { fields: { ...cause, signal_letter: 'een brief' } })).toBe(false);
    expect(asks('structural_unsaid', { fields: { structural: 'no' } })).toBe(false);
  });

  it('13: a signal says where it comes from, and a bundle whether the picture is complete', () => {
    expect(optionsOf('bundle.complete')).toEqual(['yes', 'partly', 'no']);
    expect(optionsOf('signal.from')).toEqual(
      expect.arrayContaining(['team', 'residents', 'professionals', 'decisions', 'population', 'safety', 'survey']),
    );
    expect(asks('bundle_incomplete', bundled(3, { complete: 'partly' }))).toBe(true);
    expect(asks('bundle_incomplete', bundled(3, { complete: 'yes' }))).toBe(false);
  });

  it('14: the picture of where figures come from is named at exploring, signals and figures', () => {
    expect(reference('infographic-zicht').fits).toEqual(['routekaart.explore', 'figure', 'signal']);
  });

  it('15: what exists is listed with its issues, and several offers are asked how they work together', () => {
    expect(types('issue', 'existing_fit', 'existing_together')).toEqual(['choice', 'long_text']);
    expect(field('provision.issues')).toMatchObject({ type: 'references', kinds: ['issue'] });
    expect(optionsOf('provision.formal')).toEqual(['formal', 'informal', 'both']);
    expect(optionsOf('provision.fits')).toEqual(['yes', 'partly', 'no']);
    expect(asks('existing_unknown', {})).toBe(true);
    expect(asks('several_offers', { referred: { 'provision.issues': 2 } })).toBe(true);
    expect(asks('several_offers', { referred: { 'provision.issues': 1 } })).toBe(false);
  });

  it('16: a story evening gives signals without names, and quotes that ask for consent', () => {
    expect(types('quote', 'text', 'consent')).toEqual(['long_text', 'choice']);
    expect(card('story_evening').audience).toBe('residents');
    expect(promptsOf('story_evening')).toHaveLength(5);
    expect(optionsOf('meeting.form')).toEqual(expect.arrayContaining(['story_evening', 'focus_group']));
    expect(field('signal.meeting').kinds).toEqual(['meeting']);
    expect(asks('quote_without_consent', { fields: { consent: 'asked' } })).toBe(true);
    expect(asks('quote_without_consent', { fields: { consent: 'yes' } })).toBe(false);
  });

  it('17: whose move it is has three answers and a reason, and c asks what we can add', () => {
    expect(field('issue.our_part').type).toBe('long_text');
    expect(optionsOf('issue.who_moves')).toEqual(['a', 'b', 'c']);
    expect(field('issue.who_moves_why').type).toBe('record');
    expect(asks('issue_nobody_moves', { fields: { existing_fit: 'no' } })).toBe(true);
    expect(asks('issue_nobody_moves', { fields: { existing_fit: 'no', who_moves: 'a' } })).toBe(false);
    expect(asks('handed_over', { fields: { who_moves: 'c' } })).toBe(true);
    expect(asks('handed_over', { fields: { who_moves: 'c', our_part: 'een zaal' } })).toBe(false);
    expect(asks('issue_without_initiative', { fields: { who_moves: 'b' } })).toBe(true);
    expect(asks('issue_without_initiative', { fields: { who_moves: 'c' } })).toBe(false);
  });

  it('18: a bundle says for whom, what is alike and whether a wish or a problem is shared', () => {
    expect(types('bundle', 'target_group', 'similarity', 'shared')).toEqual(['text', 'long_text', 'choice']);
    expect(optionsOf('bundle.shared')).toEqual(['wish', 'problem', 'both', 'none']);
  });

  it('19: issues and initiatives can stand on the social agenda', () => {
    expect([field('issue.on_agenda').type, field('initiative.on_agenda').type]).toEqual(['boolean', 'boolean']);
    expect(reference('kompas-2017').fits).toEqual(['issue']);
  });
});
