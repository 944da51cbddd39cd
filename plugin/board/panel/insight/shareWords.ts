/** Parts of a whole as people say them: no percentages, so that nobody reads a score. */
import type { Language } from '../../shell.js';
import { t } from '../text.js';

/** The least part, in basis points, that is called so; the last one that fits is said. */
const steps: readonly (readonly [number, string])[] = [
  [0, 'panel.insight.part.none'],
  [1, 'panel.insight.part.little'],
  [1_500, 'panel.insight.part.quarter'],
  [3_000, 'panel.insight.part.third'],
  [4_000, 'panel.insight.part.half'],
  [6_000, 'panel.insight.part.most'],
  [8_500, 'panel.insight.part.nearlyAll'],
  [10_000, 'panel.insight.part.all'],
];

/** How much `share` is of `whole`, both in the same unit: "ongeveer een kwart". Nothing of nothing is nothing. */
export function shareWords(language: Language, share: number, whole: number): string {
  const part = whole <= 0 ? 0 : Math.floor((share / whole) * 10_000);
  // Whatever is there at all is never called nothing.
  const told = share > 0 ? Math.max(1, part) : 0;
  const step = steps.filter(([least]) => told >= least).at(-1);
  return t(language, step?.[1] ?? 'panel.insight.part.none');
}
