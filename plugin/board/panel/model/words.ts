/** Numbers of the model in people's words: shares, and where a slider stands. */
import type { Language } from '../../shell.js';
import { formatNumber, t } from '../text.js';

const whole = 10_000;

/** A quadrant's total, `share` in basis points: "4,6 initiatieven". */
export function totalText(language: Language, share: number): string {
  return t(language, 'panel.share.total', { count: Math.round(share / 1000) / 10 });
}

/** The part of one initiative in a quadrant, in basis points: "0,6"; empty when it stands there wholly. */
export function partText(language: Language, share: number): string {
  if (share >= whole) return '';
  // A part never reads as nothing or as everything: 0,1 is the least and 0,9 the most.
  const tenths = Math.min(9, Math.max(1, Math.round(share / 1000)));
  return formatNumber(language, tenths / 10);
}

/** Where 0…100 lies between two ends, in words: "vooral collectief". */
export function positionText(language: Language, percent: number, ends: readonly [string, string]): string {
  if (percent >= 45 && percent <= 55) return t(language, 'panel.place.middle');
  const fromEnd = percent < 50 ? percent : 100 - percent;
  const end = percent < 50 ? ends[0] : ends[1];
  const key = fromEnd < 5 ? 'panel.place.all' : fromEnd < 35 ? 'panel.place.mostly' : 'panel.place.more';
  return t(language, key, { end });
}

/** How much of an axis something takes up, 0…100 percent of its length, in words. */
export function breadthText(language: Language, percent: number): string {
  if (percent <= 0) return t(language, 'panel.breadth.none');
  if (percent < 35) return t(language, 'panel.breadth.some');
  if (percent < 70) return t(language, 'panel.breadth.much');
  return percent < 100 ? t(language, 'panel.breadth.most') : t(language, 'panel.breadth.all');
}

/** A semantic coordinate 0…10 000 as a slider's 0…100. */
export function toPercent(units: number): number {
  return Math.round(units / 100);
}

/** A half-extent 0…10 000 as the percentage of the axis that the whole footprint takes up, at most 100. */
export function breadthToPercent(halfExtent: number): number {
  return Math.min(100, Math.round(halfExtent / 50));
}
