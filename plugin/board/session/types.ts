/**
 * What the canvas and the panel see of a room. `session/` fills it from the wire; `canvas/` and `panel/` read it and
 * send gestures. Nothing here touches Excalidraw, React or the network.
 */
import type { Answer, Question } from '../../protocol/ask.js';
import type { Gesture, Value } from '../../protocol/messages.js';

export type Role = 'viewer' | 'editor' | 'facilitator';

export interface Card {
  /** Centre, board units. */
  x: number;
  y: number;
  w: number;
  h: number;
  lines: readonly string[];
}

/** Where an initiative stands in the model. Semantic units 0…10 000, see plugin/protocol/README.md. */
export type Place =
  | { state: 'none' }
  | { state: 'parked'; slot: number }
  /** An asset in its column beside the matrix; `linked`: some link joins it to something. */
  | { state: 'asset'; column: number; slot: number; linked: boolean }
  | {
      state: 'placed';
      x: number;
      y: number;
      rx: number;
      ry: number;
      /** Where the card is drawn beside its true place, semantic units. */
      dx: number;
      dy: number;
      /** The true place in board units. */
      ax: number;
      ay: number;
      /** The footprint's size in board units; 0 × 0 for a dot. */
      fw: number;
      fh: number;
    };

export interface Arrow {
  from: number;
  to: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Drawing {
  version: number;
  nonce: number;
  /** The Excalidraw element, parsed once. */
  element: Readonly<Record<string, unknown>>;
}

/** One entity as the room last told it. A changed entity is a new object; an unchanged one keeps its identity. */
export interface Entity {
  readonly ref: number;
  readonly id: string;
  readonly kind: string;
  readonly gone: boolean;
  readonly card?: Card;
  readonly place: Place;
  /** Basis points in the order of the lens's quadrants, only when placed. */
  readonly shares?: readonly number[];
  /**
   * Fields by name, without kind, deleted and `place`: `title`, `place.<lens>` for lenses that the board does not show,
   * `ends` of a link that is not drawn, …
   */
  readonly fields: ReadonlyMap<string, Value>;
  readonly arrow?: Arrow;
  readonly drawing?: Drawing;
}

export interface Label {
  role: 'quadrant' | 'horizontalEnd' | 'verticalEnd' | 'strip' | 'assets' | 'category';
  key: string;
  nl: string;
  en: string;
  x: number;
  y: number;
  align: 'centre' | 'left' | 'right';
}

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Matrix {
  lens: string;
  flipX: boolean;
  flipY: boolean;
  size: number;
  matrix: Rect;
  strip: Rect;
  /** One for each category of assets that is shown; '' is that of assets with none of them. */
  assets: readonly (Rect & { category: string })[];
  labels: readonly Label[];
}

export interface QuadrantTotal {
  quadrant: string;
  /** Sum of shares, basis points: 10 000 is one whole initiative. */
  share: number;
  initiatives: number;
}

export interface Totals {
  quadrants: readonly QuadrantTotal[];
  unplaced: number;
}

export interface Member {
  number: number;
  role: Role;
  nickname: string;
  cursor?: { x: number; y: number };
  dragged: readonly { id: string; x: number; y: number }[];
  selected: readonly string[];
}

/** The status line. Always true: what is saved where. */
export type Status =
  | { state: 'connecting' }
  /** Everything sent is saved at the host. */
  | { state: 'saved' }
  /** `waiting` changes are on their way. */
  | { state: 'saving'; waiting: number }
  /** No connection; `waiting` changes are kept on this device (`kept` false: only in this page's memory). */
  | { state: 'offline'; waiting: number; kept: boolean }
  | { state: 'readOnly'; code: string }
  /** The room will not have us; trying again is of no use. */
  | { state: 'closed'; code: string };

/** A change that the room refused: it is not on the map. `code` and `params` are for assets/text. */
export interface Refusal {
  n: number;
  code: string;
  params: Readonly<Record<string, string>>;
  gestures: readonly Gesture[];
}

export interface Changes {
  /** Refs of entities that are new, changed or gone. */
  entities: ReadonlySet<number>;
  /** Everything was replaced (first snapshot, or a resync). */
  all: boolean;
  matrix: boolean;
  totals: boolean;
  map: boolean;
  members: boolean;
  presence: boolean;
  status: boolean;
}

export interface MapView {
  readonly ready: boolean;
  readonly mapId: string;
  readonly role: Role;
  /** My member number. */
  readonly member: number;
  readonly entities: ReadonlyMap<number, Entity>;
  readonly byId: ReadonlyMap<string, Entity>;
  readonly matrix: Matrix | undefined;
  readonly totals: Totals | undefined;
  /** Fields of the map itself: `title`, `flip_x`, … */
  readonly map: ReadonlyMap<string, Value>;
  /** The method pack, parsed. See assets/methods. */
  readonly pack: unknown;
  readonly limits: Readonly<Record<string, number>>;
  readonly members: ReadonlyMap<number, Member>;
  readonly status: Status;
  /** Gestures not yet acknowledged that touch this entity. While above 0 the canvas keeps what the user made. */
  pendingFor(id: string): number;
}

export interface Presence {
  cursor?: { x: number; y: number };
  dragged: readonly { id: string; x: number; y: number }[];
  selected: readonly string[];
}

export interface Session {
  readonly view: MapView;
  /**
   * Called with what changed since: at once when nothing was told for a frame, and else with the next. Answers how to
   * stop.
   */
  subscribe(listener: (changes: Changes) => void): () => void;
  /** A change was refused. */
  onRefusal(listener: (refusal: Refusal) => void): () => void;
  /** All gestures become one change. Kept in the outbox until the host has saved it. */
  send(gestures: readonly Gesture[]): void;
  /** What the host has not acknowledged yet, oldest first: of this page, and what closed tabs left behind. */
  waiting(): readonly Gesture[];
  undo(): void;
  redo(): void;
  /** Volatile; few at once and 29 a second are sent, the last one wins. One that is `atOnce` waits for no turn. */
  presence(presence: Presence, atOnce?: boolean): void;
  /**
   * Stores a picture with the host. Resolves when it may be referred to, however long the line is gone; until then the
   * status counts it. Rejects with a `code` for assets/text when the host will not have it.
   */
  putFile(fileId: string, mime: string, data: Uint8Array): Promise<void>;
  /** Rejects with a `code` for assets/text, and `passing` true when another try may go well. */
  getFile(fileId: string): Promise<{ mime: string; data: Uint8Array } | undefined>;
  /**
   * What the map tells about itself; plugin/protocol/ask.ts has the questions. Rejects with a `code` for assets/text:
   * `offline`, or what the host says.
   */
  ask<Q extends Question>(question: Q): Promise<Answer<Q>>;
  setNickname(nickname: string): void;
  /** Without presence of others: no moving cursors. */
  setCalm(calm: boolean): void;
  /** A fresh id: 22 characters. */
  newId(): string;
  close(): void;
}
