/** Values that a script can hand to the module and that no honest caller would. */
import fc from 'fast-check';

const thrower = () => {
  throw new Error('a getter that throws');
};

/** Makers and not values: some of them can be used up only once. */
const odd = [
  () => new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
  () => new Proxy(new Uint8Array(4), {}),
  () => new Proxy(() => 0, { apply: thrower, construct: thrower }),
  () => Object.defineProperty({}, 'length', { get: thrower }),
  () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower }),
  () => {
    const detached = new Uint8Array(64);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    return detached;
  },
  () => new Uint8Array(new SharedArrayBuffer(64)).fill(6),
  () => new Uint8Array(new ArrayBuffer(8, { maxByteLength: 64 })),
  () => new DataView(new ArrayBuffer(8)),
  () => new ArrayBuffer(8),
  () => new Float64Array(4),
  () => new BigUint64Array(2),
  () => Buffer.alloc(0),
  () => Buffer.from('titel\nEen\n'),
  () => 'x'.repeat(1 << 20),
  () => '\ud800 alone',
  () => 'nul\0nul',
  () => '',
  () => Symbol('s'),
  () => 2n ** 70n,
  () => Promise.resolve(1),
  () => ({ then: thrower }),
  () => Object.create(null),
  () => new Date(NaN),
  () => thrower,
  () => globalThis,
  ...[NaN, Infinity, -Infinity, -0, -1, 0.5, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53, 1e308, null, undefined].map(
    (value) => () => value,
  ),
];

/** A string that is no path out of the folder in which the script runs. */
const harmless = (value) => (typeof value === 'string' ? value.replaceAll('/', '_') : value);

/** Makers of anything at all, `more` included: the values themselves would not survive being looked at on the way. */
export const anyValue = (...more) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...odd, ...more) },
    {
      weight: 4,
      arbitrary: fc
        .oneof(
          fc.integer({ min: -2, max: 300 }),
          fc.uint8Array({ maxLength: 40 }),
          fc.anything({
            withBigInt: true,
            withBoxedValues: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
            withSet: true,
            withSparseArray: true,
            withTypedArray: true,
          }),
        )
        .map((value) => () => harmless(value)),
    },
  );
