import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BoardControls } from '../shell.js';
import type { Screen } from './context.js';
import { initiativeKind } from './model/kinds.js';
import type { PanelStore } from './model/store.js';

interface Screens {
  screen: Screen;
  /** The initiative whose form was shown just before the list. */
  last: string | undefined;
  go(screen: Screen): void;
  takeFocus(): boolean;
}

/**
 * Whether the person last pressed something in the panel. Keyboard focus does not tell: the whiteboard takes presses
 * without taking the focus from a field.
 */
function useInPanel(): { readonly current: boolean } {
  const inPanel = useRef(false);
  useEffect(() => {
    const pressed = ({ target }: Event): void => {
      inPanel.current = target instanceof Element && target.closest('.panel') !== null;
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', pressed, true);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('keydown', pressed, true);
    };
  }, []);
  return inPanel;
}

/**
 * Which screen is shown. Going somewhere in the panel takes keyboard focus along; a selection on the board shows the
 * form of what is selected and leaves the focus where the person works.
 */
export function useScreens(controls: BoardControls, store: PanelStore, addDraft: { title: string }): Screens {
  const [screen, setScreen] = useState<Screen>({ name: 'list' });
  const [last, setLast] = useState<string>();
  const focusWanted = useRef(false);
  const subscribe = useCallback((listener: () => void) => controls.onSelection(listener), [controls]);
  const selected = useSyncExternalStore(subscribe, useCallback(() => controls.selectedIds(), [controls]));

  const show = useCallback((next: Screen) => {
    setScreen(next);
    if (next.name !== 'list') setLast(next.name === 'details' ? next.id : undefined);
  }, []);
  const go = useCallback((next: Screen) => {
    focusWanted.current = true;
    show(next);
  }, [show]);
  const takeFocus = useCallback(() => {
    const wanted = focusWanted.current;
    focusWanted.current = false;
    return wanted;
  }, []);

  const inPanel = useInPanel();
  const current = useRef(screen);
  useEffect(() => {
    current.current = screen;
  });
  useEffect(() => {
    const now = current.current;
    if (now.name === 'add' && addDraft.title !== '') return;
    const one = selected.length === 1 ? store.view.byId.get(selected[0] ?? '') : undefined;
    if (one?.kind === initiativeKind) {
      if (now.name !== 'details' || now.id !== one.id) show({ name: 'details', id: one.id });
    } else if (now.name === 'details' && !inPanel.current) {
      show({ name: 'list' });
    }
  }, [selected, store, addDraft, show, inPanel]);

  return { screen, last, go, takeFocus };
}
