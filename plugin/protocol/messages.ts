/**
 * Every message of the wire as a type. The bytes are laid down in README.md; `write.ts` and `read.ts` turn these into
 * bytes and back. No Node, no DOM.
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
