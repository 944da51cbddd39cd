/** Arithmetic of the table. */

/** The middle of the values; of an even number the mean of the middle two. There must be at least one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) throw new Error('the median of nothing');
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** `value` as so many times `base`; undefined when that says nothing. */
export function ratio(value: number, base: number | undefined): number | undefined {
  return base === undefined || base <= 0 ? undefined : value / base;
}

/** Three digits that count: 0.00412, 1.30, 24.6, 512, 1230. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(size)));
  return value.toFixed(Math.min(decimals, 6));
}
