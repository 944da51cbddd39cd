/**
 * The native module, as `native/node` registers it. Everything is bytes, text and numbers; nothing here
 * throws anything but a KwadrantError.
 *
 * Only types: the values come from `loadAddon()` in loadAddon.ts. It is a `.ts` file, because the compiler copies no
 * `.d.ts` into the build and every other folder would silently see `any`.
 */

/** What the native module throws or rejects with. `code` is stable; texts for people are in assets/text. */
export interface KwadrantError extends Error {
  /** A stable fine code, for instance `store_newer`. */
  code: string;
  /** invalid_input | not_allowed | conflict_version | storage | corrupt | internal */
  family: string;
  /** Values for the sentence in assets/text, by name. */
  params: Record<string, string>;
}

/** 0 viewer, 1 editor, 2 facilitator. */
export type Role = 0 | 1 | 2;

/** A message to send: `member` 0 means everyone who has said hello, else one member only. */
export interface Outgoing {
  member: number;
  /** True for presence, which a slow reader may miss. */
  volatile: boolean;
  /** True when the member must be closed after these bytes, with `closeCode`. */
  closeCode: number;
  bytes: Buffer;
}

/** One live map: model, store and members. Use on one thread; store work runs on the libuv pool. */
export declare class Room {
  /** Opens the map file. Rejects with store_missing, store_newer, store_corrupt, store_locked, … */
  static open(path: string): Promise<Room>;
  /** The map's id, 22 characters. */
  readonly mapId: string;
  /** The map's title now. */
  readonly title: string;
  /** Members that have been let in and have not left. */
  readonly memberCount: number;
  /** True after a storage error: nothing more is saved until the file is opened again. */
  readonly readOnly: boolean;
  /** Lets a connection in with a role; answers its member number. Throws limit_members when full. */
  join(role: Role): number;
  /** A message from a member. Never throws for what the bytes hold: refusals are messages. */
  receive(member: number, bytes: Uint8Array): void;
  /** The connection is gone. */
  leave(member: number): void;
  /** The reader fell behind and dropped frames: the next tick sends it a snapshot. */
  resync(member: number): void;
  /** Moves the room's time on; call about every 33 ms while anyone is in. */
  tick(): void;
  /** What is to be sent now, in order. Empties the list. */
  take(): Outgoing[];
  /**
   * Starts saving what is not saved yet; undefined when there is nothing, or a save is under way. Rejects when the
   * store fails: the room is read-only then.
   */
  save(): Promise<void> | undefined;
  /** Stores a picture. Throws not_allowed, file_too_large, file_type. */
  putFile(member: number | null, role: Role, fileId: string, mime: string, data: Uint8Array): void;
  /** A stored picture, or undefined. */
  getFile(fileId: string): { mime: string; data: Buffer } | undefined;
  /** What a drawing would become on the map as it is saved: JSON as of `proposeWhiteboard`. Changes nothing. */
  proposeDrawing(drawing: Uint8Array): Promise<string>;
  /**
   * Makes it so in the room, and answers the same; no undo takes it back. To be saved like every change. Rejects with
   * not_allowed, read_only, limit_rate, whiteboard_unreadable, whiteboard_too_large, limit_entities.
   */
  importDrawing(role: Role, drawing: Uint8Array): Promise<string>;
  /**
   * Answers a question to the map, JSON for JSON: plugin/protocol/ask.ts tells which. Changes nothing, and is the same
   * for whoever may see the map. Rejects with limit_frame, bad_json, bad_value, unknown_entity.
   */
  ask(question: string): Promise<string>;
  /** Saves what is left and closes the file. */
  close(): Promise<void>;
}

/** A value of a register as JavaScript sees it; `null` unsets it. Whole numbers only, up to 2^53 − 1. */
export type PlainValue = string | number | boolean | null;

/** All registers of one field, a row each, in the order of entity numbers. Copies: later changes do not show here. */
export interface Column {
  /** Row → number of the entity. */
  entities: Uint32Array;
  /** Row → kind of its value: 0 nothing, 1 boolean, 2 number, 3 text, 6 place; 4, 5 and 7 have no values here. */
  kinds: Uint8Array;
  /** Booleans (0, 1) and numbers; there when any row has one, 0 in other rows. */
  numbers?: Float64Array;
  /** The texts of all rows; that of row i is `text.slice(starts[i], ends[i])`. Rows in a row with one text share it. */
  text?: string;
  starts?: Uint32Array;
  ends?: Uint32Array;
  /** Six a row: x, y, rx, ry, dx, dy; there when any row has a place. */
  places?: Int16Array;
}

/**
 * A map in memory that takes part in merging: changes are made on it, handed out, and taken in from other replicas.
 * It has no file and keeps no history. Each object is a replica of its own.
 *
 * Entities are named by numbers, which are this object's own and last as long as it does. Every edit is one change.
 * With `out` the change's bytes are written there, from its start, and the answer is their length (limit_changes when
 * they do not fit, and nothing happens); without it the change waits for `take` and the answer is 0.
 */
export declare class Replica {
  /** An empty map; `mapId` is an id of 22 characters or any text. */
  constructor(mapId: string);
  /** The map in a snapshot. Throws snapshot_corrupt, store_newer. */
  static load(snapshot: Uint8Array): Replica;
  /** The map's id, 22 characters. */
  readonly mapId: string;
  /** Entities met so far; their numbers are 0 … entityCount − 1, and 0 is the map itself. */
  readonly entityCount: number;
  /** Changes taken in so far, own ones and others'. */
  readonly changeCount: number;
  /** The number of an id (22 characters, or any text); made when it is new. Throws limit_entities. */
  entity(id: string): number;
  /** The ids of all entities in the order of their numbers: the 16 bytes that their 22 characters spell. */
  ids(): Buffer;
  /** Makes an initiative or another kind of thing, with its title. Throws bad_value, limit_text. */
  create(entity: number, kind: string, title: string, out?: Uint8Array): number;
  /** Sets one field. Throws unknown_entity, unknown_field, bad_value, bad_change (a value the field cannot hold). */
  set(entity: number, field: string, value: PlainValue, out?: Uint8Array): number;
  /**
   * Sets the place on the first lens: 0 … 10,000 each. Throws unknown_entity, bad_place. This one and `apply` are
   * functions of the object, not of its class, and may be called without it.
   */
  readonly move: (entity: number, x: number, y: number, rx: number, ry: number, out?: Uint8Array) => number;
  /**
   * Many moves at once, each a change of its own: row i moves entity i to (x, y) with half-extents (rx, ry). They wait
   * for `take`. With a table, whose numbers must all be known, `entities` are positions in it. Throws bad_value
   * (columns of different lengths), unknown_entity, bad_place, limit_entities, and nothing has happened.
   */
  moveAll(
    entities: Uint32Array, x: Uint16Array, y: Uint16Array, rx: Uint16Array, ry: Uint16Array, table?: Uint32Array,
  ): void;
  /**
   * Takes in changes of other replicas: one change, or a batch that `take` made. `length` bytes of it, else all.
   * Answers how many were new. All or nothing: throws bad_change, clock_ahead, limit_changes, limit_entities.
   */
  readonly apply: (bytes: Uint8Array, length?: number) => number;
  /** The changes made here since the last `take`, as one batch; empty when there are none. */
  take(): Buffer;
  /** The same, from the start of `out`; answers its length. Throws limit_changes when it does not fit: it waits on. */
  take(out: Uint8Array): number;
  /** The whole map as bytes: the same bytes on every replica with the same changes. */
  snapshot(): Buffer;
  /** All registers of a field; empty columns when it was never set. */
  column(field: string): Column;
}

/** One row of a CSV import that could not be used. */
export interface RowError {
  /** Line in the file, 1 is the header. */
  line: number;
  code: string;
  params: Record<string, string>;
}

export interface ImportResult {
  added: number;
  changed: number;
  unchanged: number;
  errors: RowError[];
  /** The header and the refused rows as CSV, as they stood in the source; empty when there are none. */
  rejected: string;
}

/** Creates a map file. `packJson` is a method pack; `sampleJson` a sample map or empty. */
export declare function createMap(path: string, title: string, packJson: string, sampleJson: string): Promise<void>;
/** The map as `inspect --json` prints it. */
export declare function inspectMap(path: string): Promise<string>;
/** Reads a CSV into the map. `strict`: any row error refuses all. `kind`: of the method pack; else initiatives. */
export declare function importCsv(
  path: string,
  csv: Uint8Array,
  strict: boolean,
  kind?: string,
): Promise<ImportResult>;
/**
 * What a drawing of Excalidraw or Nextcloud would become on the map. Changes nothing. JSON:
 * {matrix: {x, y, w, h, found_as, ends: {left, right, top, bottom: {words, axis, end, told}}} | null,
 *  notes: [{kind, title, description, place: {x, y, rx, ry} | null, known}], links, drawings, pictures,
 *  warnings: [{code, count}]}
 */
export declare function proposeWhiteboard(path: string, drawing: Uint8Array): Promise<string>;
/** Makes it so, whole or not at all, and answers the same. */
export declare function importWhiteboard(path: string, drawing: Uint8Array): Promise<string>;
/** What a map can be written as. */
export type ExportFormat = 'svg' | 'json' | 'csv' | 'excalidraw' | 'whiteboard';
/** Each may be left out. */
export interface ExportOptions {
  /** Of the method pack, for csv; else initiatives. */
  readonly kind?: string | undefined;
  /**
   * Of the method pack (else exportMap rejects with unknown_lens), of which drawings and tables have the places; else
   * the one that the map shows.
   */
  readonly lens?: string | undefined;
  /** Without personal data, and without what no report tells: single signals, words without consent. */
  readonly redact?: boolean;
  /** For svg: in black and white. */
  readonly mono?: boolean;
  /** For svg: numbers and a list in place of cards. */
  readonly numbers?: boolean;
}
/** json: all entities and fields. `language`: nl or en. */
export declare function exportMap(
  path: string,
  format: ExportFormat,
  language: 'nl' | 'en',
  options?: ExportOptions,
): Promise<Buffer>;
/**
 * A report about the map as one document: JSON for JSON, ReportOptions and ReportDocument of plugin/protocol/report.ts.
 * Reads the file beside an open room and changes nothing. Rejects with bad_json, bad_value (param `field`),
 * unknown_entity (a moment or issue that is not on the map or may not be shown), and what opening a map says.
 */
export declare function reportMap(path: string, options: string): Promise<string>;
/**
 * Puts another method pack in the place of the map's own. False: the map has that very pack. Rejects with pack_invalid;
 * params `reason` is `loses` and `path` says what, when the map holds what that pack does not know.
 */
export declare function upgradeMap(path: string, packJson: string): Promise<boolean>;
/** Checks file, log, snapshot and invariants. JSON: {ok, changes, entities, problems:[{code, params}]} */
export declare function verifyMap(path: string): Promise<string>;
/** Writes a consistent copy to `target`, which must not exist. */
export declare function copyMap(path: string, target: string): Promise<void>;
/** The wire's version that the module speaks. */
export declare const protocolVersion: number;
