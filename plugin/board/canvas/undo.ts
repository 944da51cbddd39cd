/**
 * Undo and redo are the room's: they take back only what is one's own. The whiteboard's own history would put back old
 * places over other people's work, so its keys are caught before it sees them and its history is kept empty.
 */

export interface UndoTarget {
  undo(): void;
  redo(): void;
}

export type UndoKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Ctrl or Cmd with Z, Shift+Z or Y. */
export function undoAction(event: UndoKey): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

/** True where keys are for writing: there the browser's own undo stays. */
export function isTextEditor(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Catches the keys on the whole page. Answers how to stop. */
export function catchUndo(page: Window, target: UndoTarget): () => void {
  const listener = (event: KeyboardEvent) => {
    const action = undoAction(event);
    if (!action || isTextEditor(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    target[action]();
  };
  page.addEventListener('keydown', listener, { capture: true });
  return () => page.removeEventListener('keydown', listener, { capture: true });
}
