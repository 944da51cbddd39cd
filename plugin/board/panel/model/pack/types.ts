/**
 * A method pack as the panel reads it: names and words, nothing that only the room decides by. Lists are never missing;
 * what the pack does not say is undefined. Words stand in every language the pack gave; `say` picks one.
 */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

export interface Option {
  readonly id: string;
  readonly title: Words;
  readonly help: Words | undefined;
}

export interface ChoiceSet {
  readonly id: string;
  readonly title: Words;
  readonly options: readonly Option[];
}

export interface ChecklistItem {
  readonly id: string;
  readonly text: Words;
  readonly help: Words | undefined;
  readonly group: Words | undefined;
}

export interface Checklist {
  readonly id: string;
  readonly title: Words;
  readonly description: Words | undefined;
  readonly answers: readonly Option[];
  readonly items: readonly ChecklistItem[];
}

export interface Step {
  readonly id: string;
  readonly title: Words;
  readonly help: Words | undefined;
  readonly prompts: readonly Words[];
  /** Names of the fields that are asked here. */
  readonly fields: readonly string[];
  /** Nothing needs to follow. */
  readonly end: boolean;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly title: Words | undefined;
  /** A step back. */
  readonly back: boolean;
}

export interface Flow {
  readonly id: string;
  readonly title: Words;
  readonly description: Words | undefined;
  /** The first is the start. */
  readonly steps: readonly Step[];
  readonly transitions: readonly Transition[];
}

export interface Prompt {
  readonly id: string;
  readonly text: Words;
}

export interface Card {
  readonly id: string;
  readonly title: Words;
  readonly audience: string;
  readonly minutes: number | undefined;
  readonly intro: Words | undefined;
  readonly groups: readonly { readonly id: string; readonly title: Words; readonly prompts: readonly Prompt[] }[];
  readonly check: Words | undefined;
  readonly action: Words | undefined;
  readonly sources: readonly string[];
}

export interface Reference {
  readonly id: string;
  readonly title: Words;
  readonly by: string;
  readonly year: number | undefined;
  /** Begins with https://, whatever the pack says. */
  readonly url: string | undefined;
  readonly note: Words | undefined;
  /** Where it is shown: a `flow.step`, a card, a checklist, a kind or a lens. */
  readonly fits: readonly string[];
}

interface FieldBase {
  readonly name: string;
  readonly title: Words;
  readonly help: Words | undefined;
  /** May name a person: a gentle note stands with it. */
  readonly personal: boolean;
  /** Stands on the first screen of a form. */
  readonly pinned: boolean;
}

export type Field = FieldBase &
  (
    | { readonly type: 'text' | 'long_text' | 'boolean' | 'date' | 'record' }
    | { readonly type: 'integer'; readonly unit: Words | undefined; readonly least: number; readonly most: number }
    | { readonly type: 'choice' | 'choices'; readonly set: ChoiceSet }
    | { readonly type: 'scale'; readonly ends: readonly [Words, Words] }
    | { readonly type: 'reference' | 'references'; readonly kinds: readonly string[] }
    | { readonly type: 'checklist'; readonly checklist: Checklist }
    | { readonly type: 'step'; readonly flow: Flow }
  );

export type FieldType = Field['type'];
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;

/** Shown only when so many live entities of `kind` name it in their reference field `by`. */
export interface Threshold {
  readonly kind: string;
  readonly by: string;
  readonly least: number;
}

export interface Kind {
  readonly id: string;
  readonly title: Words;
  /** The title again when the pack has no word for several. */
  readonly plural: Words;
  readonly description: Words | undefined;
  /** Ids of the lenses on which it stands as a card. */
  readonly lenses: readonly string[];
  readonly linkable: boolean;
  readonly link: boolean;
  /** With `link`: kinds that may stand at that end; undefined for every linkable kind. */
  readonly from: readonly string[] | undefined;
  readonly to: readonly string[] | undefined;
  readonly asset: boolean;
  readonly private: boolean;
  readonly bundle: Threshold | undefined;
  readonly fields: readonly Field[];
}

export interface PackAxis {
  readonly id: string;
  readonly title: Words;
  /** Words of both ends, first the one at 0. */
  readonly ends: readonly [Words, Words];
  readonly endIds: readonly [string, string];
}

export interface PackLens {
  readonly id: string;
  readonly title: Words;
  readonly description: Words | undefined;
  readonly x: PackAxis;
  readonly y: PackAxis;
  /** In the order low–low, high–low, low–high, high–high. */
  readonly quadrants: readonly { readonly id: string; readonly title: Words }[];
  readonly flipX: boolean;
  readonly flipY: boolean;
}

export interface Pack {
  readonly id: string;
  readonly title: Words;
  readonly lenses: readonly PackLens[];
  readonly kinds: readonly Kind[];
  readonly choiceSets: readonly ChoiceSet[];
  readonly checklists: readonly Checklist[];
  readonly flows: readonly Flow[];
  readonly cards: readonly Card[];
  readonly references: readonly Reference[];
  kind(id: string): Kind | undefined;
  choiceSet(id: string): ChoiceSet | undefined;
  flow(id: string): Flow | undefined;
}
