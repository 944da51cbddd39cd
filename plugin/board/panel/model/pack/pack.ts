/** The map's method pack, typed. It is tolerant: what a pack lacks, or says in another way, is not shown. */
import type { Language } from '../../../shell.js';
import {
  readAxis, readCard, readChecklist, readChoiceSet, readFlow, readPackLens, readReference,
} from './content.js';
import { byId, isObject, listAt, stringAt, titleAt } from './json.js';
import { readKind } from './kinds.js';
import type { Pack, Words } from './types.js';

const known = new WeakMap<object, Pack>();
const nothing = {};

function make(json: Readonly<Record<string, unknown>>): Pack {
  const choiceSets = listAt(json, 'choice_sets', readChoiceSet);
  const choiceSet = byId(choiceSets);
  const checklists = listAt(json, 'checklists', (one) => readChecklist(one, choiceSet));
  const flows = listAt(json, 'flows', readFlow);
  const flow = byId(flows);
  const sources = { choiceSet, checklist: byId(checklists), flow };
  const kinds = listAt(json, 'kinds', (one) => readKind(one, sources));
  const axis = byId(listAt(json, 'axes', readAxis));
  return {
    id: stringAt(json, 'id'),
    title: titleAt(json),
    lenses: listAt(json, 'lenses', (one) => readPackLens(one, axis)),
    kinds, choiceSets, checklists, flows,
    cards: listAt(json, 'cards', readCard),
    references: listAt(json, 'references', readReference),
    kind: byId(kinds),
    choiceSet,
    flow,
  };
}

/** Reads `MapView.pack`, once for each pack. Anything that is no pack reads as one that has nothing. */
export function readPack(json: unknown): Pack {
  const source = isObject(json) ? json : nothing;
  const before = known.get(source);
  if (before) return before;
  const pack = make(source);
  known.set(source, pack);
  return pack;
}

/** The words in one language; empty when there are none. */
export function say(words: Words | undefined, language: Language): string {
  return words?.[language] ?? '';
}
