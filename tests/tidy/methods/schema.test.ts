import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { read } from '../files.js';
import { readPack } from './pack.js';

const schema = JSON.parse(read('assets/methods/pack.schema.json')) as AnySchema;
// Strict mode forbids what the schema says on purpose: properties beside a reference.
const validate = new Ajv2020({ strict: false }).compile(schema);

type Part = Record<string, unknown>;

/** A copy of the pack with another value, or with nothing, at a path such as `kinds.0.title`. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(readPack('samenlevingsopbouw'));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce((part, key) => part[key] as Part, copy as Part);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const words = { nl: 'woorden', en: 'words' };

describe('pack.schema.json', () => {
  it.each(['kwadranten', 'samenlevingsopbouw'])('takes %s', (name) => {
    validate(readPack(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    ['an unknown key', 'colour', 'red'],
    ['a text in one language', 'title.en', undefined],
    ['a choice without its set', 'kinds.0.fields.0.type', 'choice'],
    ['a unit of what is no number', 'kinds.0.fields.0.unit', words],
    ['a scale without ends', 'kinds.0.fields.0.type', 'scale'],
    ['a check that does not ask', 'checks.0.question', words],
    ['a comparison in two ways', 'checks.0.when', { chosen: 'values', under: 1, over: 2 }],
    ['a condition that tests nothing', 'checks.0.when', { field: 'title' }],
    ['an address that is not https', 'references.0.url', 'http://movisie.nl'],
    ['a flow of no steps', 'flows.0.steps', []],
    ['an audience that nobody knows', 'cards.0.audience', 'children'],
    ['a bundle of nobody', 'kinds.0.traits.bundle', { kind: 'signal', by: 'bundle', least: 0 }],
  ])('refuses %s', (_what, path, value) => {
    expect(validate(changed(path, value))).toBe(false);
  });
});
