/** Plain notes on the board: a text, or a shape with a text in it, that can become an initiative. */
import type { Gesture } from '../../protocol/messages.js';
import type { Note } from '../shell.js';
import { centreOf, partOf, type SceneElement } from './parts.js';

const SHAPES = new Set(['rectangle', 'ellipse', 'diamond']);
export const MAX_TITLE = 500;

/** The first line that says something, at most 500 characters and never half of one. */
export function titleFrom(words: string): string {
  const line = words.split('\n').map((part) => part.trim()).find((part) => part !== '') ?? '';
  return [...line].slice(0, MAX_TITLE).join('').trim();
}

/** The notes among the selected elements, in the order of the scene. */
export function selectedNotes(scene: readonly SceneElement[], selected: Readonly<Record<string, true>>): Note[] {
  const notes: Note[] = [];
  const shapes = new Map<string, SceneElement>();
  for (const element of scene) {
    if (selected[element.id] && SHAPES.has(element.type) && !partOf(element)) shapes.set(element.id, element);
  }
  for (const element of scene) {
    if (element.type !== 'text' || element.isDeleted || partOf(element)) continue;
    const alone = element.containerId === null;
    const note = alone ? element : shapes.get(element.containerId ?? '');
    if (!note || !selected[note.id]) continue;
    const text = titleFrom(element.originalText);
    if (text !== '') notes.push({ id: note.id, text, ...centreOf(note) });
  }
  return notes;
}

/** One change: every note becomes an initiative where it lies, and the words inside a shape go with the shape. */
export function becameGestures(notes: readonly Note[], scene: readonly SceneElement[], newId: () => string): Gesture[] {
  const inside = new Map<string, string>();
  for (const element of scene) {
    if (element.type === 'text' && element.containerId !== null) inside.set(element.containerId, element.id);
  }
  return notes.flatMap((note): Gesture[] => {
    const became = { kind: 'became', drawing: note.id, id: newId(), title: note.text, x: note.x, y: note.y } as const;
    const words = inside.get(note.id);
    return words === undefined ? [became] : [became, { kind: 'removed', id: words }];
  });
}
