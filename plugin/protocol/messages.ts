/**
 * Every message of the wire as a type. The bytes are laid down in README.md; `pageMessages.ts` and `hostMessages.ts`
 * turn these into bytes and back. No Node, no DOM.
 */

export interface PlaceValue {
  x: number;
  y: number;
  rx: number;
  ry: number;
  dx: number;
  dy: number;
}

export interface BlobValue {
  version: number;
  nonce: number;
  bytes: Uint8Array;
}

/** A register's value. The kind's number on the wire is the order here. */
export type Value =
  | { kind: 'nothing' }
  | { kind: 'bool'; value: boolean }
  | { kind: 'int'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'id'; value: string }
  | { kind: 'ids'; value: readonly string[] }
  | { kind: 'place'; value: PlaceValue }
  | { kind: 'blob'; value: BlobValue };

/** What a person did, in board terms. x and y are a centre in board units. */
export type Gesture =
  | { kind: 'moved'; id: string; x: number; y: number }
  | { kind: 'resized'; id: string; x: number; y: number; w: number; h: number }
  | { kind: 'retitled'; id: string; title: string }
  | { kind: 'removed'; id: string }
  | { kind: 'restored'; id: string }
  | { kind: 'copied'; source: string; id: string; x: number; y: number }
  | { kind: 'joined'; id: string; from: string; to: string }
  | { kind: 'created'; id: string; entity: string; title: string; at?: { x: number; y: number } }
  | { kind: 'drawn'; id: string; version: number; nonce: number; element: Uint8Array }
  | { kind: 'edited'; id: string; field: string; value: Value }
  | { kind: 'placed'; id: string; lens: string; x: number; y: number; rx: number; ry: number }
  | { kind: 'parked'; id: string; lens: string }
  | { kind: 'became'; drawing: string; id: string; title: string; x: number; y: number };

export interface Point {
  x: number;
  y: number;
}

export type RoleName = 'viewer' | 'editor' | 'facilitator';

/** What is under a member's hand. Volatile: it may be lost, and is never stored. */
export interface PresenceRecord {
  cursor?: Point;
  dragged: readonly { id: string; x: number; y: number }[];
  selected: readonly string[];
}

export type PageMessage =
  | {
      type: 'hello';
      protocolVersion: number;
      memberKey: bigint;
      /** 0 when there is nothing to resume from. */
      epoch: bigint;
      seq: number;
      nickname: string;
      calm: boolean;
      /** As the room named the pack that the page has; '' when it has none. */
      pack: string;
    }
  | { type: 'gesture'; n: number; gestures: readonly Gesture[] }
  | { type: 'undo'; n: number }
  | { type: 'redo'; n: number }
  | ({ type: 'presence' } & PresenceRecord)
  | { type: 'ping'; echo: number };

/** The messages that are numbered, kept and answered. */
export type NumberedMessage = Extract<PageMessage, { n: number }>;

export type HostMessage =
  | {
      type: 'welcome';
      protocolVersion: number;
      epoch: bigint;
      member: number;
      role: RoleName;
      mapId: string;
      lastN: number;
      /** JSON object of named numbers. */
      limits: string;
      packName: string;
      /** JSON of the method pack; '' when the hello named this one. */
      pack: string;
    }
  | ({ type: 'snapshot' } & Frame)
  | ({ type: 'frame' } & Frame)
  | { type: 'presence'; members: readonly ({ member: number } & PresenceRecord)[] }
  | { type: 'members'; members: readonly { member: number; role: RoleName; nickname: string }[] }
  | { type: 'refused'; n: number; code: string; params: readonly { name: string; value: string }[] }
  | { type: 'status'; state: 'open' | 'readOnly'; code: string }
  | { type: 'pong'; echo: number };

export interface NamedValue {
  field: string;
  value: Value;
}

/** What changed, or everything. A section that is absent has not changed. */
export interface Frame {
  seq: number;
  /** Numbers of members that are saved. Every lower number of that member is saved or refused by then. */
  saved: readonly { member: number; n: number }[];
  matrix?: MatrixRecord;
  entities?: readonly EntityRecord[];
  totals?: TotalsRecord;
  /** Fields of the map itself. */
  map?: readonly NamedValue[];
}

export interface RectRecord {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface MatrixRecord {
  lens: string;
  flipX: boolean;
  flipY: boolean;
  /** 0 normal, 1 large, 2 very large. */
  size: number;
  matrix: RectRecord;
  strip: RectRecord;
  assets: readonly AssetColumnRecord[];
  labels: readonly LabelRecord[];
}

/** Where the assets of one category stand; '' for those of no category that the map shows. */
export interface AssetColumnRecord extends RectRecord {
  category: string;
}

export interface LabelRecord {
  role: 'quadrant' | 'horizontalEnd' | 'verticalEnd' | 'strip' | 'assets' | 'category';
  key: string;
  /** The heading of a column of assets may have two lines. */
  nl: string;
  en: string;
  x: number;
  y: number;
  align: 'centre' | 'left' | 'right';
}

export interface TotalsRecord {
  quadrants: readonly { quadrant: string; share: number; initiatives: number }[];
  unplaced: number;
}

/** Where a card stands: a placed one in semantic units, and the same on the board (`ax` … `fh`). */
export type PlaceRecord =
  | { state: 'none' }
  | { state: 'parked'; slot: number }
  /** In a column of the frame's; `linked`: some link joins it to something. */
  | { state: 'asset'; column: number; slot: number; linked: boolean }
  | ({ state: 'placed'; ax: number; ay: number; fw: number; fh: number } & PlaceValue);

/** The parts of one entity that changed. */
export interface EntityRecord {
  ref: number;
  define?: { id: string; kind: string };
  gone?: true;
  card?: RectRecord;
  place?: PlaceRecord;
  /** Four shares in basis points. */
  shares?: readonly number[];
  fields?: readonly NamedValue[];
  arrow?: { from: number; to: number; x1: number; y1: number; x2: number; y2: number };
  /** The bytes are the Excalidraw element as JSON. */
  drawing?: BlobValue;
  /** The wrapped title, one text a line of the card. */
  lines?: readonly string[];
}
