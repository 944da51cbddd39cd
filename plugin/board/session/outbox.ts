import { gesturesPerMessage, messageBytes } from '../../protocol/limits.js';
import type { NumberedMessage } from '../../protocol/messages.js';
import { decodePageMessage, encodePageMessage } from '../../protocol/pageMessages.js';
import { WireError } from '../../protocol/wireError.js';
import type { KeyValueStore } from './environment.js';
import type { MemberKey } from './memberKey.js';
import { touchedIds, type Request } from './request.js';

/** Changes that may wait. A day of work without a connection is some hundreds. */
export const waitingLimit = 2_000;
/** Bytes that may wait: browsers give a site about 5 MiB of storage. */
export const waitingBytesLimit = 4 * 1024 * 1024;

export interface Entry {
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly request: Request;
  /** On the device, so that it survives the page. */
  stored: boolean;
  /** A host may have it: this page has sent it, or an earlier one may have. */
  sent: boolean;
}

/** Each entry has a name of its own in the device's storage, so that tabs never write over each other's. */
function prefixOf(mapId: string, key: string): string {
  return `kwadrant.waiting.${mapId}.${key}.`;
}

/** The member keys with changes in the device's storage, of all tabs. */
export function storedKeys(store: KeyValueStore, mapId: string): Set<string> {
  const keys = store.keys().flatMap((name) => {
    const key = name.split('.').at(-2) ?? '';
    return /^[0-9a-f]{16}$/.test(key) && name.startsWith(prefixOf(mapId, key)) ? [key] : [];
  });
  return new Set(keys);
}

/**
 * The numbered changes of one member key that the host has not saved yet, oldest first. Each is written to the device's
 * storage at once; where that fails it is kept in memory only, and `kept` says so.
 */
export class Outbox {
  private readonly waiting: Entry[] = [];
  private readonly touched = new Map<string, number>();
  private readonly prefix: string;
  private bytes = 0;
  private nextNumber: number;

  /** Empty: `load` reads what is stored. Its next change gets number `next`, unless stored ones have reached it. */
  constructor(
    private readonly store: KeyValueStore,
    mapId: string,
    { key, next }: MemberKey,
  ) {
    this.prefix = prefixOf(mapId, key);
    this.nextNumber = next;
  }

  get entries(): readonly Entry[] {
    return this.waiting;
  }

  get next(): number {
    return this.nextNumber;
  }

  /** Everything that waits would survive this page. */
  get kept(): boolean {
    return this.waiting.every((entry) => entry.stored);
  }

  /** Changes waiting that touch this entity. */
  pendingFor(id: string): number {
    return this.touched.get(id) ?? 0;
  }

  /**
   * Reads what the device has of this key and is not waiting here yet. Answers the numbers of entries that could not be
   * read; they are gone from the storage.
   */
  load(): number[] {
    const unreadable: number[] = [];
    const known = new Set(this.waiting.map((entry) => entry.n));
    for (const name of this.store.keys()) {
      if (!name.startsWith(this.prefix)) continue;
      const n = Number(name.slice(this.prefix.length));
      if (known.has(n)) continue;
      const entry = readStored(n, this.store.get(name));
      if (entry) {
        this.insert(entry);
      } else {
        this.store.remove(name);
        unreadable.push(n);
      }
    }
    this.waiting.sort((a, b) => a.n - b.n);
    return unreadable;
  }

  /** Numbers and keeps a change. Answers a stable code when it cannot be taken; then nothing of it is kept. */
  add(request: Request): string | undefined {
    if (request.type === 'gesture' && request.gestures.length > gesturesPerMessage) return 'limit_gestures';
    let bytes;
    try {
      bytes = encodePageMessage({ ...request, n: this.nextNumber });
    } catch (error) {
      if (error instanceof WireError) return 'bad_message';
      throw error;
    }
    if (bytes.length > messageBytes) return 'limit_frame';
    if (this.waiting.length >= waitingLimit || this.bytes + bytes.length > waitingBytesLimit) return 'outbox_full';
    this.keep(request, bytes);
    return undefined;
  }

  /**
   * The host has saved everything up to n. Changes that it cannot have, since they were never sent, get numbers above
   * that: a browser that crashed may have brought back an older count than the host's.
   */
  renumberAbove(n: number): void {
    const unsent = this.waiting.filter((entry) => !entry.sent);
    if (n < (unsent[0]?.n ?? this.nextNumber)) return;
    for (const entry of unsent) this.remove(entry.n);
    this.nextNumber = Math.max(n, ...this.waiting.map((entry) => entry.n)) + 1;
    for (const { request } of unsent) this.keep(request, encodePageMessage({ ...request, n: this.nextNumber }));
  }

  /** The host has saved, or refused, everything up to n: answers the entries that leave. */
  settle(n: number): Entry[] {
    const later = this.waiting.findIndex((entry) => entry.n > n);
    return this.drop(0, later < 0 ? this.waiting.length : later);
  }

  /** Takes one entry out; undefined when it is not waiting. */
  remove(n: number): Entry | undefined {
    const index = this.waiting.findIndex((entry) => entry.n === n);
    return index < 0 ? undefined : this.drop(index, 1)[0];
  }

  private keep(request: Request, bytes: Uint8Array<ArrayBuffer>): void {
    const entry = { n: this.nextNumber, bytes, request, stored: false, sent: false };
    this.insert(entry);
    this.write(entry);
  }

  private drop(index: number, count: number): Entry[] {
    const gone = this.waiting.splice(index, count);
    for (const entry of gone) {
      this.bytes -= entry.bytes.length;
      this.count(entry, -1);
      this.store.remove(this.prefix + entry.n);
    }
    if (gone.length > 0) {
      // There is room again for what the storage refused before.
      this.waiting.every((entry) => entry.stored || this.write(entry));
    }
    return gone;
  }

  private insert(entry: Entry): void {
    this.waiting.push(entry);
    this.bytes += entry.bytes.length;
    this.nextNumber = Math.max(this.nextNumber, entry.n + 1);
    this.count(entry, 1);
  }

  private count(entry: Entry, by: 1 | -1): void {
    for (const id of touchedIds(entry.request)) {
      const count = this.pendingFor(id) + by;
      if (count > 0) this.touched.set(id, count);
      else this.touched.delete(id);
    }
  }

  private write(entry: Entry): boolean {
    entry.stored = this.store.set(this.prefix + entry.n, toText(entry.bytes));
    return entry.stored;
  }
}

function readStored(n: number, text: string | undefined): Entry | undefined {
  const bytes = fromText(text ?? '');
  let message;
  try {
    message = decodePageMessage(bytes);
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
  if (!isNumbered(message) || message.n !== n) return undefined;
  const { n: _, ...request } = message;
  return { n, bytes, request, stored: true, sent: true };
}

function isNumbered(message: object): message is NumberedMessage {
  return 'n' in message;
}

/** One character a byte: storage holds text, and base64 would take a third more of the little there is. */
function toText(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In slices, for a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
