import { describe, expect, it } from 'vitest';
import { handOf, isHeld, type HandState } from './hand.js';
import type { SceneElement } from './parts.js';
import { undoAction } from './undo.js';

const NOTHING: HandState = {
  editingTextElement: null,
  newElement: null,
  multiElement: null,
  resizingElement: null,
  editingLinearElement: null,
  croppingElementId: null,
  pendingImageElementId: null,
  selectedElementIds: {},
};

function element(id: string, more: Record<string, unknown> = {}): SceneElement {
  return { id, type: 'rectangle', ...more } as unknown as SceneElement;
}

describe('the hand', () => {
  it('holds what is selected only while a finger is down', () => {
    const state = { ...NOTHING, selectedElementIds: { 'A:f': true as const } };
    expect(handOf(state, false).elements.size).toBe(0);
    expect([...handOf(state, true).entities]).toEqual(['A']);
  });

  it('holds a card whole: its title and footprint too', () => {
    const hand = handOf({ ...NOTHING, selectedElementIds: { A: true } }, true);
    const part = (name: string) => ({ customData: { kwadrant: { id: 'A', part: name } } });
    expect(isHeld(element('A:t', part('title')), hand)).toBe(true);
    expect(isHeld(element('A:f', part('footprint')), hand)).toBe(true);
    expect(isHeld(element('B:t', { customData: { kwadrant: { id: 'B', part: 'title' } } }), hand)).toBe(false);
  });

  it('holds the shape whose words are being written, and the words', () => {
    const hand = handOf({ ...NOTHING, editingTextElement: { id: 'words', containerId: 'shape' } }, false);
    expect(isHeld(element('shape'), hand)).toBe(true);
    expect(isHeld(element('words', { type: 'text', containerId: 'shape' }), hand)).toBe(true);
    expect(isHeld(element('other'), hand)).toBe(false);
  });

  it('never holds the whole background', () => {
    const hand = handOf({ ...NOTHING, selectedElementIds: { 'kwadrant:matrix': true } }, true);
    const strip = element('kwadrant:strip', { customData: { kwadrant: { id: '', part: 'background' } } });
    expect(isHeld(strip, hand)).toBe(false);
  });
});

describe('undo keys', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    undoAction({ key: name, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more });

  it.each([
    [key('z'), 'undo'],
    [key('Z', { shiftKey: true }), 'redo'],
    [key('y'), 'redo'],
    [key('z', { ctrlKey: false, metaKey: true }), 'undo'],
    [key('z', { ctrlKey: false }), undefined],
    [key('z', { altKey: true }), undefined],
    [key('x'), undefined],
  ])('answers %s as %s', (got, wanted) => expect(got).toBe(wanted));
});
