/** The pack samenlevingsopbouw as the tests look at it: every part by its id, and an error that names what is gone. */
import { read } from '../files.js';

export interface Text {
  readonly nl: string;
  readonly en: string;
}
export interface Named {
  readonly id: string;
  readonly title: Text;
}
interface Sourced {
  readonly sources?: readonly string[];
}
export interface Axis extends Named {
  readonly low: { readonly id: string; readonly text: Text };
  readonly high: { readonly id: string; readonly text: Text };
}
export interface Lens extends Named, Sourced {
  readonly description?: Text;
  readonly x: string;
  readonly y: string;
  readonly quadrants: readonly Named[];
}
export interface Option extends Named {
  readonly help?: Text;
}
export interface ChoiceSet extends Named, Sourced {
  readonly options: readonly Option[];
}
export interface Item {
  readonly id: string;
  readonly text: Text;
  readonly help?: Text;
  readonly group?: Text;
}
export interface Checklist extends Named, Sourced {
  readonly answers: string;
  readonly items: readonly Item[];
}
export interface Step extends Named {
  readonly help?: Text;
  readonly prompts?: readonly Text[];
  readonly end?: boolean;
}
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly title?: Text;
  readonly back?: boolean;
}
export interface Flow extends Named, Sourced {
  readonly steps: readonly Step[];
  readonly transitions: readonly Transition[];
}
export interface Group extends Named {
  readonly prompts: readonly { readonly id: string; readonly text: Text }[];
}
export interface Card extends Named, Sourced {
  readonly audience: string;
  readonly minutes?: number;
  readonly groups: readonly Group[];
  readonly check?: Text;
  readonly action?: Text;
}
export interface Reference extends Named {
  readonly by: string;
  readonly year?: number;
  readonly url?: string;
  readonly fits?: readonly string[];
}
export interface Field {
  readonly name: string;
  readonly title: Text;
  readonly type: string;
  readonly help?: Text;
  readonly choices?: string;
  readonly checklist?: string;
  readonly flow?: string;
  readonly kinds?: readonly string[];
  readonly low?: Text;
  readonly high?: Text;
  readonly unit?: Text;
  readonly personal?: boolean;
}
export interface Kind extends Named, Sourced {
  readonly description?: Text;
  readonly traits: {
    readonly placeable?: readonly string[];
    readonly linkable?: boolean;
    readonly link?: boolean;
    readonly from?: readonly string[];
    readonly to?: readonly string[];
    readonly asset?: boolean;
    readonly private?: boolean;
    readonly bundle?: { readonly kind: string; readonly by: string; readonly least: number };
  };
  readonly fields: readonly Field[];
}
export type Condition = Readonly<Record<string, unknown>>;
export interface Check extends Sourced {
  readonly id: string;
  readonly about: string;
  readonly when: Condition;
  readonly question: Text;
  readonly help?: Text;
}
export interface Pack extends Named {
  readonly version: number;
  readonly axes: readonly Axis[];
  readonly lenses: readonly Lens[];
  readonly choice_sets: readonly ChoiceSet[];
  readonly checklists: readonly Checklist[];
  readonly flows: readonly Flow[];
  readonly cards: readonly Card[];
  readonly references: readonly Reference[];
  readonly kinds: readonly Kind[];
  readonly checks: readonly Check[];
}

export const readPack = (name: string): Pack => JSON.parse(read(`assets/methods/${name}.json`)) as Pack;

export const pack = readPack('samenlevingsopbouw');

function part<T extends { readonly id: string }>(what: string, all: readonly T[]): (id: string) => T {
  return (id) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`the pack has no ${what} ${id}`);
    return found;
  };
}

export const axis = part('axis', pack.axes);
export const lens = part('lens', pack.lenses);
export const choiceSet = part('choice set', pack.choice_sets);
export const checklist = part('checklist', pack.checklists);
export const flow = part('flow', pack.flows);
export const card = part('card', pack.cards);
export const reference = part('reference', pack.references);
export const kind = part('kind', pack.kinds);
export const check = part('check', pack.checks);

/** A field as `kind.name`; the name may hold dots itself. */
export function field(path: string): Field {
  const dot = path.indexOf('.');
  const found = kind(path.slice(0, dot)).fields.find(({ name }) => name === path.slice(dot + 1));
  if (!found) throw new Error(`the pack has no field ${path}`);
  return found;
}

/** Ids of the options that a field offers, be it one or several of them. */
export const optionsOf = (path: string): string[] => choiceSet(field(path).choices ?? '').options.map(({ id }) => id);

/** Ids of the items of the checklist that a field fills in. */
export const itemsOf = (path: string): string[] => checklist(field(path).checklist ?? '').items.map(({ id }) => id);

/** Types of several fields of one kind, in that order. */
export const types = (kindId: string, ...names: string[]): string[] =>
  names.map((name) => field(`${kindId}.${name}`).type);

/** All prompts of a card, group after group. */
export const promptsOf = (id: string): string[] =>
  card(id).groups.flatMap(({ prompts }) => prompts.map(({ text }) => text.nl));
