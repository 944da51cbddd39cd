/** Where a thousand cards want to stand: half of them anywhere, half in four crowds, as people place what they know. */
import { Random } from '../workload/random.js';

/** A rectangle by its centre, in board units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const cardCount = 1_000;
/** Twice the largest matrix of a map on each side: the cards take two fifths of it. */
export const field = { w: 5_760, h: 4_032 } as const;
export const gap = 6;
const cardWidth = 168;
const cardHeights = [28, 48, 68] as const;
const crowds = [{ x: 0.3, y: 0.3 }, { x: 0.7, y: 0.6 }, { x: 0.25, y: 0.75 }, { x: 0.8, y: 0.2 }] as const;
/** How wide a crowd is, as a part of the field, and how many numbers make its middle crowded. */
const spread = 0.45;
const throws = 3;

export function wishes(): Box[] {
  const random = new Random(7);
  const crowded = (): number => {
    let sum = 0;
    for (let n = 0; n < throws; n += 1) sum += random.below(10_000) / 10_000 - 0.5;
    return (sum / throws) * 2 * spread;
  };
  return Array.from({ length: cardCount }, (_unused, n) => {
    const h = random.pick(cardHeights);
    const crowd = n % 2 === 0 ? undefined : crowds[(n >> 1) % crowds.length];
    const x = crowd ? crowd.x + crowded() : random.below(10_000) / 10_000;
    const y = crowd ? crowd.y + crowded() : random.below(10_000) / 10_000;
    const inside = (part: number, length: number, size: number): number =>
      Math.round(Math.min(Math.max(part * length, size / 2), length - size / 2));
    return { x: inside(x, field.w, cardWidth), y: inside(y, field.h, h), w: cardWidth, h };
  });
}

/** Pairs that cover each other by more than a hair: contenders count in fractions. */
export function overlapsOf(boxes: readonly Box[], at: readonly Point[]): number {
  const hair = 0.5;
  let count = 0;
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const across = (boxes[i]!.w + boxes[j]!.w) / 2 - Math.abs(at[i]!.x - at[j]!.x);
      const down = (boxes[i]!.h + boxes[j]!.h) / 2 - Math.abs(at[i]!.y - at[j]!.y);
      if (across > hair && down > hair) count += 1;
    }
  }
  return count;
}

/** How far the cards stand from where they wanted to, on average. */
export function meanWay(boxes: readonly Box[], at: readonly Point[]): number {
  const ways = boxes.map(({ x, y }, n) => Math.hypot(at[n]!.x - x, at[n]!.y - y));
  return ways.reduce((sum, way) => sum + way, 0) / boxes.length;
}
