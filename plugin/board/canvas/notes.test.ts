import { describe, expect, it } from 'vitest';
import { becameGestures, selectedNotes, titleFrom } from './notes.js';
import type { SceneElement } from './parts.js';

function element(id: string, type: string, more: Record<string, unknown> = {}): SceneElement {
  return { id, type, x: 10, y: 20, width: 100, height: 40, isDeleted: false, containerId: null, ...more } as never;
}

const SCENE = [
  element('text', 'text', { originalText: '\n  Eerste regel \nmeer' }),
  element('shape', 'ellipse'),
  element('inside', 'text', { containerId: 'shape', originalText: 'In een ovaal' }),
  element('arrow', 'arrow'),
  element('label', 'text', { containerId: 'arrow', originalText: 'bij een pijl' }),
  element('empty', 'text', { originalText: ' \n ' }),
  element('card', 'rectangle', { customData: { kwadrant: { id: 'card', part: 'card' } } }),
  element('title', 'text', {
    containerId: 'card',
    originalText: 'x',
    customData: { kwadrant: { id: 'card', part: 'title' } },
  }),
];

const ALL = Object.fromEntries(SCENE.map(({ id }) => [id, true as const]));

describe('notes', () => {
  it('are texts and shapes with a text, not cards, arrows or empty ones', () => {
    expect(selectedNotes(SCENE, ALL)).toEqual([
      { id: 'text', text: 'Eerste regel', x: 60, y: 40 },
      { id: 'shape', text: 'In een ovaal', x: 60, y: 40 },
    ]);
  });

  it('count only when selected and there', () => {
    expect(selectedNotes(SCENE, { text: true })).toHaveLength(1);
    expect(selectedNotes([element('text', 'text', { isDeleted: true, originalText: 'x' })], ALL)).toEqual([]);
  });

  it('become initiatives in one change, the words of a shape with it', () => {
    let n = 0;
    expect(becameGestures(selectedNotes(SCENE, ALL), SCENE, () => `new${(n += 1)}`)).toEqual([
      { kind: 'became', drawing: 'text', id: 'new1', title: 'Eerste regel', x: 60, y: 40 },
      { kind: 'became', drawing: 'shape', id: 'new2', title: 'In een ovaal', x: 60, y: 40 },
      { kind: 'removed', id: 'inside' },
    ]);
  });

  it('have a title of at most 500 characters, none of them cut in half', () => {
    const title = titleFrom('🙂'.repeat(501));
    expect([...title]).toHaveLength(500);
    expect(title).toBe('🙂'.repeat(500));
  });
});
