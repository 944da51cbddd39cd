/** What people choose from, follow and talk by. */
import { type Json, listAt, numberAt, stringAt, stringsAt, titleAt, wordsAt } from './json.js';
import type {
  Card, Checklist, ChoiceSet, Flow, Option, PackAxis, PackLens, Prompt, Reference, Step, Transition,
} from './types.js';

function readOption(one: Json): Option | undefined {
  const id = stringAt(one, 'id');
  return id === '' ? undefined : { id, title: titleAt(one), help: wordsAt(one, 'help') };
}

export function readChoiceSet(one: Json): ChoiceSet {
  return { id: stringAt(one, 'id'), title: titleAt(one), options: listAt(one, 'options', readOption) };
}

export function readChecklist(one: Json, choiceSet: (id: string) => ChoiceSet | undefined): Checklist {
  return {
    id: stringAt(one, 'id'),
    title: titleAt(one),
    description: wordsAt(one, 'description'),
    answers: choiceSet(stringAt(one, 'answers'))?.options ?? [],
    items: listAt(one, 'items', (item) => {
      const text = wordsAt(item, 'text');
      return text && { id: stringAt(item, 'id'), text, help: wordsAt(item, 'help'), group: wordsAt(item, 'group') };
    }),
  };
}

function readStep(one: Json): Step | undefined {
  const id = stringAt(one, 'id');
  if (id === '') return undefined;
  const prompts = Array.isArray(one['prompts']) ? one['prompts'] : [];
  return {
    id, title: titleAt(one), help: wordsAt(one, 'help'), fields: stringsAt(one, 'fields'), end: one['end'] === true,
    prompts: prompts.map((text: unknown) => wordsAt({ text }, 'text')).filter((text) => text !== undefined),
  };
}

function readTransition(one: Json): Transition {
  return {
    from: stringAt(one, 'from'), to: stringAt(one, 'to'), title: wordsAt(one, 'title'), back: one['back'] === true,
  };
}

export function readFlow(one: Json): Flow {
  return {
    id: stringAt(one, 'id'), title: titleAt(one), description: wordsAt(one, 'description'),
    steps: listAt(one, 'steps', readStep), transitions: listAt(one, 'transitions', readTransition),
  };
}

function readPrompt(one: Json): Prompt | undefined {
  const text = wordsAt(one, 'text');
  return text && { id: stringAt(one, 'id'), text };
}

export function readCard(one: Json): Card {
  return {
    id: stringAt(one, 'id'),
    title: titleAt(one),
    audience: stringAt(one, 'audience'),
    minutes: numberAt(one, 'minutes'),
    intro: wordsAt(one, 'intro'),
    groups: listAt(one, 'groups', (group) => ({
      id: stringAt(group, 'id'), title: titleAt(group), prompts: listAt(group, 'prompts', readPrompt),
    })),
    check: wordsAt(one, 'check'),
    action: wordsAt(one, 'action'),
    sources: stringsAt(one, 'sources'),
  };
}

export function readReference(one: Json): Reference {
  const url = stringAt(one, 'url');
  return {
    id: stringAt(one, 'id'), title: titleAt(one), by: stringAt(one, 'by'), year: numberAt(one, 'year'),
    url: url.startsWith('https://') ? url : undefined, note: wordsAt(one, 'note'), fits: stringsAt(one, 'fits'),
  };
}

export function readAxis(one: Json): PackAxis | undefined {
  const end = (key: string) => (one[key] ?? {}) as Json;
  const low = wordsAt(end('low'), 'text');
  const high = wordsAt(end('high'), 'text');
  return low && high && {
    id: stringAt(one, 'id'), title: titleAt(one), ends: [low, high],
    endIds: [stringAt(end('low'), 'id'), stringAt(end('high'), 'id')],
  };
}

/** Undefined for a lens that nothing can be placed on: not two axes with ends and four quadrants. */
export function readPackLens(one: Json, axis: (id: string) => PackAxis | undefined): PackLens | undefined {
  const x = axis(stringAt(one, 'x'));
  const y = axis(stringAt(one, 'y'));
  const quadrants = listAt(one, 'quadrants', (part) => ({ id: stringAt(part, 'id'), title: titleAt(part) }));
  if (!x || !y || quadrants.length !== 4) return undefined;
  const flip = (one['flip'] ?? {}) as Json;
  return {
    id: stringAt(one, 'id'), title: titleAt(one), description: wordsAt(one, 'description'), x, y, quadrants,
    flipX: flip['x'] === true, flipY: flip['y'] === true,
  };
}
