import { useCallback, useSyncExternalStore } from 'react';
import { useControls, usePanel, useRights, useText } from '../context.js';

/** Offers to make initiatives of the plain notes that are selected on the board. */
export function NotesButton() {
  const { notices } = usePanel();
  const controls = useControls();
  const text = useText();
  const { edit } = useRights();
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const notes = useSyncExternalStore(subscribe, useCallback(() => controls.selectedNotes(), [controls]));
  if (!edit || notes.length === 0) return null;
  return (
    <div className="panel-notes">
      <p>{text('panel.notes.selected', { count: notes.length })}</p>
      <button type="button" className="panel-primary" onClick={() => {
        const count = controls.makeInitiatives();
        if (count > 0) notices.show({ tone: 'done', text: text('panel.notes.made', { count }) });
      }}>
        {text('panel.notes.make', { count: notes.length })}
      </button>
    </div>
  );
}
