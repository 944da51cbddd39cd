/** What people say to the questions of conversation cards, as the panel keeps and finds it. */
import type { Gesture, Value } from '../../../protocol/messages.js';
import { textOf, type Item } from '../model/items.js';
import { actionKind } from '../model/kinds.js';
import { actionFrom, referring } from '../model/lineage.js';
import type { Card, ChoiceSet, Kind, Pack, Prompt } from '../model/pack/types.js';
import type { PanelStore } from '../model/store.js';

export const answerKind = 'answer';
export const meetingKind = 'meeting';

const briefLength = 80;

/** The first line, cut at a word: what an answer is called in lists. */
export function briefOf(words: string): string {
  const line = words.split('\n').map((one) => one.trim()).find((one) => one !== '') ?? '';
  const letters = [...line];
  if (letters.length <= briefLength) return line;
  const cut = letters.slice(0, briefLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > briefLength / 2 ? cut.slice(0, space) : cut}…`;
}

/** Who can have said it, as the pack lists them: never a name. */
export function sayers(pack: Pack): ChoiceSet | undefined {
  const field = pack.kind(answerKind)?.fields.find((one) => one.name === 'said_by');
  return field?.type === 'choice' ? field.set : undefined;
}

function has(kind: Kind | undefined, field: string): boolean {
  return kind?.fields.some((one) => one.name === field) ?? false;
}

/** Answers to a card's questions, by the question's id, the oldest first. */
export function answersOf(store: Pick<PanelStore, 'live'>, card: string): ReadonlyMap<string, readonly Item[]> {
  const byPrompt = new Map<string, Item[]>();
  for (const item of store.live(answerKind)) {
    if (textOf(item.fields.get('card')) !== card) continue;
    const prompt = textOf(item.fields.get('prompt'));
    const list = byPrompt.get(prompt);
    if (list) list.push(item);
    else byPrompt.set(prompt, [item]);
  }
  return byPrompt;
}

/** The question that an answer was given to; undefined when the pack has it no longer. */
export function questionOf(pack: Pack, answer: Item): { card: Card; prompt: Prompt } | undefined {
  const card = pack.cards.find((one) => one.id === textOf(answer.fields.get('card')));
  const id = textOf(answer.fields.get('prompt'));
  const prompt = card?.groups.flatMap((group) => group.prompts).find((one) => one.id === id);
  return card && prompt && { card, prompt };
}

export interface NewAnswer {
  card: string;
  prompt: string;
  words: string;
  saidBy: string | undefined;
  meeting: string | undefined;
}

/** A new answer, as one change. */
export function answerGestures(pack: Pack, id: string, { card, prompt, words, saidBy, meeting }: NewAnswer): Gesture[] {
  const kind = pack.kind(answerKind);
  const values: [string, Value | undefined][] = [
    ['card', { kind: 'text', value: card }],
    ['prompt', { kind: 'text', value: prompt }],
    ['text', { kind: 'text', value: words }],
    ['said_by', saidBy === undefined ? undefined : { kind: 'text', value: saidBy }],
    ['meeting', meeting === undefined ? undefined : { kind: 'id', value: meeting }],
  ];
  return [
    { kind: 'created', id, entity: answerKind, title: briefOf(words) },
    ...values.flatMap(([field, value]): Gesture[] =>
      (value && has(kind, field) ? [{ kind: 'edited', id, field, value }] : [])),
  ];
}

export interface NewAction {
  title: string;
  /** Id of who does it. */
  owner: string | undefined;
  /** Whole days since 1970-01-01. */
  due: number | undefined;
}

/** An agreement, with the answers that it comes from, as one change. */
export function agreementGestures(
  pack: Pack, newId: () => string, id: string, { title, owner, due }: NewAction, from: readonly Item[],
): Gesture[] {
  const kind = pack.kind(actionKind);
  const made: Gesture[] = from.length > 0 && has(kind, 'from')
    ? actionFrom(pack, newId, id, title, from) : [{ kind: 'created', id, entity: actionKind, title }];
  if (owner !== undefined) made.push({ kind: 'edited', id, field: 'owner', value: { kind: 'id', value: owner } });
  if (due !== undefined && has(kind, 'due')) {
    made.push({ kind: 'edited', id, field: 'due', value: { kind: 'int', value: due } });
  }
  return made;
}

/** Actions that came from any of these answers, each once. */
export function actionsFrom(store: Pick<PanelStore, 'live' | 'item'>, answers: readonly Item[]): Item[] {
  const ids = new Set(answers.flatMap((one) => referring(store, actionKind, 'from', one.id)));
  return [...ids].flatMap((id) => store.item(id) ?? []);
}
