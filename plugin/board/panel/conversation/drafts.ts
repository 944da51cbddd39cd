/** What was begun in a conversation and outlives its screen; gone with the page. */
import type { PanelStore } from '../model/store.js';

export interface AnswerDraft {
  words: string;
  saidBy: string | undefined;
}

interface Begun {
  readonly answers: Map<string, AnswerDraft>;
  /** When the talk about a card began, ms since 1970. */
  readonly clocks: Map<string, number>;
}

const all = new WeakMap<PanelStore, Begun>();

/** One for each page's room. */
export function begun(store: PanelStore): Begun {
  const known = all.get(store) ?? { answers: new Map<string, AnswerDraft>(), clocks: new Map<string, number>() };
  all.set(store, known);
  return known;
}
