/** Every limit of the host by name, with its reason. Nothing in this folder may grow without one of these. */

import { messageBytes, pictureBytes } from '../protocol/limits.js';

const kib = 1024;
const mib = 1024 * kib;
const second = 1000;

export const limits = Object.freeze({
  /** Largest message of a page, bytes. A change of 500 gestures fits many times over. */
  messageBytes,
  /** Fragments of one message. Browsers send one; tiny fragments are a known way to eat memory. */
  messageFragments: 64,
  /** Pieces in which one frame may arrive before it is complete: 1 MiB in packets of 64 bytes. */
  messageChunks: 16 * kib,
  /** Answers to pings that may wait to be sent before the reader is cut off. Above the burst, which speaks first. */
  pendingPongs: 400,
  /** Messages a second of one connection, presence, pings and pongs included. People and pages stay far below. */
  messagesPerSecond: 100,
  /** Messages at once: a page that comes back with its outbox. */
  messageBurst: 300,
  /** Bytes a second of one connection. Drawings are the largest thing that comes this way. */
  bytesPerSecond: 512 * kib,
  /** Bytes at once: two of the largest messages. */
  bytesBurst: 2 * mib,
  /** Presence messages a second of one connection; the surplus is dropped, never queued. */
  presencePerSecond: 30,
  /** Presence at once, so that an uneven network does not make cursors stutter. */
  presenceBurst: 10,

  /** Connections to one map: a hall full of people, with room for those who open it twice. */
  connectionsPerMap: 1200,
  /** Connections from one address that is not this computer: a household, not an attack. */
  connectionsPerAddress: 20,
  /** Open sockets of all kinds, HTTP included. */
  sockets: 4000,
  /** Maps open at the same time; each holds a model and a file. */
  openMaps: 200,
  /** Pictures being received at the same time; each holds up to `pictureBytes`. */
  uploads: 8,
  /** Questions a second to one map: every page of a hall may ask now and then, and each takes milliseconds. */
  questionsPerSecond: 40,
  /** Questions at once: a hall that opens the same panel. */
  questionBurst: 400,
  /** Reports being written at the same time, one of each map: each takes a processor and some hundred megabytes. */
  reports: 2,
  /** Reports that wait for their turn; who comes later is asked to try again. */
  reportsWaiting: 8,
  /** A picture, bytes. */
  pictureBytes,
  /** Drawings being received or looked through at the same time; each holds up to `drawingBytes`, and a map beside. */
  drawings: 2,
  /** A whiteboard file with its pictures, bytes: as much as the map's own reader takes. */
  drawingBytes: 32 * mib,
  /** Any other request's body, bytes: a question to a map. */
  bodyBytes: 16 * kib,

  /** Time for a request's head, the upgrade's included, ms. */
  headersMs: 5 * second,
  /** Time for a whole request, a picture over a poor line included, ms. */
  requestMs: 60 * second,
  /** How often Node looks for requests that take too long, ms. */
  requestCheckMs: second,
  /** Time a page has for its `hello` to be accepted, ms. */
  helloMs: 5 * second,
  /** A connection is asked for a sign of life this often, ms. */
  pingMs: 15 * second,
  /** Time for that sign of life, ms. */
  pongMs: 10 * second,
  /** Time for the closing handshake before the connection is cut, ms. */
  closingMs: 2 * second,
  /** A room's pulse, ms: 30 frames a second look smooth and cost little. */
  tickMs: 33,
  /** A pulse takes at most one of so many parts of the host's time: the rest is for what comes in. */
  pulseParts: 2,
  /** From one telling to the next between two pulses, ms, in a room where telling takes next to nothing. */
  tellMs: 8,
  /** Telling between two pulses takes at most one of so many parts of the host's time. */
  tellParts: 8,
  /** From one save's start to the next one's, ms, unless the next would then miss its pulse. */
  saveMs: 16,
  /** A save that is to be done by the next pulse starts so much sooner than the last one took, ms. */
  saveMarginMs: 2,
  /**
   * Messages that a room has taken and not begun to save, above which who sends more is not read for a while. Half of
   * what the room itself bears: each of a thousand members may have some on the way.
   */
  unsavedMessages: 10_000,
  /** A pause of the host itself that still counts as time passing, ms: after a laptop's sleep nobody is late. */
  pauseMs: second,
  /** A map without members is closed after this, ms: long enough for a reload or a walk to another room. */
  idleMs: 60 * second,

  /** Unsent bytes above which a reader misses frames and presence. */
  behindBytes: mib,
  /** Unsent bytes below which a reader that missed frames is brought up to date. */
  drainedBytes: 64 * kib,
  /** Unsent bytes above which a reader is closed. */
  lostBytes: 8 * mib,
  /** A reader with unsent bytes that takes none for this long is closed, ms. */
  stalledMs: 10 * second,
  /** Bytes a second that a snapshot may take on a poor line before its reader counts as stalled. */
  snapshotBytesPerSecond: 64 * kib,

  /** One line a kind of event within this time goes to the log, ms. */
  logMs: second,
  /** How long the list of this computer's own addresses is trusted, ms. */
  addressesMs: second,
});

/** The limits of one host. */
export type Limits = { readonly [name in keyof typeof limits]: number };
