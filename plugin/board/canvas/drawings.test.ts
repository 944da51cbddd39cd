import { describe, expect, it } from 'vitest';
import { drawingElement, encodeDrawing, isWellFormed, MAX_DRAWING_BYTES } from './drawings.js';
import { TOP_INDEX } from './order.js';
import type { SceneElement } from './parts.js';

const BOX = { x: 1, y: 2, width: 3, height: 4 };

function shown(element: Record<string, unknown>, id = 'D'): SceneElement | undefined {
  const drawing = { version: 7, nonce: 8, element: { type: 'rectangle', ...BOX, ...element } };
  return drawingElement(id, drawing, TOP_INDEX, (candidate) => candidate);
}

function encoded(element: Record<string, unknown>): Record<string, unknown> | string {
  const bytes = encodeDrawing({ type: 'rectangle', ...BOX, ...element } as unknown as SceneElement, TOP_INDEX);
  return typeof bytes === 'string' ? bytes : (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>);
}

describe('a drawing of the room', () => {
  it('comes in with the room\'s id, version and nonce', () => {
    expect(shown({ id: 'other', version: 99 })).toMatchObject({ id: 'D', version: 7, versionNonce: 8 });
  });

  it.each(['iframe', 'embeddable', 'magicframe', 'selection', 'script', ''])('is refused as %s', (type) => {
    expect(shown({ type })).toBeUndefined();
  });

  it.each([
    { x: Number.NaN }, { x: '1' }, { y: 1e300 }, { width: null }, { points: 'x' }, { points: [[0, 0], [1e9, 0]] },
    { points: [[0]] }, { groupIds: 5 }, { boundElements: 'x' }, { boundElements: [{ id: 5 }] }, { strokeColor: 7 },
    { startBinding: { elementId: 5 } }, { fontSize: '12' }, { text: [] }, { fileId: 'x'.repeat(65) }, { crop: 'x' },
  ])('is refused with %j', (wrong) => {
    expect(shown(wrong)).toBeUndefined();
  });

  it.each(['kwadrant:matrix', 'card:t'])('is refused with the projection\'s own id %s', (id) => {
    expect(shown({}, id)).toBeUndefined();
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 5])(
    'loses the link %s',
    (link) => expect(shown({ link })?.link).toBeNull(),
  );

  it('keeps a plain link and its own data, and loses the mark of a card', () => {
    const element = shown({ link: 'https://example.org', customData: { kwadrant: { id: 'A', part: 'card' }, own: 1 } });
    expect(element?.link).toBe('https://example.org');
    expect(element?.customData).toEqual({ own: 1 });
  });

  it('may lack what it does not need, and hold nothing where nothing may be', () => {
    expect(isWellFormed({ ...BOX, containerId: null, startBinding: null, boundElements: null })).toBe(true);
  });
});

describe('a drawing for the room', () => {
  it('goes without what only this page needs', () => {
    const own = { updated: 5, isDeleted: false, customData: { kwadrant: {} }, link: 'javascript:x', index: 'q' };
    const sent = encoded(own);
    expect(sent).toEqual({ type: 'rectangle', ...BOX, link: null, index: TOP_INDEX });
  });

  it('does not go as another site, nor over the limit', () => {
    expect(encoded({ type: 'iframe' })).toBe('bad_element');
    const room = MAX_DRAWING_BYTES - JSON.stringify(encoded({ type: 'text', text: '' })).length;
    expect(encoded({ type: 'text', text: 'x'.repeat(room) })).toBeTypeOf('object');
    expect(encoded({ type: 'text', text: 'x'.repeat(room + 1) })).toBe('limit_frame');
  });
});
