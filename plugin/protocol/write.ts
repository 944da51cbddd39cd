import { idBytes } from './limits.js';
import { WireError } from './wireError.js';

const encoder = new TextEncoder();
const largestU32 = 0xffff_ffff;
const largestU64 = 0xffff_ffff_ffff_ffffn;

/** Writes the primitives of README.md into bytes that grow. Throws a WireError for a value that has no encoding. */
export class Writer {
  private buffer = new Uint8Array(64);
  private length = 0;

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  u8(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 255) throw new WireError('number', `${value} is no u8`);
    this.room(1);
    this.buffer[this.length++] = value;
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }

  u32(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > largestU32) {
      throw new WireError('number', `${value} is no u32`);
    }
    for (let shift = 0; shift < 32; shift += 8) this.u8((value >>> shift) & 255);
  }

  u64(value: bigint): void {
    if (value < 0n || value > largestU64) throw new WireError('number', `${value} is no u64`);
    for (let shift = 0n; shift < 64n; shift += 8n) this.u8(Number((value >> shift) & 255n));
  }

  /** 0 … 2^53 − 1. */
  uint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new WireError('number', `${value} is no uint`);
    let rest = value;
    // Division and not shifts: those are of 32 bits.
    while (rest >= 128) {
      this.u8((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.u8(rest);
  }

  /** −2^52 … 2^52 − 1: what zigzag leaves of a `uint`. */
  int(value: number): void {
    if (!Number.isSafeInteger(value)) throw new WireError('number', `${value} is no int`);
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A lone surrogate, which has no UTF-8, is written as U+FFFD, and so is NUL, which no room takes. */
  text(value: string): void {
    this.bytes(encoder.encode(value.replaceAll('\0', '\uFFFD')));
  }

  bytes(value: Uint8Array): void {
    this.uint(value.length);
    this.room(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  id(value: string): void {
    const bytes = encoder.encode(value);
    if (bytes.length < 1 || bytes.length > idBytes) throw new WireError('id', `an id of ${bytes.length} bytes`);
    this.bytes(bytes);
  }

  /** A count and then each item. */
  list<T>(items: readonly T[], write: (writer: Writer, item: T) => void): void {
    this.uint(items.length);
    for (const item of items) write(this, item);
  }

  private room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
