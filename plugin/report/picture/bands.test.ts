import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayItem, ReportPicture } from '../../protocol/report.js';
import { sampleReport } from '../testing/sample.js';
import { bandsOf, cutsOf, withBands } from './bands.js';

const width = 100;
const text = (y: number, role = 'list'): DisplayItem => ({
  do: 'text',
  x: 0,
  y,
  size: 9,
  bold: false,
  colour: '#000000',
  anchor: 'start',
  turn: 0,
  text: `op ${y}`,
  role,
});

function picture(height: number, items: DisplayItem[]): ReportPicture {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}></svg>`;
  return { width, height, alt: 'alles', title: 'Kaart', svg, display: { background: '#FFFFFF', items } };
}

describe('cutsOf', () => {
  it('leaves a picture alone that fits on a page', () => {
    expect(cutsOf(picture(120, [text(20)]))).toEqual([0, 120]);
  });

  it('goes up, ends at the end, and gives no page more than it has room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.array(fc.integer({ min: 0, max: 2_000 })), (height, tops) => {
        const cuts = cutsOf(
          picture(
            height,
            tops.map((top) => text(top)),
          ),
        );
        expect([cuts[0], cuts.at(-1)]).toEqual([0, height]);
        if (tops.length === 0) return;
        cuts.slice(1).forEach((cut, at) => {
          expect(cut).toBeGreaterThan(cuts[at] ?? 0);
          expect(cut - (cuts[at] ?? 0)).toBeLessThanOrEqual(120);
        });
      }),
    );
  });

  it('goes between the lines of a list, and above its first', () => {
    const lines = Array.from({ length: 40 }, (_unused, at) => text(120 + at * 15));
    const [first = 0, ...others] = cutsOf(picture(800, [text(30, 'card'), ...lines])).slice(1, -1);
    expect(first).toBe(111 - 24);
    for (const cut of others) {
      expect(lines.some((line) => line.do === 'text' && line.y - 9 <= cut && cut <= line.y + 3)).toBe(false);
    }
  });
});

describe('bandsOf', () => {
  it('shows everything once, each band from its own top', () => {
    const lines = Array.from({ length: 60 }, (_unused, at) => text(20 + at * 15));
    const whole = picture(920, lines);
    const bands = bandsOf(whole);
    expect(bands.length).toBeGreaterThan(6);
    expect(bands.reduce((sum, { height }) => sum + height, 0)).toBe(920);
    const words = bands.flatMap(({ display }) => display.items.map((item) => (item.do === 'text' ? item.text : '')));
    expect(words).toEqual(lines.map((line) => (line.do === 'text' ? line.text : '')));
    for (const { height, display, svg } of bands) {
      expect(display.items.every((item) => item.do === 'text' && item.y > 0 && item.y <= height)).toBe(true);
      expect(svg).toMatch(new RegExp(`viewBox="0 \\d+ 100 ${height}" width="100" height="${height}"`));
    }
    expect(bands[0]?.alt).toBe('alles');
    expect(bands[1]?.alt).toBe(`Kaart (2/${bands.length})`);
  });
});

describe('withBands', () => {
  it('puts the bands in the place of the picture', () => {
    const report = sampleReport([], { pictures: { map: picture(300, [text(20), text(200)]) } });
    const made = withBands(report);
    expect(made.sections[1]?.blocks.map((block) => (block.type === 'picture' ? block.picture : ''))).toEqual([
      'map',
      'map-2',
      'map-3',
    ]);
    expect(Object.keys(made.pictures)).toEqual(['map', 'map-2', 'map-3']);
    expect(withBands(report)).toBe(made);
  });
});
