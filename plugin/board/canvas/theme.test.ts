import { describe, expect, it } from 'vitest';
import { forFootprints, paletteFor, seenInDark, throughFilter, type Palette, type Theme } from './theme.js';

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((c) => {
    const part = c / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** A palette as people see it. */
function seen(theme: Theme): Palette {
  const palette = paletteFor(theme);
  if (theme === 'light') return palette;
  const turn = (hex: string) => seenInDark(hex);
  const { tints, ...plain } = palette;
  const colours = Object.fromEntries(Object.entries(plain).map(([name, hex]) => [name, turn(hex)]));
  const turned = Object.fromEntries(Object.entries(tints).map(([id, hex]) => [id, turn(hex)]));
  return { ...(colours as unknown as Omit<Palette, 'tints'>), tints: turned };
}

describe.each(['light', 'dark'] as const)('colours in %s', (theme) => {
  const palette = seen(theme);
  const grounds = [palette.paper, palette.stripFill, ...Object.values(palette.tints)];

  it.each(grounds)('words can be read on %s', (ground) => {
    expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.quiet, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('titles can be read on cards', () => {
    expect(contrast(palette.ink, palette.cardFill)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('cards, footprints, links and axes can be seen on %s', (ground) => {
    for (const line of [palette.cardLine, palette.footprintLine, palette.link, palette.axis]) {
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('Excalidraw\'s dark filter', () => {
  it('turns what is drawn into what is meant', () => {
    for (const hex of ['#16191d', '#2b3138', '#57b894', '#b4bdc6']) {
      const [meant, got] = [channels(hex), channels(seenInDark(throughFilter(hex)))];
      meant.forEach((c, i) => expect(Math.abs(c - (got[i] ?? 0))).toBeLessThanOrEqual(2));
    }
  });

  it('keeps opacity', () => {
    expect(throughFilter('#3b8f7359').slice(7)).toBe('59');
  });
});

describe('footprints over each other', () => {
  it('get fainter as there are more, and change nothing else', () => {
    const light = paletteFor('light');
    const opacities = [1, 12, 13, 40, 41, 5_000].map((count) => forFootprints(light, count).footprintFill.slice(7));
    expect(opacities).toEqual(['33', '33', '1F', '1F', '0D', '0D']);
    expect(forFootprints(light, 12)).toEqual(light);
    expect({ ...forFootprints(light, 5_000), footprintFill: light.footprintFill }).toEqual(light);
  });
});
