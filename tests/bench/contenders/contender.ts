/** What the rows ask of a contender. Each answers with its own fastest sensible idiom; README.md says which. */
import type { Initiative } from '../workload/initiatives.js';
import type { Moves } from '../workload/moves.js';

/** What goes from one replica to another: bytes, or text for the one that speaks JSON. */
export type Message = Uint8Array | string;

/**
 * Called once for each transaction. Only the first `length` bytes count, and they are the receiver's until the call
 * returns: a replica may write its next message into the same bytes.
 */
export type Send = (message: Message, length: number) => void;

/**
 * Called once for each initiative. The id comes as the contender keeps it, as 22 characters or as 16 bytes; bytes are
 * the caller's again when the call returns.
 */
export type Fields = (
  id: string | Uint8Array,
  kind: string,
  title: string,
  x: number,
  y: number,
  rx: number,
  ry: number,
) => void;

/** One copy of the map. Initiatives have numbers: their places in the list given to `create` or `know`. */
export interface Replica {
  /** Makes all initiatives in one transaction. */
  create(all: readonly Initiative[]): void;
  /** Looks up initiatives that came from elsewhere or from a file, so that `move` can name them by number. */
  know(all: readonly Initiative[]): void;
  /** One transaction, sent at once. */
  move(number: number, x: number, y: number, rx: number, ry: number): void;
  /** All moves in their order as one transaction, sent as one message. */
  moveAll(moves: Moves): void;
  receive(message: Message, length: number): void;
  /** From here on nothing is sent: transactions are kept for `news`. */
  part(): void;
  /** Everything since `part` as one message. */
  news(): Message;
  /** The whole map as it would be written to a file. */
  save(): Uint8Array;
  /** Every field of every initiative as JavaScript values. */
  read(each: Fields): void;
}

export interface Contender {
  readonly version: string;
  /** Its moves one by one would take minutes: a part of them is timed, the others follow as one transaction. */
  readonly isSlow?: boolean;
  /** An empty replica. Of two edits of the same register at the same time the one of the higher number wins. */
  open(number: number, send: Send): Replica;
  /** A replica from the bytes of `save`, without sending anything. */
  load(bytes: Uint8Array): Replica;
}

/** For replicas that only receive. */
export const sendNothing: Send = () => undefined;
