/** Walks through a pack: every text with its path, every condition with the check that it belongs to. */
import type { Check, Condition, Text } from './pack.js';

export interface PlacedText {
  /** For instance `kinds[2].title`. */
  readonly path: string;
  readonly text: Text;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Everything in either language; a half one too, so that a test can find it. */
export function textsIn(value: unknown, path = ''): PlacedText[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => textsIn(one, `${path}[${at}]`));
  if (!isObject(value)) return [];
  if ('nl' in value || 'en' in value) return [{ path, text: value as unknown as Text }];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path ? `${path}.${key}` : key));
}

/** The conditions of a check that look at something, in the order in which they are written. */
export function leavesOf(when: Condition): Condition[] {
  const inner = (when.all ?? when.any ?? (when.not ? [when.not] : undefined)) as Condition[] | undefined;
  return inner ? inner.flatMap(leavesOf) : [when];
}

/** How many conditions a check has, the joining ones included, and how deep they go. */
export function sizeOf({ when }: Pick<Check, 'when'>): { nodes: number; depth: number } {
  const inner = (when.all ?? when.any ?? (when.not ? [when.not] : [])) as Condition[];
  const sizes = inner.map((one) => sizeOf({ when: one }));
  const nodes = sizes.reduce((sum, one) => sum + one.nodes, 1);
  return { nodes, depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)) };
}

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
