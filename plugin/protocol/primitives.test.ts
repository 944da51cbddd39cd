import { describe, expect, it } from 'vitest';
import { idBytes } from './limits.js';
import { Reader, readWhole } from './read.js';
import { WireError } from './wireError.js';
import { Writer } from './write.js';

function written(write: (writer: Writer) => void): number[] {
  const writer = new Writer();
  write(writer);
  return [...writer.finish()];
}

function read<T>(bytes: readonly number[], what: (reader: Reader) => T): T {
  return readWhole(new Uint8Array(bytes), what);
}

const refuses = (run: () => unknown, code: string) =>
  expect(run).toThrowError(expect.objectContaining({ constructor: WireError, code }));

describe('numbers', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [16_384, [0x80, 0x80, 1]],
    [2 ** 32, [0x80, 0x80, 0x80, 0x80, 0x10]],
    [Number.MAX_SAFE_INTEGER, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('uint %d', (value, bytes) => {
    expect(written((w) => w.uint(value))).toEqual(bytes);
    expect(read(bytes, (r) => r.uint())).toBe(value);
  });

  it('reads a uint with needless bytes up to nine, and no further', () => {
    expect(read([0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0], (r) => r.uint())).toBe(1);
    refuses(() => read(Array(9).fill(0x80).concat(0), (r) => r.uint()), 'number');
    refuses(() => read([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10], (r) => r.uint()), 'number');
    refuses(() => read(Array(8).fill(0xff).concat(0x7f), (r) => r.uint()), 'number');
  });

  it.each([
    [0, [0]],
    [-1, [1]],
    [1, [2]],
    [-64, [127]],
    [64, [0x80, 1]],
    [2 ** 52 - 1, [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    [-(2 ** 52), [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('int %d', (value, bytes) => {
    expect(written((w) => w.int(value))).toEqual(bytes);
    expect(read(bytes, (r) => r.int())).toBe(value);
  });

  it('writes fixed widths in little endian', () => {
    expect(written((w) => w.u32(0x0102_03ff))).toEqual([0xff, 3, 2, 1]);
    expect(written((w) => w.u64(0x8877_6655_4433_2211n))).toEqual([0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88]);
    expect(read([0xff, 0xff, 0xff, 0xff], (r) => r.u32())).toBe(0xffff_ffff);
    expect(read(Array(8).fill(255), (r) => r.u64())).toBe(2n ** 64n - 1n);
  });

  it('refuses numbers that it cannot hold', () => {
    for (const value of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      refuses(() => written((w) => w.uint(value)), 'number');
      refuses(() => written((w) => w.u32(value)), 'number');
    }
    for (const value of [0.5, NaN, 2 ** 52, -(2 ** 52) - 1]) refuses(() => written((w) => w.int(value)), 'number');
    refuses(() => written((w) => w.u32(2 ** 32)), 'number');
    refuses(() => written((w) => w.u64(-1n)), 'number');
    refuses(() => written((w) => w.u64(2n ** 64n)), 'number');
    refuses(() => written((w) => w.u8(256)), 'number');
    refuses(() => read([2], (r) => r.bool()), 'number');
  });
});

describe('text, bytes and ids', () => {
  it('keeps a byte order mark and pairs of surrogates', () => {
    const text = '\uFEFF\u{1F6B6}';
    const bytes = [7, 0xef, 0xbb, 0xbf, 0xf0, 0x9f, 0x9a, 0xb6];
    expect(written((w) => w.text(text))).toEqual(bytes);
    expect(read(bytes, (r) => r.text())).toBe(text);
  });

  it('writes a lone surrogate and NUL as the replacement character', () => {
    expect(written((w) => w.text('\uD83D'))).toEqual([3, 0xef, 0xbf, 0xbd]);
    expect(written((w) => w.text('a\0'))).toEqual([4, 97, 0xef, 0xbf, 0xbd]);
  });

  it.each([[[1, 0xff]], [[2, 0xc0, 0x80]], [[3, 0xed, 0xa0, 0x80]], [[2, 0xe2, 0x82]]])('refuses %j', (bytes) => {
    refuses(() => read(bytes, (r) => r.text()), 'text');
  });

  it('takes ids of 1 to 64 bytes', () => {
    const longest = 'a'.repeat(idBytes);
    expect(read(written((w) => w.id(longest)), (r) => r.id())).toBe(longest);
    refuses(() => written((w) => w.id('')), 'id');
    refuses(() => written((w) => w.id(`${longest}a`)), 'id');
    refuses(() => read([0], (r) => r.id()), 'id');
    refuses(() => read([65, ...Array(65).fill(97)], (r) => r.id()), 'id');
  });

  it('refuses a count or length above what is left, at once', () => {
    const enormous = written((w) => w.uint(Number.MAX_SAFE_INTEGER));
    refuses(() => read(enormous, (r) => r.bytes()), 'truncated');
    refuses(() => read(enormous, (r) => r.text()), 'truncated');
    refuses(() => read(enormous, (r) => r.list((item) => item.u8())), 'truncated');
  });

  it('answers copies', () => {
    const source = new Uint8Array([2, 10, 20]);
    const bytes = new Reader(source).bytes();
    source.fill(0);
    expect([...bytes]).toEqual([10, 20]);
  });
});
