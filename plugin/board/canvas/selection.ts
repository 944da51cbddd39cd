/** What is selected on the board, in the panel's words. Tells its listeners only when it changed. */
import type { Note } from '../shell.js';
import { selectedNotes } from './notes.js';
import { partOf, type SceneElement } from './parts.js';
import { selectedIds } from './presence.js';

/** `ours`: entities and no free drawing. `background`: nothing but that. `free`: anything else, or nothing. */
export type SelectionKind = 'ours' | 'background' | 'free';

function kindOf(
  scene: readonly SceneElement[],
  selected: Readonly<Record<string, true>>,
  entities: number,
): SelectionKind {
  const chosen = scene.filter((element) => selected[element.id] === true && !element.isDeleted);
  if (chosen.length === 0 || chosen.some((element) => !partOf(element))) return 'free';
  return entities > 0 ? 'ours' : 'background';
}

export class Selection {
  ids: readonly string[] = [];
  notes: readonly Note[] = [];
  kind: SelectionKind = 'free';
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
    const kind = kindOf(scene, selected, ids.length);
    if (sameIds && sameNotes && kind === this.kind) return;
    this.kind = kind;
    if (!sameIds) this.ids = ids;
    if (!sameNotes) this.notes = notes;
    for (const listener of this.listeners) listener();
  }
}
