import { describe, expect, it } from 'vitest';
import { gesturesPerMessage, messageBytes } from '../../protocol/limits.js';
import type { Gesture } from '../../protocol/messages.js';
import { indexAt, isOwnDrawingIndex } from './order.js';
import { drawnGestures, inMessages } from './outgoing.js';
import type { SceneElement } from './parts.js';

function element(id: string, more: Record<string, unknown> = {}): SceneElement {
  const plain = { id, type: 'rectangle', x: 0, y: 0, width: 5, height: 5, version: 3, versionNonce: 4 };
  return { ...plain, index: indexAt('top', 5), ...more } as unknown as SceneElement;
}

function indexIn(gesture: Gesture | undefined): string {
  if (gesture?.kind !== 'drawn') throw new Error('no drawing');
  return (JSON.parse(new TextDecoder().decode(gesture.element)) as { index: string }).index;
}

describe('drawings', () => {
  it('go with their version and nonce', () => {
    const drawn = drawnGestures([element('a')], [], () => 'send');
    expect(drawn.gestures[0]).toMatchObject({ kind: 'drawn', id: 'a', version: 3, nonce: 4 });
    expect(drawn.sent.map(({ id }) => id)).toEqual(['a']);
  });

  it('wait for their picture, and are refused with the reason', () => {
    const gate = (e: SceneElement) => (e.id === 'a' ? 'wait' : { problem: 'file_too_large' });
    const drawn = drawnGestures([element('a'), element('b')], [], gate);
    expect(drawn.gestures).toEqual([]);
    expect(drawn.refused).toEqual([{ element: element('b'), problem: 'file_too_large' }]);
  });

  it('sent to the back together keep their order, under what lay there', () => {
    const scene = [element('old', { index: indexAt('back', 50) })];
    const drawn = drawnGestures([element('a', { index: 'Zx' }), element('b', { index: 'Zz' })], scene, () => 'send');
    const [a, b] = drawn.gestures.map(indexIn);
    expect([a, b].every(isOwnDrawingIndex)).toBe(true);
    expect([a, b, indexAt('back', 50)].sort()).toEqual([a, b, indexAt('back', 50)]);
  });

  it('brought one step back together keep their order, over what lay there', () => {
    const scene = [element('old', { index: indexAt('back', 200_000) })];
    const between = [element('a', { index: indexAt('card', 1) }), element('b', { index: indexAt('card', 2) })];
    const [a, b] = drawnGestures(between, scene, () => 'send').gestures.map(indexIn);
    expect([indexAt('back', 200_000), a, b].sort()).toEqual([indexAt('back', 200_000), a, b]);
  });
});

describe('messages', () => {
  const removed = (n: number): Gesture[] => Array.from({ length: n }, (_, i) => ({ kind: 'removed', id: `${i}` }));

  it('hold everything that fits as one change', () => {
    expect(inMessages([])).toEqual([]);
    expect(inMessages(removed(gesturesPerMessage))).toHaveLength(1);
    expect(inMessages(removed(gesturesPerMessage + 1)).map((m) => m.length)).toEqual([gesturesPerMessage, 1]);
  });

  it('never come near the largest message', () => {
    const big: Gesture = { kind: 'drawn', id: 'x', version: 1, nonce: 1, element: new Uint8Array(256 * 1024) };
    const messages = inMessages([big, big, big, big, big]);
    for (const message of messages) {
      const bytes = message.reduce((sum, g) => sum + (g.kind === 'drawn' ? g.element.length : 0), 0);
      expect(bytes).toBeLessThan(messageBytes);
    }
    expect(messages.flat()).toHaveLength(5);
  });
});
