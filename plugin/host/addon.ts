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
  /** Saves what is left and closes the file. */
  close(): Promise<void>;
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
/** Reads a CSV into the map. `strict`: any row error refuses all. */
export declare function importCsv(path: string, csv: Uint8Array, strict: boolean): Promise<ImportResult>;
/** Formats: svg, json (all entities and fields), csv. `language`: nl or en. */
export declare function exportMap(path: string, format: 'svg' | 'json' | 'csv', language: 'nl' | 'en'): Promise<Buffer>;
/** Checks file, log, snapshot and invariants. JSON: {ok, changes, entities, problems:[{code, params}]} */
export declare function verifyMap(path: string): Promise<string>;
/** Writes a consistent copy to `target`, which must not exist. */
export declare function copyMap(path: string, target: string): Promise<void>;
/** The wire's version that the module speaks. */
export declare const protocolVersion: number;
