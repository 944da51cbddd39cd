/**
 * Questions to a map and their answers: `POST /m/<map id>/ask` with a question as JSON. Nothing is changed by one.
 *
 * Every answer names the entities it comes from by their ids. What may not be shown is never in one: private kinds, and
 * bundles of fewer signals than their kind asks for. Sentences are for people, in the language of the question, and
 * never hold what a field that may name a person says.
 */
import type { Value } from './messages.js';

export type Language = 'nl' | 'en';

/** Whole days since 1970-01-01, as in date fields. */
export type Day = number;

/** Since 1970. */
export type Milliseconds = number;

export type Question =
  /** How the work is spread, and what nobody has taken up. `today`: where the asker is, else the host's (UTC). */
  | { about: 'insight'; lang: Language; today?: Day }
  /** What the pack's checks have to ask now. */
  | { about: 'hints'; lang: Language; today?: Day }
  /** Initiatives that may be one and the same. */
  | { about: 'doubles' }
  /** What has a title like this one, while somebody types it; at most 500 characters. */
  | { about: 'similar'; title: string }
  /** Where an initiative could stand on a lens, and why. Only a suggestion: it overwrites nothing. */
  | { about: 'suggest'; entity: string; lens: string; lang: Language }
  /** When much happened on the map, and the moments that have a name. */
  | { about: 'moments' }
  /** The map as it was; with `entity` also every field that this one had. Only what is saved has a past. */
  | { about: 'at'; at: Milliseconds; entity?: string }
  /** What moved on a lens between two moments; without `to`: until now, as far as it is saved. */
  | { about: 'compare'; from: Milliseconds; to?: Milliseconds; lens: string; lang: Language };

export interface QuadrantFigure {
  /** The quadrant's id in the pack. */
  id: string;
  /** Basis points summed: 10 000 is one whole initiative. */
  share: number;
  /** How many have any share here, and which. */
  initiatives: number;
  entities: string[];
}

export interface LensFigure {
  id: string;
  placed: number;
  unplaced: number;
  unplaced_entities: string[];
  /** In the order of the pack. */
  quadrants: QuadrantFigure[];
}

/** A field `choice` or `choices` of a kind that stands on a matrix, or of assets; every option, also unused ones. */
export interface CategoryFigure {
  kind: string;
  field: string;
  choice_set: string;
  options: { id: string; count: number; entities: string[] }[];
}

export interface OpenAction {
  id: string;
  /** Left out where a title may name a person. */
  title?: string;
  due: Day | null;
  /** Id of the party that does it. */
  owner: string | null;
  overdue: boolean;
}

export interface Sentence {
  text: string;
  /** What it is about; empty when it is about what is not there. */
  entities: string[];
}

/** Basis points by quadrant that sum to 10 000. */
export type Shares = Record<string, number>;

export interface InsightAnswer {
  /** In the order of the pack. */
  lenses: LensFigure[];
  categories: CategoryFigure[];
  issues_without_initiative: string[];
  /** Assets that no link and nothing else names. */
  unused_assets: string[];
  /** By due date, those without one last. */
  actions: { open: OpenAction[] };
  /** `entity` is the one that says what is wanted; null with `wanted`. `now` is null while nothing is placed. */
  balance: { lens: string; wanted: Shares | null; now: Shares | null; entity: string | null };
  sentences: Sentence[];
}

export interface Hint {
  /** Id of the pack's check. */
  check: string;
  question: string;
  help?: string;
  /** What it asks about; empty when it asks about the map as a whole. */
  entities: string[];
  sources: { title: string; by: string; year?: number; url?: string }[];
}

export interface HintsAnswer {
  /** In the order of the pack. */
  hints: Hint[];
}

export interface DoublesAnswer {
  /** The most alike first; at most 200. */
  pairs: { a: string; b: string; because: ('title' | 'group' | 'place')[] }[];
}

export interface SimilarAnswer {
  /** The most alike first; at most 10. */
  entities: string[];
}

export interface SuggestAnswer {
  /** Semantic units; null when nothing says where it could stand, or it has a place already. */
  place: { x: number; y: number; rx: number; ry: number } | null;
  /** One sentence; empty without a place. */
  because: string;
  /** What it comes from. */
  entities: string[];
}

export interface MomentsAnswer {
  /** Both 0 when nothing happened yet. */
  first: Milliseconds;
  last: Milliseconds;
  changes: number;
  /** Stretches with work in them, at most 200, parted where the pauses were longest; `at` is the end of one. */
  marks: { at: Milliseconds; changes: number }[];
  moments: { id: string; title: string; at: Milliseconds }[];
}

/** Semantic units. */
export interface Place {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** By id of the lens: where it stood, or in which slot of the strip. */
export type PastPlaces = Record<string, Place | { slot: number }>;

export interface EntityThen {
  id: string;
  kind: string;
  title: string;
  /** It was deleted then. */
  gone: boolean;
  places: PastPlaces;
  /** By id of the lens, for what was placed: basis points in the order of its quadrants. */
  shares: Record<string, number[]>;
}

export interface AtAnswer {
  at: Milliseconds;
  /** What may be shown now and might then. */
  entities: EntityThen[];
  /** By id of the lens. */
  totals: Record<string, { quadrant: string; share: number; initiatives: number }[]>;
  /** Of `entity`, by register; null when there was no such thing then. */
  fields?: Record<string, Value> | null;
}

export interface PastMove {
  id: string;
  /** As it was called in the later state. */
  title: string;
  /** Semantic units; null: no place then. */
  from: Place | null;
  to: Place | null;
}

export interface CompareAnswer {
  /** Those that came into another quadrant first, then by title. */
  moved: PastMove[];
  appeared: PastMove[];
  gone: PastMove[];
  /** Never empty: when nothing moved, it says so. */
  sentences: Sentence[];
}

interface Answers {
  insight: InsightAnswer;
  hints: HintsAnswer;
  doubles: DoublesAnswer;
  similar: SimilarAnswer;
  suggest: SuggestAnswer;
  moments: MomentsAnswer;
  at: AtAnswer;
  compare: CompareAnswer;
}

/** The answer to a question. */
export type Answer<Q extends Question> = Answers[Q['about']];
