/**
 * The legend of a map apart from it. Below the map its words are a few points high on a slide, which nobody reads from
 * across a room: so it gets a slide of its own, and the map its room.
 */
import type { DisplayItem, ReportPicture } from '../../protocol/report.js';
import { reach } from '../picture/geometry.js';

/** A sign, and what it stands for. */
export interface LegendEntry {
  readonly sign: readonly DisplayItem[];
  readonly words: string;
}

export interface MapAndLegend {
  readonly map: ReportPicture;
  /** How many there are, in words; empty when it does not say so. */
  readonly count: string;
  readonly entries: readonly LegendEntry[];
}

/** Free room below the map, px. */
const margin = 16;

/** Each text after forms is what they stand for; what stands without a form is about the whole. */
function entriesOf(items: readonly DisplayItem[]): LegendEntry[] {
  const entries: LegendEntry[] = [];
  let sign: DisplayItem[] = [];
  for (const item of items) {
    if (item.do !== 'text') sign.push(item);
    else if (sign.length > 0) {
      entries.push({ sign, words: item.text });
      sign = [];
    }
  }
  return entries;
}

/** What lies below the legend's upper edge is the legend; a picture without such an edge is all map. */
export function withoutLegend(picture: ReportPicture): MapAndLegend {
  const { display } = picture;
  const rule = display.items.find(({ role }) => role === 'rule');
  if (!rule) return { map: picture, count: '', entries: [] };
  const top = reach(rule)[0];
  const isLegend = (item: DisplayItem): boolean => item.role !== 'list' && reach(item)[1] > top;
  const items = display.items.filter((item) => item !== rule && !isLegend(item));
  const legend = display.items.filter((item) => item !== rule && isLegend(item));
  const height = Math.max(top, ...items.map((item) => reach(item)[1])) + margin;
  const count = legend.find((item) => item.do === 'text' && item.role === 'count');
  return {
    map: { ...picture, height: Math.min(picture.height, height), display: { ...display, items } },
    count: count?.do === 'text' ? count.text : '',
    entries: entriesOf(legend),
  };
}
