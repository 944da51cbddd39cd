/** Kinds and their fields. A field of a type that is not known here, or without its choice set, is not shown. */
import { isObject, type Json, listAt, numberAt, stringAt, stringsAt, titleAt, wordsAt } from './json.js';
import type { Checklist, ChoiceSet, Field, Flow, Kind, Threshold } from './types.js';

/** What fields refer to, found by id. */
export interface Sources {
  choiceSet(id: string): ChoiceSet | undefined;
  checklist(id: string): Checklist | undefined;
  flow(id: string): Flow | undefined;
}

const widest = Number.MAX_SAFE_INTEGER;

function readField(one: Json, sources: Sources): Field | undefined {
  const name = stringAt(one, 'name');
  const type = stringAt(one, 'type');
  if (name === '') return undefined;
  const base = {
    name, title: titleAt(one), help: wordsAt(one, 'help'),
    personal: one['personal'] === true, pinned: one['pinned'] === true,
  };
  switch (type) {
    case 'text': case 'long_text': case 'boolean': case 'date': case 'record':
      return { ...base, type };
    case 'integer':
      return {
        ...base, type, unit: wordsAt(one, 'unit'),
        least: numberAt(one, 'least') ?? -widest, most: numberAt(one, 'most') ?? widest,
      };
    case 'choice': case 'choices': {
      const set = sources.choiceSet(stringAt(one, 'choices'));
      return set && { ...base, type, set };
    }
    case 'scale': {
      const low = wordsAt(one, 'low');
      const high = wordsAt(one, 'high');
      return low && high && { ...base, type, ends: [low, high] };
    }
    case 'reference': case 'references':
      return { ...base, type, kinds: stringsAt(one, 'kinds') };
    case 'checklist': {
      const checklist = sources.checklist(stringAt(one, 'checklist'));
      return checklist && { ...base, type, checklist };
    }
    case 'step': {
      const flow = sources.flow(stringAt(one, 'flow'));
      return flow && { ...base, type, flow };
    }
    default:
      return undefined;
  }
}

function readThreshold(traits: Json): Threshold | undefined {
  const one = traits['bundle'];
  if (!isObject(one)) return undefined;
  return { kind: stringAt(one, 'kind'), by: stringAt(one, 'by'), least: numberAt(one, 'least') ?? 1 };
}

/** Undefined without an id. */
export function readKind(one: Json, sources: Sources): Kind | undefined {
  const id = stringAt(one, 'id');
  if (id === '') return undefined;
  const traits = isObject(one['traits']) ? one['traits'] : {};
  const ends = (key: 'from' | 'to'): readonly string[] | undefined =>
    (Array.isArray(traits[key]) ? stringsAt(traits, key) : undefined);
  const title = titleAt(one);
  return {
    id, title,
    plural: wordsAt(one, 'plural') ?? title,
    description: wordsAt(one, 'description'),
    lenses: stringsAt(traits, 'placeable'),
    linkable: traits['linkable'] === true,
    link: traits['link'] === true,
    from: ends('from'),
    to: ends('to'),
    asset: traits['asset'] === true,
    private: traits['private'] === true,
    bundle: readThreshold(traits),
    fields: listAt(one, 'fields', (field) => readField(field, sources)),
  };
}
