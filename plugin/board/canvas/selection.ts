/** What is selected on the board, in the panel's words. Tells its listeners only when it changed. */
import type { Note } from '../shell.js';
import { selectedNotes } from './notes.js';
import { partOf, type SceneElement } from './parts.js';
import { selectedIds } from './presence.js';

export class Selection {
  ids: readonly string[] = [];
  notes: readonly Note[] = [];
  /** Something is selected, and all of it stands for entities: no free drawing. */
  ours = false;
  private readonly listeners = new Set<() => void>();

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  update(scene: readonly SceneElement[], selected: Readonly<Record<string, true>>): void {
    const ids = selectedIds(scene, selected);
    const notes = selectedNotes(scene, selected);
    const sameIds = ids.length === this.ids.length && ids.every((id, i) => id === this.ids[i]);
    const sameNotes = JSON.stringify(notes) === JSON.stringify(this.notes);
    if (sameIds && sameNotes) return;
    const free = scene.some((element) => selected[element.id] === true && !element.isDeleted && !partOf(element));
    this.ours = ids.length > 0 && !free;
    if (!sameIds) this.ids = ids;
    if (!sameNotes) this.notes = notes;
    for (const listener of this.listeners) listener();
  }
}
