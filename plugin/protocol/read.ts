import { idBytes } from './limits.js';
import { WireError } from './wireError.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const longestUint = 9;

/**
 * Reads the primitives of README.md, each checked against the bytes that are left, so that hostile bytes cost no more
 * time or memory than their length. Throws a WireError and nothing else. What it answers is a copy: the message's
 * bytes may be used again.
 */
export class Reader {
  private at = 0;

  constructor(private readonly buffer: Uint8Array) {}

  u8(): number {
    const value = this.buffer[this.at];
    if (value === undefined) throw new WireError('truncated', `at byte ${this.at}`);
    this.at++;
    return value;
  }

  bool(): boolean {
    const value = this.u8();
    if (value > 1) throw new WireError('number', `${value} is no bool`);
    return value === 1;
  }

  u32(): number {
    const bytes = this.take(4);
    let value = 0;
    for (let i = 3; i >= 0; i--) value = value * 256 + (bytes[i] ?? 0);
    return value;
  }

  u64(): bigint {
    const low = this.u32();
    return (BigInt(this.u32()) << 32n) | BigInt(low);
  }

  uint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < longestUint; i++) {
      const byte = this.u8();
      value += (byte & 127) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new WireError('number', 'a uint over 2^53 - 1');
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new WireError('number', `a uint over ${longestUint} bytes`);
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    return this.decode(this.take(this.uint()));
  }

  bytes(): Uint8Array {
    return this.take(this.uint()).slice();
  }

  id(): string {
    const bytes = this.take(this.uint());
    if (bytes.length < 1 || bytes.length > idBytes) throw new WireError('id', `an id of ${bytes.length} bytes`);
    return this.decode(bytes);
  }

  /** A count and then each item. An item takes a byte at least, so a count above the bytes left is a lie. */
  list<T>(read: (reader: Reader) => T, most = Number.MAX_SAFE_INTEGER): T[] {
    const count = this.uint();
    if (count > most) throw new WireError('limit', `${count} items where ${most} is the most`);
    if (count > this.buffer.length - this.at) throw new WireError('truncated', `${count} items do not fit`);
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(read(this));
    return items;
  }

  /** Nothing may be left. */
  end(): void {
    const left = this.buffer.length - this.at;
    if (left > 0) throw new WireError('trailing', `${left} bytes`);
  }

  private take(length: number): Uint8Array {
    if (length > this.buffer.length - this.at) throw new WireError('truncated', `${length} bytes at ${this.at}`);
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }

  private decode(bytes: Uint8Array): string {
    try {
      return decoder.decode(bytes);
    } catch {
      throw new WireError('text', `not UTF-8 before byte ${this.at}`);
    }
  }
}

/** Reads all of a message; bytes left over are an error. */
export function readWhole<T>(bytes: Uint8Array, read: (reader: Reader) => T): T {
  const reader = new Reader(bytes);
  const value = read(reader);
  reader.end();
  return value;
}
