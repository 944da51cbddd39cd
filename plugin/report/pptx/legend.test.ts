import { describe, expect, it } from 'vitest';
import type { DisplayItem, ReportPicture } from '../../protocol/report.js';
import { withoutLegend } from './legend.js';

const drawn = { line: '#000000', width: 1, dash: null, id: '' } as const;
const box = (y: number, role: string): DisplayItem =>
  ({ do: 'box', x: 0, y, w: 40, h: 20, r: 0, fill: null, text: null, role, ...drawn });
const line = (y: number, role: string): DisplayItem =>
  ({ do: 'line', points: [0, y, 900, y], start: '', end: '', role, ...drawn });
const words = (y: number, role: string, text: string): DisplayItem =>
  ({ do: 'text', x: 50, y, size: 16, bold: false, colour: '#000000', anchor: 'start', turn: 0, text, role });

const onMap = [box(100, 'card'), words(500, 'label', 'het team doet het')];
const legend = [
  line(600, 'rule'),
  words(640, 'count', '30 initiatieven'),
  words(640, 'label', '22 november 2026'),
  box(670, 'sign'),
  words(690, 'label', 'initiatief'),
  line(680, 'leader'),
  box(676, 'leader'),
  words(690, 'label', 'staat naast zijn plek'),
  words(720, 'label', 'Links: voor één persoon.'),
];
const picture = (items: readonly DisplayItem[]): ReportPicture =>
  ({ width: 900, height: 760, alt: '', title: '', svg: '', display: { background: '#FFFFFF', items: [...items] } });

describe('withoutLegend', () => {
  it('tells each sign with its words, and leaves the map its room', () => {
    const { map, count, entries } = withoutLegend(picture([...onMap, ...legend]));
    expect(map.display.items).toEqual(onMap);
    expect(map.height).toBeLessThan(620);
    expect(count).toBe('30 initiatieven');
    expect(entries.map(({ sign, words: meaning }) => [sign.length, meaning])).toEqual([
      [1, 'initiatief'],
      [2, 'staat naast zijn plek'],
    ]);
  });

  it('leaves the list of a map where it is', () => {
    const list = words(700, 'list', 'Wandelclub');
    const { map } = withoutLegend(picture([...onMap, ...legend, list]));
    expect(map.display.items).toEqual([...onMap, list]);
    expect(map.height).toBeGreaterThan(700);
  });

  it('takes a picture without a legend as it is', () => {
    const bare = picture(onMap);
    expect(withoutLegend(bare)).toEqual({ map: bare, count: '', entries: [] });
  });
});
