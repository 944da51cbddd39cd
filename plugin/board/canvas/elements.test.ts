import { describe, expect, it } from 'vitest';
import { backgroundElements } from './background.js';
import { entityElements, linkElements } from './elements.js';
import { partOf } from './parts.js';
import { initiative, link, MATRIX, placed } from './testing/scene.js';
import { paletteFor } from './theme.js';

const PALETTE = paletteFor('light');

describe('a card', () => {
  it('has its centre, size and lines from the room, and its whole title to edit', () => {
    const entity = { ...initiative(1, 'A', 100, 50), card: { x: 100, y: 50, w: 168, h: 60, lines: ['Een', 'titel'] } };
    const [card, title] = entityElements(entity, ['L'], PALETTE);
    expect(card).toMatchObject({ id: 'A', x: 16, y: 20, width: 168, height: 60, locked: false, roughness: 0 });
    expect(card?.boundElements).toEqual([{ id: 'A:t', type: 'text' }, { id: 'L', type: 'arrow' }]);
    expect(title).toMatchObject({ text: 'Een\ntitel', originalText: 'Titel A', containerId: 'A' });
    expect(title).toMatchObject({ x: 21, y: 30, height: 40 });
  });

  it('has no line to its true place when it covers that, or is parked', () => {
    const ids = (entity: ReturnType<typeof initiative>) => entityElements(entity, [], PALETTE).map(({ id }) => id);
    expect(ids(initiative(1, 'A', 0, 0, placed(80, 28)))).toEqual(['A', 'A:t']);
    expect(ids(initiative(1, 'A', 0, 0, { state: 'parked', slot: 0 }))).toEqual(['A', 'A:t']);
    expect(ids(initiative(1, 'A', 0, 0, placed(90, 0)))).toEqual(['A:l', 'A', 'A:t']);
    expect(ids(initiative(1, 'A', 0, 0, placed(0, -31)))).toEqual(['A:l', 'A', 'A:t']);
  });

  it('has its footprint round the true place, below it and free to take hold of', () => {
    const [footprint, leader] = entityElements(initiative(1, 'A', 0, 0, placed(30, 40, 200, 100)), [], PALETTE);
    expect(footprint).toMatchObject({ id: 'A:f', x: -70, y: -10, width: 200, height: 100, locked: false });
    expect(leader).toMatchObject({ id: 'A:l', locked: true });
  });

  it('is nowhere when it is deleted or has no place on the board', () => {
    const { card: _card, ...plain } = initiative(1, 'A', 0, 0);
    expect(entityElements({ ...initiative(1, 'A', 0, 0), gone: true }, [], PALETTE)).toEqual([]);
    expect(entityElements(plain, [], PALETTE)).toEqual([]);
  });
});

describe('an asset', () => {
  const asset = (linked: boolean) => initiative(1, 'K', 900, 0, { state: 'asset', column: 0, slot: 0, linked });

  it('has smaller words than an initiative, and no footprint', () => {
    const [card, title, ...others] = entityElements(asset(true), [], PALETTE);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ id: 'K', strokeStyle: 'solid' });
    expect(title).toMatchObject({ fontSize: 14, containerId: 'K' });
  });

  it('has a dashed edge while nothing is joined to it', () => {
    expect(entityElements(asset(false), [], PALETTE)[0]).toMatchObject({ strokeStyle: 'dashed' });
  });
});

describe('a link', () => {
  it('holds on to both cards and runs as the room says', () => {
    const [from, to] = [initiative(1, 'A', 0, 0), initiative(2, 'B', 300, 100)];
    const entity = link(3, 'L', from, to);
    const line = { from: 1, to: 2, x1: 84, y1: 10, x2: 200, y2: 90 };
    const [arrow] = linkElements(entity, line, from, to, PALETTE);
    expect(arrow).toMatchObject({ id: 'L', x: 84, y: 10, points: [[0, 0], [116, 80]], endArrowhead: 'arrow' });
    expect(arrow).toMatchObject({ startBinding: { elementId: 'A' }, endBinding: { elementId: 'B' } });
  });

  it('has its title on its middle, cut off when it is long', () => {
    const [from, to] = [initiative(1, 'A', 0, 0), initiative(2, 'B', 300, 100)];
    const fields = new Map([['title', { kind: 'text', value: 'brengt mensen die elkaar niet kennen samen' } as const]]);
    const line = { from: 1, to: 2, x1: 0, y1: 0, x2: 200, y2: 100 };
    const [arrow, title] = linkElements({ ...link(3, 'L', from, to), fields }, line, from, to, PALETTE);
    expect(arrow?.boundElements).toEqual([{ id: 'L:t', type: 'text' }]);
    expect(title).toMatchObject({ id: 'L:t', containerId: 'L', text: 'brengt mensen die elkaa…' });
    expect(title).toMatchObject({ originalText: 'brengt mensen die elkaar niet kennen samen' });
    expect((title?.x ?? 0) + (title?.width ?? 0) / 2).toBeCloseTo(100, 0);
  });
});

describe('the background', () => {
  const elements = backgroundElements(MATRIX, { language: 'nl', palette: PALETTE, scale: 1 });

  it('cannot be taken hold of, and says what it is', () => {
    expect(elements.every((element) => element.locked && partOf(element)?.part === 'background')).toBe(true);
    expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
  });

  it('tints the quadrant where its title stands', () => {
    const tint = elements.find(({ id }) => id === 'kwadrant:tint:collectief-burger');
    expect(tint).toMatchObject({ x: 0, y: -448, width: 640, height: 448, backgroundColor: '#F3EDF7' });
  });

  it('has a column for each category of assets, with its heading over it', () => {
    const assets = [{ category: 'people', x: 736, y: -448, w: 152, h: 896 }];
    const words = { nl: 'Mensen en\ngroepen', en: 'People' };
    const heading = { role: 'category', key: 'people', ...words, x: 812, y: -420 } as const;
    const matrix = { ...MATRIX, assets, labels: [...MATRIX.labels, { ...heading, align: 'centre' as const }] };
    const made = backgroundElements(matrix, { language: 'nl', palette: PALETTE, scale: 2 });
    expect(made.find(({ id }) => id === 'kwadrant:assets:people')).toMatchObject({ x: 736, width: 152, locked: true });
    const shown = made.find(({ id }) => id === 'kwadrant:category:people');
    expect(shown).toMatchObject({ text: 'Mensen en\ngroepen', fontSize: 15, height: 37.5 });
    expect((shown?.index ?? '') > (made.find(({ id }) => id === 'kwadrant:assets:people')?.index ?? '')).toBe(true);
  });

  it('tints the quadrants of another lens in the same order', () => {
    const labels = MATRIX.labels.map((item) => ({ ...item, key: `other-${item.key}` }));
    const made = backgroundElements({ ...MATRIX, labels }, { language: 'nl', palette: PALETTE, scale: 1 });
    const tint = made.find(({ id }) => id === 'kwadrant:tint:other-individueel-burger');
    expect(tint).toMatchObject({ backgroundColor: '#EEF2F7' });
  });

  it('speaks the chosen language', () => {
    const words = (language: 'nl' | 'en') => backgroundElements(MATRIX, { language, palette: PALETTE, scale: 1 })
      .flatMap((element) => (element.type === 'text' ? [element.text] : []));
    expect(words('nl')).toContain('twee');
    expect(words('en')).toContain('resident');
  });
});
