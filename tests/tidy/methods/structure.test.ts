import { describe, expect, it } from 'vitest';
import { checklist, choiceSet, flow, kind, lens, pack, reference, type Field } from './pack.js';

const fields = pack.kinds.flatMap((one) => one.fields.map((field) => ({ path: `${one.id}.${field.name}`, field })));

/** Names of the registers that a field is kept in. */
function registersOf({ name, choices, checklist: list, type }: Field): string[] {
  if (type === 'choices') return choiceSet(choices ?? '').options.map(({ id }) => `${name}.${id}`);
  if (type === 'checklist') return checklist(list ?? '').items.map(({ id }) => `${name}.${id}`);
  return [name];
}

const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe('parts', () => {
  it('have ids that are used once among their like', () => {
    const { axes, lenses, choice_sets, checklists, flows, cards, references, kinds, checks } = pack;
    for (const all of [axes, lenses, choice_sets, checklists, flows, cards, references, kinds, checks]) {
      expect(repeated(all.map(({ id }) => id))).toEqual([]);
    }
    for (const { options } of choice_sets) expect(repeated(options.map(({ id }) => id))).toEqual([]);
    for (const { items } of checklists) expect(repeated(items.map(({ id }) => id))).toEqual([]);
    for (const { groups } of cards) {
      expect(repeated(groups.flatMap(({ prompts }) => prompts.map(({ id }) => id)))).toEqual([]);
    }
    expect(repeated(lenses.flatMap(({ quadrants }) => quadrants.map(({ id }) => id)))).toEqual([]);
  });

  it('name sources and things to fit that are there', () => {
    const sourced = [pack.lenses, pack.choice_sets, pack.checklists, pack.flows, pack.cards, pack.kinds, pack.checks];
    for (const { sources = [] } of sourced.flat()) sources.forEach(reference);
    const steps = pack.flows.flatMap(({ id, steps: all }) => all.map((step) => `${id}.${step.id}`));
    const others = [pack.cards, pack.checklists, pack.kinds, pack.lenses].flat().map(({ id }) => id);
    const known = new Set([...steps, ...others]);
    expect(pack.references.flatMap(({ fits = [] }) => fits).filter((id) => !known.has(id))).toEqual([]);
  });

  it('are all of use: no choice set, checklist, flow or publication that nothing names', () => {
    const sourced = [pack.lenses, pack.choice_sets, pack.checklists, pack.flows, pack.cards, pack.kinds, pack.checks];
    const cited = new Set(sourced.flat().flatMap(({ sources = [] }) => sources));
    const fitting = pack.references.filter(({ fits = [] }) => fits.length > 0).map(({ id }) => id);
    expect(pack.references.filter(({ id }) => !cited.has(id) && !fitting.includes(id))).toEqual([]);
    const named = new Set(fields.flatMap(({ field }) => [field.choices, field.checklist, field.flow]));
    pack.checklists.forEach(({ answers }) => named.add(answers));
    // A map chooses one of these itself.
    ['assets_five', 'assets_six', 'assets_wijkconnect'].forEach((id) => named.add(id));
    const unused = [pack.choice_sets, pack.checklists, pack.flows].flat().filter(({ id }) => !named.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('lead from the first step of a flow to every other, by one way each', () => {
    for (const { id, steps, transitions } of pack.flows) {
      const reached = new Set([steps[0]?.id]);
      for (let round = 0; round < steps.length; ++round) {
        transitions.filter(({ from }) => reached.has(from)).forEach(({ to }) => reached.add(to));
      }
      expect([...reached].sort(), id).toEqual(steps.map((step) => step.id).sort());
      expect(repeated(transitions.map(({ from, to }) => `${from} ${to}`)), id).toEqual([]);
    }
  });

  it('cite addresses that are safe to follow', () => {
    const urls = pack.references.flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => new URL(url).protocol !== 'https:' || new URL(url).username !== '')).toEqual([]);
  });
});

describe('fields', () => {
  it('name choice sets, checklists, flows and kinds that are there', () => {
    for (const { field } of fields) {
      if (field.choices !== undefined) choiceSet(field.choices);
      if (field.checklist !== undefined) choiceSet(checklist(field.checklist).answers);
      if (field.flow !== undefined) flow(field.flow);
      field.kinds?.forEach(kind);
    }
    for (const { traits } of pack.kinds) {
      traits.placeable?.forEach(lens);
      [...(traits.from ?? []), ...(traits.to ?? [])].forEach((id) => expect(kind(id).traits.linkable, id).toBe(true));
    }
    expect(pack.kinds.length).toBeLessThanOrEqual(40);
  });

  it('are kept in registers within the bounds, with no name of the program', () => {
    const own = /^(kind|deleted|ends|element|data|mime|pack|flip_x|flip_y|size|source|imported|asset_set|place\..*)$/;
    for (const { id, fields: all } of pack.kinds) {
      const registers = all.flatMap(registersOf);
      expect(repeated([...registers, ...all.filter(({ type }) => /check|choices/.test(type)).map(({ name }) => name)]))
        .toEqual([]);
      expect(registers.length, id).toBeLessThanOrEqual(200);
      expect(registers.filter((name) => own.test(name) || name.length > 64), id).toEqual([]);
    }
    expect(new Set(fields.flatMap(({ field }) => registersOf(field))).size).toBeLessThanOrEqual(1_900);
  });

  it('are few on the first screen of a form', () => {
    const many = pack.kinds.filter((one) => one.fields.filter((field) => 'pinned' in field).length > 6);
    expect(many.map(({ id }) => id)).toEqual([]);
  });

  it('that can name a person are personal, and nothing else asks for a name', () => {
    const personal = fields.filter(({ field }) => field.personal).map(({ path }) => path);
    expect(personal).toEqual([
      'asset.contact', 'party.contact', 'team_member.title', 'action.owner_name', 'carries.person',
    ]);
    const asking = fields.filter(({ field }) => /\bnaam\b|contactpersoon/i.test(field.title.nl));
    expect(asking.filter(({ field }) => !field.personal)).toEqual([]);
  });
});
