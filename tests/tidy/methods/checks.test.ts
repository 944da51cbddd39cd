import { describe, expect, it } from 'vitest';
import { checklist, choiceSet, field, flow, kind, lens, pack, type Check, type Condition } from './pack.js';
import { leavesOf, sizeOf } from './walk.js';

const leaves = pack.checks.flatMap((check) => leavesOf(check.when).map((when) => ({ check, when })));
const ofForm = (key: string): { check: Check; when: Condition; inner: Record<string, string> }[] =>
  leaves.filter(({ when }) => key in when).map((one) => ({ ...one, inner: one.when[key] as Record<string, string> }));

/** The texts that a register of this field can hold; nothing when it holds something else. */
function textsOf(path: string): string[] {
  const { type, choices, flow: id } = field(path);
  if (type === 'choice') return choiceSet(choices ?? '').options.map((option) => option.id);
  return type === 'step' ? flow(id ?? '').steps.map((step) => step.id) : [];
}

function fieldOf({ about }: Check, when: Condition): { type: string; path: string } {
  const name = when.field as string;
  const whole = kind(about).fields.find((one) => one.name === name);
  if (whole) return { type: whole.type, path: `${about}.${name}` };
  // One option of several, as `name.option`.
  const dot = name.lastIndexOf('.');
  const several = field(`${about}.${name.slice(0, dot)}`);
  expect(choiceSet(several.choices ?? '').options.map(({ id }) => id)).toContain(name.slice(dot + 1));
  return { type: 'boolean', path: `${about}.${name}` };
}

describe('checks', () => {
  it('ask an open question in two languages and name where it comes from', () => {
    expect(pack.checks.length).toBeGreaterThanOrEqual(24);
    for (const { id, question, sources = [] } of pack.checks) {
      expect([question.nl.endsWith('?'), question.en.endsWith('?')], id).toEqual([true, true]);
      expect(sources, id).not.toEqual([]);
    }
  });

  it('never judge', () => {
    const verdict = /\b(fout|verkeerd|slecht|onvoldoende|te weinig|moet je|verplicht|score|wrong|bad|must)\b/i;
    const judging = pack.checks.filter(({ question }) => verdict.test(`${question.nl} ${question.en}`));
    expect(judging.map(({ id }) => id)).toEqual([]);
  });

  it('ask nothing about what is private', () => {
    const secret = pack.kinds.filter(({ traits }) => traits.private).map(({ id }) => id);
    expect(secret).toEqual(['team_member']);
    expect(pack.checks.filter(({ about }) => secret.includes(about))).toEqual([]);
  });

  it('stay small', () => {
    const large = pack.checks.filter((check) => sizeOf(check).nodes > 32 || sizeOf(check).depth > 8);
    expect(large.map(({ id }) => id)).toEqual([]);
  });

  it('look at fields of their kind, each in a way that its type allows', () => {
    const tests = ofForm('field');
    expect(tests.length).toBeGreaterThan(50);
    for (const { check, when } of tests) {
      const { type, path } = fieldOf(check, when);
      if ('days_ago_over' in when || 'days_ahead_under' in when) expect(type, path).toBe('date');
      if ('under' in when || 'over' in when) expect(['integer', 'scale'], path).toContain(type);
      if (typeof when.is === 'boolean') expect(type, path).toBe('boolean');
      const said = [when.is, when.in].flat().filter((value) => typeof value === 'string');
      said.forEach((text) => expect(textsOf(path), check.id).toContain(text));
    }
  });

  it('look at places and shares on lenses where their kind can stand', () => {
    const placed = ofForm('placed').map(({ check, when }) => ({ check, at: when.placed as string }));
    const shares = ofForm('share').map(({ check, inner }) => ({ check, at: inner.lens ?? '', part: inner.quadrant }));
    expect([placed.length, shares.length]).not.toContain(0);
    for (const { check, at } of [...placed, ...shares]) {
      expect(kind(check.about).traits.placeable, check.id).toContain(at);
    }
    for (const { at, part } of shares) expect(lens(at).quadrants.map(({ id }) => id)).toContain(part);
  });

  it('count links that can stand at that end', () => {
    for (const { check, inner } of ofForm('links')) {
      const { link, from, to } = kind(inner.kind ?? '').traits;
      expect(link, check.id).toBe(true);
      const ends = { from, to }[inner.end ?? ''];
      if (ends) expect(ends, check.id).toContain(check.about);
      const others = inner.end === 'from' ? to : from;
      if (inner.other && others) expect(others, check.id).toContain(inner.other);
    }
  });

  it('count entities that can name theirs', () => {
    for (const { check, inner } of ofForm('referred')) {
      expect(field(`${inner.kind}.${inner.by}`).kinds, check.id).toContain(check.about);
    }
    for (const { inner } of [...ofForm('entities'), ...ofForm('similar')]) kind(inner.kind ?? '');
  });

  it('count answers and options that can be given', () => {
    for (const { check, inner } of ofForm('answers')) {
      const list = checklist(field(`${check.about}.${inner.checklist}`).checklist ?? '');
      expect(choiceSet(list.answers).options.map(({ id }) => id), check.id).toContain(inner.answer);
    }
    for (const { check, when } of ofForm('chosen')) {
      expect(field(`${check.about}.${when.chosen as string}`).type, check.id).toBe('choices');
    }
  });
});
